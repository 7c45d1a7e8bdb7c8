using CoeMap.Adoption;
using CoeMap.Comparing;
using CoeMap.Evidence;
using CoeMap.Listings;
using CoeMap.Search;
using CoeMap.Text;
using CoeMap.Web.Components;

namespace CoeMap.Web.Pages.Compare;

/// <summary>What listings are compared by, in words: the same rows for the page and for its file.</summary>
public static class ComparisonRows
{
    private const int MostEvidence = 4;
    private const string What = "What it is", Works = "Does it work", Evidence = "Evidence", Takes = "What it takes", Use = "Who uses it", InUse = "In use", Papers = "Licence and paperwork", Fresh = "How fresh it is", NobodyYet = "None confirmed";

    /// <summary>Stands in every comparison, whether or not anybody says anything.</summary>
    public static bool IsAlways(ComparisonRow row) => row is { Name: InUse or Evidence };

    /// <param name="viewpoint">As whom it is read: one row more tells which authorities like it use each.</param>
    public static IReadOnlyList<ComparisonRow> Of(IReadOnlyList<ComparedListing> listings, Viewpoint? viewpoint, DateTimeOffset now)
    {
        ComparisonRow Row(string group, string name, Func<ComparedListing, IEnumerable<ComparedItem>> of, bool isProse = false, string nothing = ComparisonRow.NotSaid) =>
            new(group, name, [.. listings.Select(l => (IReadOnlyList<ComparedItem>)[.. of(l)])], isProse, nothing);

        List<ComparisonRow> rows =
        [
            Row(What, "In one sentence", l => Said(l.Content.Summary), isProse: true),
            Row(What, "Kind", l => Said(Words.Label(l.Content.Kind))),
            Row(What, "Stage", l => l.Content.Stage is Stage.NotKnown ? [] : Said(Words.Label(l.Content.Stage))),
            Row(What, "Led by", l => [new(l.Lead.Name, $"/organisations/{l.Lead.Slug}")]),
            Row(What, "Years", l => Said(WorkYears.Of(l.Content)?.Alone)),
            Row(What, "Themes", l => l.Themes.Select(t => new ComparedItem(t.Name, $"/themes/{t.Slug}"))),
            Row(What, "Focus areas", l => Filter(SearchFilter.Area, l.FocusAreas)),
            Row(What, "For whom", l => l.Content.ForWhom.Select(w => new ComparedItem(Words.Label(w)))),
            Row(Works, Evidence, l => Found(l, isDidNotWork: false), nothing: "Nothing shown yet"),
            Row(Works, "Tried, did not work", l => Found(l, isDidNotWork: true), nothing: "Nothing said"),
            Row(Works, "Reviews", l => Reviews(l), nothing: "None yet"),
            Row(Takes, "Cost", l => l.Content.Cost is null or CostBand.NotKnown ? [] : Said(Words.Label(l.Content.Cost))),
            Row(Takes, "Effort to adopt", l => Said(l.Content.ReuseEffort), isProse: true),
            Row(Takes, "Skills", l => Said(l.Content.ReuseSkills), isProse: true),
            Row(Takes, "Data", l => Said(l.Content.ReuseData), isProse: true),
            Row(Takes, "Runs in", l => l.Content.RunsIn.Select(r => new ComparedItem(Words.Label(r)))),
            Row(Takes, "Works with", l => Filter(SearchFilter.WorksWith, l.WorksWith)),
            Row(Takes, "Child-level data", l => l.Content.ChildData is { } data ? Said(Words.Label(data)) : []),
            Row(Use, InUse, l => Users(l.Uses, AdoptionStage.InUse), nothing: NobodyYet),
            Row(Use, "Piloting", l => Users(l.Uses, AdoptionStage.Piloting), nothing: NobodyYet),
            Row(Use, "Considered", l => Users(l.Uses, AdoptionStage.Considered), nothing: NobodyYet),
            Row(Use, "Stopped", l => Users(l.Uses, AdoptionStage.Stopped), nothing: NobodyYet),
            Row(Papers, "Licence", l => l.Content.Licence is { } licence ? Said(Licences.LabelOf(licence)) : []),
            Row(Papers, "Documents", l => l.Content.ReuseDocuments.Select(d => Document(l.Slug, d))),
            Row(Papers, "Agreements", l => Said(l.Content.ReuseAgreements), isProse: true),
            Row(Fresh, "Last confirmed", l => Said(Format.Month(l.Review.LastConfirmedAt) + (l.Review.IsUnconfirmed(now) ? ", asked again and not answered" : null))),
        ];
        if (viewpoint is { Neighbours.Count: > 0 }) rows.Insert(rows.FindIndex(r => r.Group == Use), Row(Use, $"Authorities like {viewpoint.Name} by {NeighbourSource.Of(viewpoint.Vintage)}", l => Like(l.Uses, viewpoint), nothing: "None named as using it"));
        return rows;
    }

