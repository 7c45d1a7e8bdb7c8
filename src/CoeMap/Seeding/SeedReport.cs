namespace CoeMap.Seeding;

public enum SeedResult
{
    Created,
    Changed,
    Unchanged,

    /// <summary>People have edited it since; their words stand.</summary>
    Kept,
}

/// <summary>What seeding did, counted by file.</summary>
public sealed class SeedReport
{
    private readonly Dictionary<string, int[]> counts = [];

    public void Count(string file, SeedResult result)
    {
        if (!counts.TryGetValue(file, out var row)) counts[file] = row = new int[Enum.GetValues<SeedResult>().Length];
        row[(int)result]++;
    }

    public int this[string file, SeedResult result] => counts.TryGetValue(file, out var row) ? row[(int)result] : 0;

    public int Total(SeedResult result) => counts.Values.Sum(row => row[(int)result]);

    /// <summary>A line a file, for the console.</summary>
    public IEnumerable<string> Lines() => counts.Select(c =>
        $"{c.Key}: {c.Value[0]} created, {c.Value[1]} changed, {c.Value[2]} unchanged{(c.Value[3] > 0 ? $", {c.Value[3]} kept as people edited them" : "")}");
}
