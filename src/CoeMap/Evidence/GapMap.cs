using CoeMap.Listings;
using CoeMap.Organisations;

namespace CoeMap.Evidence;

/// <summary>To what the gap map is narrowed; null means all.</summary>
public sealed record GapQuestion(ListingKind? Kind = null, Region? Region = null, Stage? Stage = null)
{
    public string KindWord => Kind is { } kind ? Words.Of(kind) : "";
    public string RegionWord => Region is { } region ? Words.Of(region) : "";
    public string StageWord => Stage is { } stage ? Words.Of(stage) : "";
    public bool IsNarrowed => Kind is not null || Region is not null || Stage is not null;

    /// <summary>As an address: "?kind=tool", or nothing.</summary>
    public string Query
    {
        get
        {
            var parts = new[] { ("kind", KindWord), ("region", RegionWord), ("stage", StageWord) }.Where(p => p.Item2.Length > 0).Select(p => $"{p.Item1}={p.Item2}").ToList();
            return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
        }
    }
}

/// <summary>Focus areas against outcomes: where something is known to work or not, and where nobody has looked.</summary>
/// <param name="Areas">All focus areas, in the order of the themes.</param>
/// <param name="Unplaced">How many items stand nowhere on it: neither their listing nor their practice names a focus area.</param>
public sealed record GapMap(GapQuestion Question, IReadOnlyList<GapRow> Areas, int Unplaced)
{
    public static readonly IReadOnlyList<EvidenceOutcome> Outcomes = Enum.GetValues<EvidenceOutcome>();

    public int Empty => Areas.Sum(a => a.Cells.Count(c => c.Sum.Items == 0));
    public int Cells => Areas.Count * Outcomes.Count;
}

/// <param name="Listings">How many listings are in the focus area, with evidence or without.</param>
/// <param name="Cells">One an outcome, in their order; empty ones too.</param>
public sealed record GapRow(string Slug, string Name, string Theme, string ThemeSlug, int Listings, IReadOnlyList<GapCell> Cells);

/// <param name="Listings">How many of the listings have evidence for the outcome.</param>
public sealed record GapCell(EvidenceOutcome Outcome, int Listings, EvidenceSum Sum);