    private static IEnumerable<ComparedItem> Said(string? text) => string.IsNullOrWhiteSpace(text) ? [] : [new(text)];

    private static IEnumerable<ComparedItem> Filter(SearchFilter filter, IReadOnlyList<NamedLink> values) =>
        values.Select(v => new ComparedItem(v.Name, SearchQuery.AddressOf(filter, v.Slug)));

    private static IEnumerable<ComparedItem> Found(ComparedListing listing, bool isDidNotWork)
    {
        var items = listing.Evidence.Where(e => e.DidNotWork == isDidNotWork).ToList();
        var shown = items.Take(MostEvidence).Select(e => new ComparedItem($"Strength {e.Strength} of 5, {Words.Label(e.Direction).ToLowerInvariant()}: {Words.Label(e.Outcome)}", $"/evidence/{e.Id}", IsCount: true));
        return items.Count <= MostEvidence ? shown : shown.Append(new($"and {Format.Count(items.Count - MostEvidence)} more", $"/listings/{listing.Slug}#evidence", IsCount: true));
    }

    // The spread, never an average of a few: one review has none, and its score alone would be taken for one.
    private static IEnumerable<ComparedItem> Reviews(ComparedListing listing) => listing.Usefulness switch
    {
        [] => [],
        [_] => [new("1 review", $"/listings/{listing.Slug}#reviews", IsCount: true)],
        [var low, ..] and [.., var high] => [new($"{Format.Count(listing.Usefulness.Count, "review")}, usefulness {(low == high ? $"{low}" : $"{low} to {high}")} of 5", $"/listings/{listing.Slug}#reviews", IsCount: true)],
    };

    // Those who let this reader see their name, then how many do not.
    private static IEnumerable<ComparedItem> Users(ListingUses uses, AdoptionStage stage)
    {
        var named = uses.Named.Where(u => u.Stage == stage && !u.IsLapsed).Select(u => new ComparedItem(u.Name, $"/organisations/{u.Slug}"));
        var unnamed = uses.Unnamed.GetValueOrDefault(stage);
        return unnamed == 0 ? named : named.Append(new($"{Format.Count(unnamed, "organisation")} without a public name", IsCount: true));
    }

    private static IEnumerable<ComparedItem> Like(ListingUses uses, Viewpoint viewpoint) =>
        uses.Named.Where(u => u.Stage is AdoptionStage.InUse && !u.IsLapsed && viewpoint.Neighbours.Contains(u.OrganisationId)).Select(u => new ComparedItem(u.Name, $"/organisations/{u.Slug}"));

    private static ComparedItem Document(string slug, ReuseDocument document) => SafeMarkdown.IsSafe(document.Url)
        ? new(Words.Label(document.Kind), document.Url, "nofollow ugc noopener")
        : new(Words.Label(document.Kind) + ", ask for a copy", $"/connect/ask?listing={slug}&document={Words.Of(document.Kind)}");
}
