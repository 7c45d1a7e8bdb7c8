using CoeMap.Addresses;
using CoeMap.Listings;

namespace CoeMap.Benchmarks.Making;

/// <summary>Invents the nth listing: believable, published as reference data is, and the same at every run.</summary>
internal sealed class InventListing(Surroundings around)
{
    private static readonly DateTimeOffset Newest = new(2026, 10, 31, 12, 0, 0, TimeSpan.Zero);
    private static readonly RankedList<Stage> Stages = new([Stage.Live, Stage.Beta, Stage.Alpha, Stage.Discovery, Stage.Ended, Stage.Idea, Stage.NotKnown]);
    private static readonly RankedList<ListingKind> Kinds = new([ListingKind.Project, ListingKind.Tool, ListingKind.Partner]);
    private static readonly RankedList<string> Licences = new(SectorWords.Licences);
    private static readonly RankedList<CostBand> Costs = new(Enum.GetValues<CostBand>());
    private static readonly RankedList<Audience> Audiences = new(Enum.GetValues<Audience>());
    private static readonly RankedList<RunsIn> Places = new(Enum.GetValues<RunsIn>());
    private static readonly RankedList<ChildData> Handling = new(Enum.GetValues<ChildData>());
    private static readonly ParticipationRole[] Roles = [.. Enum.GetValues<ParticipationRole>().Where(r => r != ParticipationRole.Lead)];

    private static readonly RelationKind[] Kinships = Enum.GetValues<RelationKind>();

    private readonly RankedList<string> themes = new(around.Themes.Keys);
    private readonly RankedList<string> technologies = new(around.Technologies.Keys);

    private readonly List<Guid> made = []; // what later ones may relate to

    public Listing Nth(int n)
    {
        var draw = new Draw(n);
        var lead = draw.Ranked(around.Organisations);
        var others = draw.Some(around.Organisations, 0, 3).Where(o => o.Id != lead.Id).ToList();
        var content = Content(draw, lead, others) with { Relations = InventUse.IsQuiet(n) ? [] : Relations(draw) };
        var foundBy = FindableText.Of(
            content, [lead, .. others],
            content.Themes.Select(t => around.Themes[t]).Concat(content.FocusAreas.Select(a => around.Areas[a].Name)),
            content.WorksWith.Select(t => around.Technologies[t]));
        var published = Newest.AddMinutes(-draw.Skewed(0, 60 * 24 * 900));
        var listing = Listing.FromReference($"invented-{n}", $"{Slug.From(content.Name)[..Math.Min(80, Slug.From(content.Name).Length)].TrimEnd('-')}-{n}", published.AddDays(-draw.Skewed(0, 400)));
        listing.TakeReference(content, foundBy, needsOwner: draw.Chance(0.1), seedHash: "", published);
        if (!InventUse.IsQuiet(n)) made.Add(listing.Id);
        return listing;
    }

    private IReadOnlyList<StatedRelation> Relations(Draw draw) =>
        made.Count == 0 ? [] : [.. Enumerable.Range(0, draw.Between(1, 2)).Select(_ => new StatedRelation(draw.Any(Kinships), draw.Any(made))).DistinctBy(r => r.ListingId)];

    private ListingContent Content(Draw draw, OrganisationWords lead, List<OrganisationWords> others)
    {
        var text = new InventedText(draw);
        var chosen = draw.Some(themes, 1, ListingContent.MaxThemes);
        var started = draw.Between(2014, 2026);
        return new()
        {
            Kind = draw.Ranked(Kinds),
            Name = Cut(text.Name(), ListingContent.MaxName),
            Summary = Cut(text.Summary(), ListingContent.MaxSummary),
            Description = text.Description(draw.Skewed(300, 2_900)),
            AlsoKnownAs = draw.Chance(0.3) ? [text.OtherName()] : [],
            Stage = draw.Ranked(Stages),
            Themes = chosen,
            FocusAreas = [.. around.Areas.Where(a => chosen.Contains(a.Value.Theme) && draw.Chance(0.5)).Select(a => a.Key)],
            Tags = [.. Enumerable.Range(0, draw.Between(1, 6)).Select(_ => Cut(text.Tag(), ListingContent.MaxTag)).Distinct(StringComparer.Ordinal)],
            LeadOrganisationId = lead.Id,
            TakingPart = [.. others.Select(o => new TakingPart(o.Id, draw.Any(Roles)))],
            Website = draw.Chance(0.6) ? $"https://{draw.Coined().ToLowerInvariant()}.example.org/" : null,
            Repository = draw.Chance(0.25) ? $"https://code.example.org/{draw.Coined().ToLowerInvariant()}" : null,
            Documentation = draw.Chance(0.2) ? $"https://docs.example.org/{draw.Coined().ToLowerInvariant()}" : null,
            Licence = draw.Chance(0.6) ? draw.Ranked(Licences) : null,
            Cost = draw.Chance(0.5) ? draw.Ranked(Costs) : null,
            StartYear = draw.Chance(0.7) ? started : null,
            EndYear = draw.Chance(0.15) ? Math.Min(2026, started + 2) : null,
            WorksWith = draw.Chance(0.6) ? draw.Some(technologies, 1, 3) : [],
            ForWhom = draw.Some(Audiences, 1, 3),
            RunsIn = draw.Chance(0.6) ? draw.Some(Places, 1, 2) : [],
            ChildData = draw.Chance(0.6) ? draw.Ranked(Handling) : null,
            ReuseEffort = draw.Chance(0.4) ? text.Phrase() : null,
            ReuseSkills = draw.Chance(0.3) ? text.Phrase() : null,
            ReuseData = draw.Chance(0.3) ? text.Phrase() : null,
            ReuseAgreements = draw.Chance(0.2) ? text.Phrase() : null,
            ReuseDocuments = draw.Chance(0.2) ? [new(ReuseDocumentKind.Dpia, null)] : [],
        };
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest].TrimEnd();
}
