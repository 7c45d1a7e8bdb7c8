using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>The listings that nobody has confirmed for longest, for Centre staff; one statement.</summary>
public sealed class StalestListings(IDbContextFactory<CoeMapDb> dbs)
{
    private const int Shown = 100;

    public async Task<IReadOnlyList<StaleListing>> RunAsync(Me me)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var rows = await db.Listings.AsNoTracking().ModeratedBy(me).Public().Where(l => l.Stage != Stage.Ended)
            .OrderBy(l => l.StillRightAt > l.PublishedAt ? l.StillRightAt : l.PublishedAt).ThenBy(l => l.Name).Take(Shown)
            .Select(l => new { l.Slug, l.Name, l.Stage, l.PublishedAt, l.StillRightAt, l.AskedWhetherRightAt, IsAnsweredFor = l.AuthorId != null || l.Contacts.Any(c => c.SinceAt != null && c.EndedAt == null) })
            .ToListAsync();
        return rows.ConvertAll(l => new StaleListing(l.Slug, l.Name, new(l.Stage, l.PublishedAt, l.StillRightAt, l.AskedWhetherRightAt), l.IsAnsweredFor));
    }
}

/// <param name="IsAnsweredFor">It has an author or contact people.</param>
public sealed record StaleListing(string Slug, string Name, ReviewDates Review, bool IsAnsweredFor);
