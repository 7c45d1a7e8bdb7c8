using CoeMap.Access;
using CoeMap.Addresses;
using CoeMap.Adoption;
using CoeMap.Database;
using CoeMap.Evidence;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Comparing;

/// <summary>Two to four listings as everybody may see them, for comparing; five statements.</summary>
public sealed class ListingsSideBySide(IDbContextFactory<CoeMapDb> dbs)
{
    public const int Fewest = 2;
    public const int Most = 4;
    private const int MostAsked = 20;

    /// <param name="slugs">In the order they are to stand; a former address finds what it leads to now.</param>
    /// <param name="me">Sees the names of users that this reader may see; null for a visitor.</param>
    public async Task<SideBySide> RunAsync(IReadOnlyList<string> slugs, Me? me, CancellationToken stop = default)
    {
        var asked = slugs.Where(s => s.Length > 0).Distinct(StringComparer.Ordinal).Take(MostAsked).ToList();
        if (asked.Count == 0) return new([], [], []);
        await using var db = await dbs.CreateDbContextAsync(stop);
        var rows = await RowsAsync(db, asked.FindAll(Slug.MayBe), stop);
        // An old address and a new one may lead to the same listing.
        var inOrder = asked.Select(slug => (slug, row: rows.Find(r => r.Slug == slug || r.Former.Contains(slug, StringComparer.Ordinal)))).ToList();
        var found = inOrder.Where(a => a.row is not null).Select(a => a.row!).Distinct().ToList();
        var shown = found.Take(Most).ToList();
        var uses = await UsesOfListing.ReadAsync(dbs, shown.ConvertAll(r => r.Id), me, stop);
        var names = await NamesAsync(db, shown.ConvertAll(r => r.Content), stop);
        var shownIds = shown.ConvertAll(r => r.Id);
        var evidence = (await db.EvidenceItems.Where(e => shownIds.Contains(e.ListingId) && e.TakenDownAt == null).OrderByDescending(e => e.Strength).ThenBy(e => e.Id)
            .Select(e => new { e.ListingId, Shown = new ComparedEvidence(e.Id, e.Strength, e.Direction, e.Outcome) }).ToListAsync(stop)).ToLookup(e => e.ListingId, e => e.Shown);
        var reviews = (await db.Reviews.Where(r => shownIds.Contains(r.ListingId) && r.State == ProposalState.Published)
            .Select(r => new { r.ListingId, r.Usefulness }).ToListAsync(stop)).ToLookup(r => r.ListingId, r => r.Usefulness);
        return new(
            [.. shown.Select(r => new ComparedListing(
                r.Slug, r.Content, new(r.LeadSlug, r.Lead), names("theme", r.Content.Themes), names("area", r.Content.FocusAreas), names("technology", r.Content.WorksWith), uses[r.Id],
                new(r.Content.Stage, r.PublishedAt, r.StillRightAt, r.AskedWhetherRightAt))
            {
                Evidence = [.. evidence[r.Id]],
                Usefulness = [.. reviews[r.Id].Order()],
            })],
            [.. inOrder.Where(a => a.row is null).Select(a => a.slug)],
            [.. found.Skip(Most).Select(r => new NamedLink(r.Slug, r.Content.Name))]);
    }

    private static Task<List<Row>> RowsAsync(CoeMapDb db, List<string> asked, CancellationToken stop)
    {
        var former = db.FormerAddresses.Where(a => a.Of == AddressOf.Listing && asked.Contains(a.Slug));
        var ids = db.Listings.Where(l => asked.Contains(l.Slug)).Select(l => l.Id).Union(former.Select(a => a.ThingId));
        return (
            from l in db.Listings.AsNoTracking().Public()
            where ids.Contains(l.Id)
            join lead in db.Organisations on l.LeadOrganisationId equals lead.Id
            select new Row(l.Id, l.Slug, l.Content, lead.Slug, lead.Name, l.PublishedAt, l.StillRightAt, l.AskedWhetherRightAt,
                former.Where(a => a.ThingId == l.Id).Select(a => a.Slug).ToList())).AsSingleQuery().ToListAsync(stop);
    }

    private static async Task<Func<string, IReadOnlyList<string>, IReadOnlyList<NamedLink>>> NamesAsync(CoeMapDb db, List<ListingContent> contents, CancellationToken stop)
    {
        var (themes, areas, technologies) = (All(contents, c => c.Themes), All(contents, c => c.FocusAreas), All(contents, c => c.WorksWith));
        var names = await db.Themes.Where(t => themes.Contains(t.Slug)).Select(t => new { What = "theme", t.Slug, t.Name })
            .Concat(db.FocusAreas.Where(a => areas.Contains(a.Slug)).Select(a => new { What = "area", a.Slug, a.Name }))
            .Concat(db.Technologies.Where(t => technologies.Contains(t.Slug)).Select(t => new { What = "technology", t.Slug, t.Name })).ToListAsync(stop);
        return (what, slugs) => [.. names.Where(n => n.What == what && slugs.Contains(n.Slug, StringComparer.Ordinal)).Select(n => new NamedLink(n.Slug, n.Name)).OrderBy(n => n.Name, StringComparer.CurrentCultureIgnoreCase)];
    }

    private static string[] All(List<ListingContent> contents, Func<ListingContent, IReadOnlyList<string>> of) => [.. contents.SelectMany(of).Distinct(StringComparer.Ordinal)];

    private sealed record Row(
        Guid Id, string Slug, ListingContent Content, string LeadSlug, string Lead, DateTimeOffset PublishedAt, DateTimeOffset? StillRightAt, DateTimeOffset? AskedWhetherRightAt, List<string> Former);
}

/// <param name="Listings">At most four, in the order that was asked for.</param>
/// <param name="NotFound">Addresses that lead to nothing a visitor may see.</param>
/// <param name="LeftOut">Those after the fourth.</param>
public sealed record SideBySide(IReadOnlyList<ComparedListing> Listings, IReadOnlyList<string> NotFound, IReadOnlyList<NamedLink> LeftOut);

/// <summary>A listing as the comparison shows it.</summary>
public sealed record ComparedListing(
    string Slug, ListingContent Content, NamedLink Lead, IReadOnlyList<NamedLink> Themes, IReadOnlyList<NamedLink> FocusAreas, IReadOnlyList<NamedLink> WorksWith, ListingUses Uses, ReviewDates Review)
{
    /// <summary>The strongest first.</summary>
    public IReadOnlyList<ComparedEvidence> Evidence { get; init; } = [];

    /// <summary>One score a published review, 1 to 5, the lowest first.</summary>
    public IReadOnlyList<int> Usefulness { get; init; } = [];
}

public sealed record ComparedEvidence(Guid Id, int Strength, Direction Direction, EvidenceOutcome Outcome)
{
    public bool DidNotWork => Direction is Direction.NoDifference or Direction.Worse;
}
