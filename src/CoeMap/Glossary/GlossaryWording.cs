namespace CoeMap.Glossary;

/// <summary>What an administrator says about a term.</summary>
/// <param name="Expansion">What it stands for or means.</param>
/// <param name="Synonyms">What else people call it; search finds each by the others.</param>
public sealed record GlossaryWording(string Expansion, IReadOnlyList<string> Synonyms)
{
    public const int MaxSynonyms = 20;

    /// <returns>What to do about the words; null when they are sound.</returns>
    public Outcome? Objection()
    {
        if (Expansion.Trim().Length is < 2 or > GlossaryTerm.MaxExpansion) return Outcome.Refuse($"Enter what it stands for, in 2 to {GlossaryTerm.MaxExpansion} characters", nameof(Expansion));
        if (Synonyms.Count > MaxSynonyms) return Outcome.Refuse($"Enter {MaxSynonyms} synonyms or fewer", nameof(Synonyms));
        return Synonyms.Any(s => s.Length > GlossaryTerm.MaxTerm) ? Outcome.Refuse($"Each synonym must be {GlossaryTerm.MaxTerm} characters or fewer", nameof(Synonyms)) : null;
    }
}
