namespace CoeMap.Search;

/// <summary>Words of one root that the database's English keeps apart: who does it, what is done, and the doing of it.</summary>
/// <remarks>“Supplier” and “supplies”, “leaver” and “leaving”, “planner” and “plan”, “analyst” and “analysis”. Both are words of the map, so a chance likeness needs a chance meeting.</remarks>
public static class WordKin
{
    private const int LongRoot = 5;
    private const int ShortRoot = 4;

    // Endings that change places behind one root.
    private static readonly HashSet<string>[] Families =
    [
        ["", .. "s es e ed d ing er ers r rs or ors ion ions ment ments".Split(' ')],
        [.. "y ies ied ying ier iers iance".Split(' ')],
        [.. "t ts ce ces cy".Split(' ')],
        [.. "sis se sed ses sing st sts tic tics tical".Split(' ')],
    ];

    // Behind a short root, and behind a doubled letter: only those of a verb.
    private static readonly HashSet<string> OfVerbs = [.. "ed ing er ers".Split(' ')];
    private static readonly HashSet<string> Doubled = [.. "ed ing er ers al als".Split(' ')];

    public static bool Are(string a, string b)
    {
        var root = 0;
        while (root < a.Length && root < b.Length && a[root] == b[root]) root++;
        if (root < ShortRoot) return false;
        var (one, other) = (a[root..], b[root..]);
        return AreOfOneFamily(a, b, root) || AreOfOneFamily(a, b, root - 1) // “analyst” and “analysis” share a letter of their endings as well
            || (OfVerbs.Contains(one) && OfVerbs.Contains(other))
            || (one.Length == 0 && IsDoubled(other, a[root - 1])) || (other.Length == 0 && IsDoubled(one, a[root - 1]));
    }

    private static bool AreOfOneFamily(string a, string b, int root) =>
        root >= LongRoot && Array.Exists(Families, f => f.Contains(a[root..]) && f.Contains(b[root..]));

    private static bool IsDoubled(string rest, char last) => rest.Length > 2 && rest[0] == last && Doubled.Contains(rest[1..]);
}
