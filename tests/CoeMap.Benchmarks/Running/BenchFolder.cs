namespace CoeMap.Benchmarks.Running;

/// <summary>Where a run keeps its cluster and logs: a folder of its own under the temporary folder, gone afterwards.</summary>
internal sealed class BenchFolder : IDisposable
{
    private const string Prefix = "coemap-bench-";

    public BenchFolder()
    {
        foreach (var left in Directory.GetDirectories(System.IO.Path.GetTempPath(), Prefix + "*").Where(IsAbandoned)) Directory.Delete(left, recursive: true);
        // Not Directory.CreateTempSubdirectory: that is closed to the account that PostgreSQL runs as when we are root.
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), Prefix + Guid.NewGuid().ToString("N")[..12]);
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);

    // A run that was killed could not tidy up. While it lives its cluster holds the claim; a young one may be about to take it.
    private static bool IsAbandoned(string folder)
    {
        try
        {
            using var claim = new FileStream(System.IO.Path.Combine(folder, "postgres", "claim"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return Directory.GetCreationTimeUtc(folder) < DateTime.UtcNow.AddMinutes(-2);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
