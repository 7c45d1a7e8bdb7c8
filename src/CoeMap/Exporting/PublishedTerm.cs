using System.ComponentModel;

namespace CoeMap.Exporting;

[Description("A word of the sector.")]
public sealed record PublishedTerm(
    [property: Description("The word or acronym.")] string Term,
    [property: Description("What it stands for.")] string Expansion,
    [property: Description("What else people call it; searches find these too.")] IReadOnlyList<string> Synonyms,
    [property: Description("Where it stands on the glossary page.")] string Url);
