namespace CoeMap.Web.Fetching;

/// <summary>What a site's robots.txt (RFC 9309) says to us: our own group where there is one, else everybody's; the longest rule decides.</summary>
public static class RobotsRules
{
    /// <param name="text">The file.</param>
    /// <param name="agent">Our name, in lower case.</param>
    /// <param name="path">With its query.</param>
    public static bool Allow(string text, string agent, string path)
    {
        var (ours, everybodys) = (new List<(bool Allows, string Path)>(), new List<(bool, string)>());
        var (isOurs, isEverybodys, isInRules, hasOurs) = (false, false, false, false);
        foreach (var line in text.Split('\n').Select(l => l.Split('#')[0].Trim()).Where(l => l.Contains(':', StringComparison.Ordinal)))
        {
            var (word, value) = (line[..line.IndexOf(':', StringComparison.Ordinal)].Trim().ToLowerInvariant(), line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
            if (word == "user-agent")
            {
                if (isInRules) (isOurs, isEverybodys, isInRules) = (false, false, false);
                isOurs |= value.Equals(agent, StringComparison.OrdinalIgnoreCase);
                isEverybodys |= value == "*";
                hasOurs |= isOurs;
            }
            else if (word is "allow" or "disallow")
            {
                isInRules = true;
                if (value.Length == 0) continue;
                if (isOurs) ours.Add((word == "allow", value));
                if (isEverybodys) everybodys.Add((word == "allow", value));
            }
        }

        var deciding = (hasOurs ? ours : everybodys).Where(r => Matches(r.Item2, path)).OrderByDescending(r => r.Item2.Length).ThenByDescending(r => r.Item1).ToList();
        return deciding.Count == 0 || deciding[0].Item1;
    }

    private static bool Matches(string rule, string path)
    {
        var (isWhole, parts, at) = (rule.EndsWith('$'), rule.TrimEnd('$').Split('*'), 0);
        for (var i = 0; i < parts.Length; i++)
        {
            var found = i == 0 ? (path.StartsWith(parts[0], StringComparison.Ordinal) ? 0 : -1) : path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + parts[i].Length;
        }

        return !isWhole || at == path.Length || (parts.Length > 1 && path.EndsWith(parts[^1], StringComparison.Ordinal));
    }
}
