using CoeMap.Listings;
using CoeMap.Organisations;

namespace CoeMap.Seeding;

/// <summary>Reads a listing's content from an entry of listings.yml or demo/revisions.yml.</summary>
/// <param name="Organisations">By the slug the seed files use.</param>
/// <param name="Themes">Known theme slugs and names.</param>
/// <param name="FocusAreas">Known focus area slugs and names.</param>
/// <param name="Technologies">Known technology slugs and names.</param>
internal sealed record ListingEntry(
    IReadOnlyDictionary<string, Organisation> Organisations,
    IReadOnlyDictionary<string, string> Themes,
    IReadOnlyDictionary<string, string> FocusAreas,
    IReadOnlyDictionary<string, string> Technologies)
{
    /// <summary>The listings that relations name, by their seed key.</summary>
    public IReadOnlyDictionary<string, Guid> Listings { get; init; } = new Dictionary<string, Guid>(StringComparer.Ordinal);

    public ListingContent ContentOf(SeedEntry entry) => new()
    {
        Kind = entry.Word<ListingKind>("kind"),
        Name = entry.Required("name"),
        Summary = entry.Required("summary"),
        Description = entry.TextOrNull("description") ?? "",
        AlsoKnownAs = entry.List("also_known_as"),
        Stage = entry.WordOrNull<Stage>("stage") ?? Stage.NotKnown,
        Themes = Known(entry, "themes", Themes),
        FocusAreas = Known(entry, "focus_areas", FocusAreas),
        Tags = entry.List("tags"),
        LeadOrganisationId = entry.TextOrNull("lead") is { } lead ? OrganisationOf(entry, lead).Id : null,
        TakingPart = [.. entry.Entries("taking_part").Select(t =>
            new TakingPart(OrganisationOf(t, t.Required("organisation")).Id, t.Word<ParticipationRole>("role")))],
        Relations = [.. entry.Entries("relations").Select(RelationOf)],
        Website = entry.TextOrNull("website"),
        Repository = entry.TextOrNull("repository"),
        Documentation = entry.TextOrNull("documentation"),
        Licence = entry.TextOrNull("licence"),
        Cost = entry.WordOrNull<CostBand>("cost_band"),
        StartYear = entry.Year("start_year"),
        EndYear = entry.Year("end_year"),
        WorksWith = Known(entry, "works_with", Technologies),
        ForWhom = entry.WordList<Audience>("for_whom"),
        RunsIn = entry.WordList<RunsIn>("runs_in"),
        ChildData = entry.WordOrNull<ChildData>("child_data"),
        ReuseEffort = entry.TextOrNull("reuse_effort"),
        ReuseSkills = entry.TextOrNull("reuse_skills"),
        ReuseData = entry.TextOrNull("reuse_data"),
        ReuseAgreements = entry.TextOrNull("reuse_agreements"),
    };

    public FoundBy FoundByOf(ListingContent content)
    {
        var ids = content.TakingPart.Select(t => t.OrganisationId).Append(content.LeadOrganisationId ?? Guid.Empty).ToHashSet();
        var named = Organisations.Values.Where(o => ids.Contains(o.Id)).DistinctBy(o => o.Id)
            .Select(o => new OrganisationWords(o.Id, o.Name, o.AlsoKnownAs, o.Region)).ToList();
        var themes = content.Themes.Select(t => Themes[t]).Concat(content.FocusAreas.Select(a => FocusAreas[a]));
        return FindableText.Of(content, named, themes, content.WorksWith.Select(t => Technologies[t]));
    }

    private StatedRelation RelationOf(SeedEntry entry) => new(
        entry.Word<RelationKind>("kind"),
        Listings.TryGetValue(entry.Required("listing"), out var other) ? other : throw entry.Problem($"listings.yml has no “{entry.Required("listing")}”."),
        entry.WordOrNull<RelationBasis>("basis") ?? RelationBasis.Stated,
        entry.TextOrNull("word"),
        entry.Required("source"));

    private Organisation OrganisationOf(SeedEntry entry, string slug) =>
        Organisations.TryGetValue(slug, out var organisation) ? organisation : throw entry.Problem($"organisations.csv has no “{slug}”.");

    private static IReadOnlyList<string> Known(SeedEntry entry, string key, IReadOnlyDictionary<string, string> known) =>
        entry.List(key).FirstOrDefault(slug => !known.ContainsKey(slug)) is { } unknown
            ? throw entry.Problem($"“{unknown}” in {key} is not known.")
            : entry.List(key);
}
