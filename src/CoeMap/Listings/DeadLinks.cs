using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>Links at which nothing answered on two days, for those who can mend them; one statement.</summary>
public sealed class DeadLinks(IDbContextFactory<CoeMapDb> dbs)
{
    private const int Shown = 100;

    /// <param name="me">Whose listings, or a moderator.</param>
    /// <param name="ofAll">All listings, for moderators; else those one may edit.</param>
    public async Task<IReadOnlyList<DeadLink>> RunAsync(Me me, bool ofAll)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var listings = ofAll ? db.Listings.ModeratedBy(me) : db.Listings.EditableBy(me);
        return await (
            from c in db.LinkChecks
            where c.DeadSinceAt != null
            join l in listings.Public() on c.ListingId equals l.Id
            orderby c.DeadSinceAt, l.Name
            select new DeadLink(l.Slug, l.Name, c.Address, c.LastAnswer ?? "", c.FirstFailedAt!.Value)).Take(Shown).ToListAsync();
    }
}

public sealed record DeadLink(string Slug, string Name, string Address, string Answer, DateTimeOffset Since);
