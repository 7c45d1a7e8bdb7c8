using CoeMap.Addresses;
using CoeMap.Listings;
using CoeMap.Organisations;

namespace CoeMap.Importing.Maps;

/// <summary>The collection's words in ours: relationships, stages, kinds of organisation, regions and themes. What is a guess says so.</summary>
internal static class MapWords
{
    private static readonly (string[] Words, OrganisationKind Kind)[] Kinds =
    [
        (["local-authority", "council"], OrganisationKind.LocalAuthority),
        (["regional", "partnership"], OrganisationKind.RegionalPartnership),
        (["central-gover", "government", "department", "ministry"], OrganisationKind.CentralGovernment),
        (["nhs", "health"], OrganisationKind.Health),
        (["police"], OrganisationKind.Police),
        (["charity", "nonprofit", "voluntary", "foundation"], OrganisationKind.Charity),
        (["vendor", "supplier", "consultancy", "company", "private"], OrganisationKind.Supplier),
        (["academic", "university", "research"], OrganisationKind.Academic),
        (["network", "community", "membership", "association"], OrganisationKind.Network),
        (["public", "agency", "regulator", "inspectorate"], OrganisationKind.OtherPublicBody),
    ];

    private static readonly string[] WholeCountry = ["england", "united-kingdom", "uk", "england-and-wales", "national", "great-britain", "gb"];

    private static readonly (string Theme, string[] Words)[] Themes =
    [
        ("advanced-technology", ["ai", "cms", "case-management", "automation", "rpa", "vendor", "procure", "technology", "software", "nvest", "mosaic", "liquidlogic"]),
        ("data-as-a-resource", ["data-standard", "data-quality", "standard", "dataset", "schema", "validat", "statistics", "methodology", "data-improvement", "census", "returns"]),
        ("community-facilitation", ["data-tools", "tool", "excel", "sharing", "collaboration", "open-source", "network", "hub"]),
        ("careers-strategy", ["apprentice", "training", "professional-development", "skills", "careers"]),
        ("leadership-strategy", ["leadership", "evaluation", "what-works", "directors"]),
        ("policy-enablers", ["policy", "reform", "multi-agency", "framework", "legislation", "bill", "guidance", "statutory", "pathfinder", "strategy", "referral", "send", "review"]),
    ];

    public static Stage StageOf(string? status) => Slug.From(status ?? "") switch
    {
        "active" or "live" or "published" or "current" or "in-use" => Stage.Live,
        "retired" or "ended" or "closed" or "complete" or "completed" or "archived" or "superseded" or "inactive" => Stage.Ended,
        "draft" or "planned" or "proposed" or "idea" => Stage.Idea,
        "discovery" => Stage.Discovery,
        "alpha" or "in-development" => Stage.Alpha,
        "beta" or "pilot" => Stage.Beta,
        _ => Stage.NotKnown,
    };

    /// <returns>The kind, and whether it is a guess.</returns>
    public static (OrganisationKind Kind, bool IsGuess) KindOf(string? said)
    {
        var key = Slug.From(said ?? "");
        foreach (var (words, kind) in Kinds)
        {
            if (Words.Parse<OrganisationKind>(key) == kind) return (kind, false);
            if (words.Any(w => key.Contains(w, StringComparison.Ordinal))) return (kind, !words.Contains(key, StringComparer.Ordinal));
        }

        return (OrganisationKind.Other, true);
    }

    /// <returns>The region, and whether it was not understood.</returns>
    public static (Region? Region, bool IsGuess) RegionOf(string? said)
    {
        var key = Slug.From(said ?? "");
        if (said is null) return (null, false);
        if (WholeCountry.Contains(key, StringComparer.Ordinal)) return (Region.National, key is not ("england" or "national"));
        return Enum.GetValues<Region>().Cast<Region?>().FirstOrDefault(r => Slug.From(Words.Label(r!.Value)) == key || Words.Of(r.Value) == key) is { } region ? (region, false) : (null, true);
    }

    /// <summary>At most two themes that the words of a record suggest, the strongest first.</summary>
    public static IReadOnlyList<string> ThemesOf(IEnumerable<string> tags, string text)
    {
        var keys = tags.Select(Slug.From).ToList();
        var said = "-" + Slug.From(text) + "-";
        return [.. Themes.Select(t => (t.Theme, Score: t.Words.Sum(w => (keys.Exists(k => k == w || (w.Length > 3 && k.Contains(w, StringComparison.Ordinal))) ? 3 : 0) + (said.Contains("-" + w, StringComparison.Ordinal) ? 1 : 0))))
            .Where(t => t.Score > 0).OrderByDescending(t => t.Score).Take(2).Select(t => t.Theme)];
    }

    /// <summary>An organisation of which this is said leads the work, unless another does.</summary>
    public static bool Leads(string word) => Slug.From(word) is "provides" or "leads" or "maintains" or "owns" or "responsiblefor" or "initiates" or "hasplan" or "proposes" or "delivers" or "runs" or "providedby" or "responsibilityof" or "planof";

    public static ParticipationRole RoleOf(string word) => Slug.From(word) switch
    {
        "funds" or "fundedby" or "finances" => ParticipationRole.Funder,
        "provides" or "maintains" or "owns" or "responsiblefor" or "providedby" or "responsibilityof" or "leads" => ParticipationRole.Owner,
        "initiates" or "hasplan" or "proposes" or "commissions" or "sponsors" or "governs" => ParticipationRole.Sponsor,
        "supplies" => ParticipationRole.Supplier,
        "pilots" or "tests" or "uses" or "usedby" => ParticipationRole.Pilot,
        _ => ParticipationRole.DeliveryPartner,
    };

    /// <returns>What the target says of the source, or with the flag the source of the target.</returns>
    public static (string Kind, bool SourceSaysIt) RelationOf(string word) => Slug.From(word) switch
    {
        "containedin" or "partof" or "eventplannedin" => ("part-of", true),
        "replaces" or "supersedes" => ("replaces", true),
        "influencedby" or "buildson" or "planderivedfrommethod" or "derivedfrom" => ("builds-on", true),
        "uses" or "usesresource" => ("uses", true),
        "implements" or "serviceimplementsmethod" => ("implements", true),
        "appliedto" or "governs" or "rulefor" => ("implements", false),
        "supports" or "enables" or "leadsto" or "precedes" => ("builds-on", false),
        _ => ("part-of", false),
    };
}
