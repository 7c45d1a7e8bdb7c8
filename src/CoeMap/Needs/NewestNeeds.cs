using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Needs;

/// <summary>The newest needs that still stand, of everybody, a theme or an organisation; one statement.</summary>
public sealed class NewestNeeds(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<IReadOnlyList<NeedRow>> RunAsync(int most, string? theme = null, string? organisation = null, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var needs = db.Needs.AsNoTracking().Public().Where(n => n.State == NeedState.Open || n.State == NeedState.Matched);
        if (theme is not null) needs = needs.Where(n => n.Themes.Contains(theme));
        if (organisation is not null) needs = needs.Where(n => db.Organisations.Any(o => o.Id == n.OrganisationId && o.Slug == organisation));
        return await NeedRow.Of(db, needs.OrderByDescending(n => n.PostedAt).ThenBy(n => n.Id).Take(most)).ToListAsync(stop);
    }
}
