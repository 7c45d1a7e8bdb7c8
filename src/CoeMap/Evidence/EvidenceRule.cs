namespace CoeMap.Evidence;

/// <summary>A published rule by which strength is computed from stated facts and from nothing else.</summary>
/// <param name="Version">Counts up; a strength keeps the version it was computed with.</param>
/// <param name="Since">From when on it holds.</param>
/// <param name="Weigh">The same facts on the same day weigh the same, always.</param>
/// <param name="WeighAgainOn">The first day after this one on which the same facts weigh less; null when age takes nothing more.</param>
public sealed record EvidenceRule(int Version, DateOnly Since, Func<EvidenceFacts, DateOnly, Weighed> Weigh, Func<EvidenceFacts, DateOnly, DateOnly?> WeighAgainOn)
{
    public const int Strongest = 5;

    /// <summary>Every rule there was, the first one first: old strengths are explained by the rule they were computed with.</summary>
    public static readonly IReadOnlyList<EvidenceRule> All = [new(1, new(2026, 11, 29), RuleOne.Weigh, RuleOne.WeighAgainOn)];

    public static EvidenceRule Current => All[^1];

    public static EvidenceRule Of(int version) => All.First(r => r.Version == version);
}

/// <summary>What an item weighs, and why not more.</summary>
/// <param name="Strength">0 to 5.</param>
/// <param name="RuleVersion">Which rule said so.</param>
/// <param name="DesignPoints">What the kind of study gives.</param>
/// <param name="Lost">Each with its reason, in the order of the rule; together at least what is missing.</param>
public sealed record Weighed(int Strength, int RuleVersion, int DesignPoints, IReadOnlyList<LostPoints> Lost);

/// <param name="Points">How many.</param>
/// <param name="Why">In words, to be read after "lost": "one organisation only".</param>
public sealed record LostPoints(int Points, string Why);
