using CoeMap.Glossary;

namespace CoeMap.Web.Pages.Admin;

/// <summary>A glossary term as it is posted; the term itself is asked for only when it is new.</summary>
public sealed class TermInput
{
    public string? Term { get; set; }
    public string? Expansion { get; set; }

    /// <summary>One a line, or with commas between.</summary>
    public string? Synonyms { get; set; }
    public uint Version { get; set; }

    public GlossaryWording Wording =>
        new(Expansion?.Trim() ?? "", Synonyms?.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? []);

    public static TermInput For(GlossaryTerm term) =>
        new() { Term = term.Term, Expansion = term.Expansion, Synonyms = string.Join('\n', term.Synonyms), Version = term.Version };
}
