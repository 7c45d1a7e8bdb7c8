using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Needs;

/// <summary>The few public needs that hold all the words of a search, best first; one statement. For a short list beside listings.</summary>
public sealed class NeedsLikeWords(IDbContextFactory<CoeMapDb> dbs)
{
    /// <param name="words">As they were typed; none finds nothing.</param>
    /// <param name="most">How many are shown.</param>
    /// <param name="stop">Ends the asking.</param>
    public async Task<IReadOnlyList<NeedRow>> RunAsync(string words, int most, CancellationToken stop = default)
    {
        if (string.IsNullOrWhiteSpace(words)) return [];
        await using var db = await dbs.CreateDbContextAsync(stop);
        var found = db.Needs.AsNoTracking().Public().Where(n => n.SearchVector.Matches(EF.Functions.WebSearchToTsQuery("public.coemap", words)))
            .OrderBy(n => n.State == NeedState.Met || n.State == NeedState.Closed).ThenByDescending(n => n.SearchVector.Rank(EF.Functions.WebSearchToTsQuery("public.coemap", words))).ThenByDescending(n => n.PostedAt)
            .Take(most);
        return await NeedRow.Of(db, found).ToListAsync(stop);
    }
}
