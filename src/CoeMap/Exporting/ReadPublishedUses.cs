using CoeMap.Access;
using CoeMap.Adoption;
using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Exporting;

/// <summary>Who has confirmed that they use what, for other programs: only those who let everybody know their name. One statement.</summary>
public sealed class ReadPublishedUses(IDbContextFactory<CoeMapDb> dbs)
{
    /// <param name="listing">A listing's slug; null for all.</param>
    /// <param name="organisation">An organisation's slug; null for all.</param>
    /// <param name="stage">Null for all.</param>
    /// <param name="after">The last one of the page before.</param>
    /// <param name="most">How many a page holds.</param>
    /// <param name="stop">Ends the asking.</param>
    public async Task<PageAfter<PublishedUse>> RunAsync(string? listing, string? organisation, AdoptionStage? stage, Guid? after, int most, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var wanted = from e in db.AdoptionEntries.AsNoTracking().Current().NamedTo(null)
                     join l in db.Listings.Public() on e.ListingId equals l.Id
                     join o in db.Organisations on e.OrganisationId equals o.Id
                     where (listing == null || l.Slug == listing) && (organisation == null || o.Slug == organisation) && (stage == null || e.Stage == stage)
                     select new { Entry = e, l.Slug, l.Name, OrganisationSlug = o.Slug, OrganisationName = o.Name };
        var page = after is { } id ? wanted.Where(w => w.Entry.Id.CompareTo(id) > 0) : wanted;
        var rows = await page.OrderBy(w => w.Entry.Id).Take(most + 1).Select(w => new { w.Entry, w.Slug, w.Name, w.OrganisationSlug, w.OrganisationName, Total = wanted.Count() }).ToListAsync(stop);
        return PageAfter.Of(
            rows, most,
            r => new PublishedUse(
                r.Entry.Id, new(r.Slug, r.Name), new(r.OrganisationSlug, r.OrganisationName), r.Entry.Stage, r.Entry.SinceYear, r.Entry.SinceMonth, r.Entry.Release, r.Entry.Note,
                r.Entry.WhatHappened, r.Entry.StillRightAt!.Value, r.Entry.LapsedAt is not null),
            r => r.Entry.Id, r => r.Total);
    }

    /// <returns>How many have confirmed it, by stage; null when there is no such listing.</returns>
    public async Task<IReadOnlyList<UseCount>?> CountAsync(string listing, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var rows = await (
            from l in db.Listings.Public()
            where l.Slug == listing
            from e in db.AdoptionEntries.Counted().Where(e => e.ListingId == l.Id).DefaultIfEmpty()
            select new { Stage = (AdoptionStage?)e.Stage, IsNamed = e.Naming == Naming.Everybody }).ToListAsync(stop);
        return rows.Count == 0 ? null : [.. rows.Where(r => r.Stage is not null).GroupBy(r => r.Stage!.Value).OrderBy(g => g.Key).Select(g => new UseCount(g.Key, g.Count(), g.Count(r => r.IsNamed)))];
    }
}
