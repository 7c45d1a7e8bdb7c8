using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Needs;
using CoeMap.Search;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Following;

/// <summary>The newest of what everybody may see: of the whole map, a theme, an organisation, a listing's versions, a search, or the needs; with what organisations confirmed of themselves, and never a person.</summary>
public sealed class ReadFeed(IDbContextFactory<CoeMapDb> dbs, MapAtHand map, SectorWords sectorWords)
{
    private const int Most = 50;

    // Its own ears: a feed reader that asks every hour is nobody searching.
    private readonly DirectorySearch search = new(dbs, map, sectorWords, new HeardSearches());

    /// <param name="of">Null for all listings.</param>
    /// <param name="subject">A slug, a search's part after the question mark; null for all needs.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <returns>Null when there is no such thing for everybody to see. At most five statements, and those of a search.</returns>
    public async Task<Feed?> RunAsync(FollowOf? of, string? subject, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        if (of is null) return new("New and changed listings", "/search?sort=newest", await ListingsAsync(db, db.Listings.Public(), stop));
        if (of is FollowOf.Need && subject is null) return new("What people need", "/needs", await NeedFeed.ReadAsync(db, db.Needs.Where(n => n.State == NeedState.Open || n.State == NeedState.Matched), stop));
        var wanted = of is FollowOf.Search ? FollowedThing.SearchSubject(subject) : subject ?? "";
        if ((await FollowedThing.ReadAsync(db, [(of.Value, wanted)], stop)).Values.FirstOrDefault() is not { } thing) return null;
        return thing.Of switch
        {
            FollowOf.Search => await SearchAsync(db, thing, stop),
            FollowOf.Listing => new(thing.Name, thing.Address, Newest(await VersionsAsync(db, thing, stop), await UseFeed.ReadAsync(db, db.AdoptionEntries.Where(e => e.ListingId == thing.Id), stop))),
            FollowOf.Theme => new(thing.Name, thing.Address, Newest(
                await ListingsAsync(db, db.Listings.Public().Where(l => l.Themes.Contains(thing.Subject)), stop),
                await NeedFeed.ReadAsync(db, db.Needs.Where(n => n.Themes.Contains(thing.Subject)), stop))),
            FollowOf.Organisation => new(thing.Name, thing.Address, Newest(
                await ListingsAsync(db, db.Listings.Public().Where(l => l.Participations.Any(p => p.OrganisationId == thing.Id)), stop),
                await NeedFeed.ReadAsync(db, db.Needs.Where(n => n.OrganisationId == thing.Id), stop),
                await UseFeed.ReadAsync(db, db.AdoptionEntries.Where(e => e.OrganisationId == thing.Id), stop))),
            _ => new(thing.Name, thing.Address, Newest(await NeedFeed.ReadAsync(db, db.Needs.Where(n => n.Id == thing.Id), stop), await NeedFeed.AnswersAsync(db, thing, stop))),
        };
    }

    private static Task<List<FeedEntry>> ListingsAsync(CoeMapDb db, IQueryable<Listing> listings, CancellationToken stop) =>
        listings.AsNoTracking().OrderByDescending(l => l.PublishedAt).ThenBy(l => l.Id).Take(Most)
            .Select(l => new FeedEntry(l.Id, l.Name, l.Summary, "/listings/" + l.Slug, db.Organisations.Where(o => o.Id == l.LeadOrganisationId).Select(o => o.Name).FirstOrDefault(), l.FirstPublishedAt, l.PublishedAt))
            .ToListAsync(stop);

    private static async Task<List<FeedEntry>> VersionsAsync(CoeMapDb db, FollowedThing thing, CancellationToken stop)
    {
        var now = await ListingsAsync(db, db.Listings.Public().Where(l => l.Id == thing.Id), stop);
        var versions = await db.Revisions.Where(r => r.ListingId == thing.Id && r.BecameVersion != null && r.DecidedAt != null).OrderByDescending(r => r.BecameVersion).Take(Most)
            .Select(r => new { r.Id, Number = r.BecameVersion!.Value, At = r.DecidedAt!.Value }).ToListAsync(stop);
        return versions.Count == 0 ? now
            : versions.ConvertAll(v => new FeedEntry(v.Id, FormattableString.Invariant($"{thing.Name}: version {v.Number}"), now[0].Summary, thing.Address, now[0].By, v.At, v.At));
    }

    private async Task<Feed> SearchAsync(CoeMapDb db, FollowedThing thing, CancellationToken stop)
    {
        var results = await search.RunAsync(SearchQuery.From(thing.Subject).SortedBy(SearchSort.Newest), stop);
        var slugs = results.Listings.Items.Where(l => !l.HasOnlyMost).Select(l => l.Slug).ToList();
        return new($"Search {thing.Name}", thing.Address, await ListingsAsync(db, db.Listings.Public().Where(l => slugs.Contains(l.Slug)), stop), IsWhole: !results.IsCutShort);
    }

    // Each entry once, the newest first.
    private static List<FeedEntry> Newest(params IEnumerable<FeedEntry>[] kinds) => [.. kinds.SelectMany(k => k).OrderByDescending(e => e.UpdatedAt).ThenBy(e => e.Id).Take(Most)];
}
