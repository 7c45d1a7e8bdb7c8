namespace CoeMap.Listings;

/// <summary>The licences offered on the form: SPDX identifiers and three plain answers. Others may be typed by import.</summary>
public static class Licences
{
    public static readonly IReadOnlyList<(string Word, string Label)> Offered =
    [
        ("MIT", "MIT"),
        ("Apache-2.0", "Apache 2.0"),
        ("GPL-3.0-only", "GNU GPL 3.0"),
        ("AGPL-3.0-only", "GNU AGPL 3.0"),
        ("MPL-2.0", "Mozilla Public Licence 2.0"),
        ("BSD-3-Clause", "BSD 3-clause"),
        ("OGL-UK-3.0", "Open Government Licence 3.0"),
        ("CC-BY-4.0", "Creative Commons Attribution 4.0"),
        ("CC-BY-SA-4.0", "Creative Commons Attribution-ShareAlike 4.0"),
        ("CC0-1.0", "Creative Commons Zero 1.0"),
        ("other", "Another licence"),
        ("none", "No licence: ask before reuse"),
        ("undecided", "Undecided"),
    ];

    /// <summary>One that is offered, or at least looks like an SPDX identifier.</summary>
    public static bool IsKnown(string word) => word.Length is > 0 and <= 60 && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '+');

    public static string LabelOf(string word) =>
        Offered.FirstOrDefault(l => string.Equals(l.Word, word, StringComparison.OrdinalIgnoreCase)).Label ?? word;
}
