using System.Text.RegularExpressions;

namespace CoeMap.Importing.Publiccode;

/// <summary>The SPDX licence list, and expressions of it: MIT, GPL-2.0-only WITH Classpath-exception-2.0, (MIT OR Apache-2.0).</summary>
internal static partial class Spdx
{
    private static readonly (HashSet<string> Licences, HashSet<string> Exceptions) Known = Read();

    public static string? Check(string expression) => IsExpression(expression)
        ? null
        : "This is no expression of SPDX licence identifiers, like MIT or AGPL-3.0-or-later";

    /// <summary>The identifier as the list writes it; null for an expression of several, or none.</summary>
    public static string? Single(string expression) => Known.Licences.TryGetValue(expression.Trim(), out var licence) ? licence : null;

    private static bool IsExpression(string expression)
    {
        var (wantsLicence, depth, isAfterWith) = (true, 0, false);
        foreach (var token in Tokens().EnumerateMatches(expression))
        {
            var word = expression.AsSpan(token.Index, token.Length).ToString();
            if (word == "(" && wantsLicence && !isAfterWith) depth++;
            else if (word == ")" && !wantsLicence && depth > 0) depth--;
            else if (word is "AND" or "OR" && !wantsLicence) wantsLicence = true;
            else if (word == "WITH" && !wantsLicence) (wantsLicence, isAfterWith) = (true, true);
            else if (wantsLicence && (isAfterWith ? Known.Exceptions.Contains(word) : IsLicence(word))) (wantsLicence, isAfterWith) = (false, false);
            else return false;
        }

        return !wantsLicence && depth == 0;
    }

    private static bool IsLicence(string word) => Known.Licences.Contains(word.TrimEnd('+')) || word.StartsWith("LicenseRef-", StringComparison.Ordinal);

    private static (HashSet<string>, HashSet<string>) Read()
    {
        using var file = new StreamReader(typeof(Spdx).Assembly.GetManifestResourceStream("CoeMap.Importing.Publiccode.spdx.txt")!);
        var lines = file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(l => l[0] != '#').ToList();
        var with = lines.IndexOf("WITH");
        return (lines[..with].ToHashSet(StringComparer.OrdinalIgnoreCase), lines[(with + 1)..].ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"[()]|[^\s()]+", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex Tokens();
}
