using CoeMap.Access;
using CoeMap.Adoption;
using CoeMap.Database;
using CoeMap.Search;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Following;

/// <summary>What happened to what somebody follows, as much of it as they may see at this moment: nothing hidden, no name that is kept from them.</summary>
/// <remarks>Read from what is published now, not from a log: what was hidden or taken back since is not told.</remarks>
internal sealed class WhatHappened(CoeMapDb db, DirectorySearch search, Me me, IReadOnlyList<Follow> follows, DateTimeOffset after, DateTimeOffset upTo)
{
    private const int Most = 100; // lines of one kind; more is nobody's reading
    private ReadersThings? things;

    /// <returns>Newest first; nine statements, and three for each search that is followed.</returns>
    public async Task<IReadOnlyList<DigestLine>> ReadAsync(CancellationToken stop)
    {
        things = await ReadersThings.ReadAsync(db, follows, stop);
        var found = await FoundBySearchAsync(stop);
        DigestLine[] lines = [.. await ListingsAsync(found, stop), .. await UsesAsync(stop), .. await NeedNews.ReadAsync(db, things, after, upTo, stop)];
        return [.. lines.Where(l => l.Because.Count > 0).OrderByDescending(l => l.At)];
    }

    private async Task<IEnumerable<DigestLine>> ListingsAsync(Dictionary<string, List<Follow>> found, CancellationToken stop)
    {
        var (listings, organisations, themes, bySearch) = (Ids(FollowOf.Listing), Ids(FollowOf.Organisation), Subjects(FollowOf.Theme), found.Keys.ToList());
        var rows = await db.Listings.Public().Where(l => l.PublishedAt > after && l.PublishedAt <= upTo)
            .Where(l => listings.Contains(l.Id) || l.Participations.Any(p => organisations.Contains(p.OrganisationId)) || l.Themes.Any(t => themes.Contains(t)) || bySearch.Contains(l.Slug))
            .OrderByDescending(l => l.PublishedAt).Take(Most)
            .Select(l => new
            {
                l.Id,
                l.Slug,
                l.Name,
                l.FirstPublishedAt,
                l.PublishedAt,
                l.Themes,
                Organisations = l.Participations.Select(p => p.OrganisationId).ToList(),
                Lead = db.Organisations.Where(o => o.Id == l.LeadOrganisationId).Select(o => o.Name).FirstOrDefault(),
            }).ToListAsync(stop);
        return rows.Select(l => new DigestLine(
            l.FirstPublishedAt > after ? $"“{l.Name}” is new on the map, led by {l.Lead}" : $"“{l.Name}” has changed",
            l.Name, $"/listings/{l.Slug}",
            Because(l.PublishedAt, f => f.Of switch
            {
                FollowOf.Listing => IdOf(f) == l.Id,
                FollowOf.Organisation => IdOf(f) is { } id && l.Organisations.Contains(id),
                FollowOf.Theme => l.Themes.Contains(f.Subject, StringComparer.Ordinal),
                FollowOf.Search => found.GetValueOrDefault(l.Slug)?.Contains(f) is true,
                _ => false,
            }),
            l.PublishedAt));
    }

    private async Task<IEnumerable<DigestLine>> UsesAsync(CancellationToken stop)
    {
        var (listings, organisations) = (Ids(FollowOf.Listing), Ids(FollowOf.Organisation));
        var rows = await (
            from e in db.AdoptionEntries.Counted().NamedTo(me)
            where e.ConfirmedAt > after && e.ConfirmedAt <= upTo && (listings.Contains(e.ListingId) || organisations.Contains(e.OrganisationId))
            join l in db.Listings.Public() on e.ListingId equals l.Id
            join o in db.Organisations on e.OrganisationId equals o.Id
            orderby e.ConfirmedAt descending
            select new { e.Stage, At = e.ConfirmedAt!.Value, e.ListingId, e.OrganisationId, Listing = l.Name, l.Slug, Organisation = o.Name }).Take(Most).ToListAsync(stop);
        return rows.Select(u => new DigestLine(
            $"{u.Organisation} {UseVerb.Of(u.Stage)} “{u.Listing}”", u.Listing, $"/listings/{u.Slug}",
            Because(u.At, f => (f.Of is FollowOf.Listing && IdOf(f) == u.ListingId) || (f.Of is FollowOf.Organisation && IdOf(f) == u.OrganisationId)),
            u.At));
    }

    /// <returns>Slugs of what each followed search finds among the newest, and which searches found it.</returns>
    private async Task<Dictionary<string, List<Follow>>> FoundBySearchAsync(CancellationToken stop)
    {
        var found = new Dictionary<string, List<Follow>>(StringComparer.Ordinal);
        foreach (var follow in follows.Where(f => f.Of is FollowOf.Search))
        {
            var newest = await search.RunAsync(SearchQuery.From(follow.Subject).SortedBy(SearchSort.Newest), stop);
            if (newest.IsCutShort) continue; // it took too long, and what came back is not what was asked for
            foreach (var listing in newest.Listings.Items.Where(l => l.PublishedAt > after && !l.HasOnlyMost))
            {
                if (!found.TryGetValue(listing.Slug, out var by)) found[listing.Slug] = by = [];
                by.Add(follow);
            }
        }

        return found;
    }

    private List<string> Because(DateTimeOffset at, Func<Follow, bool> concerns) => things!.Because(at, concerns);

    private Guid? IdOf(Follow follow) => things!.IdOf(follow);

    private List<Guid> Ids(FollowOf of) => things!.Ids(of);

    private List<string> Subjects(FollowOf of) => things!.Subjects(of);
}
