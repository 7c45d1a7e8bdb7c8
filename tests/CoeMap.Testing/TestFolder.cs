namespace CoeMap.Testing;

/// <summary>Where a test run's cluster lives: in memory where there is room, because a copied database is a thousand new files.</summary>
public static class TestFolder
{
    private const string Prefix = "coemap-test-";
    private const string Memory = "/dev/shm";
    private const long Room = 2L << 30;

    public static string For(string run)
    {
        var parent = Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > Room ? Memory : Path.GetTempPath();
        foreach (var left in Directory.GetDirectories(parent, Prefix + "*").Where(IsAbandoned))
        {
            Directory.Delete(left, recursive: true);
        }

        // Not Directory.CreateTempSubdirectory: that is closed to the account that PostgreSQL runs as when we are root.
        return Path.Combine(parent, Prefix + run);
    }

    // A run that was killed could not tidy up. While it lives it holds the claim; a young one may be about to take it.
    private static bool IsAbandoned(string folder)
    {
        try
        {
            using var claim = new FileStream(Path.Combine(folder, "claim"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return Directory.GetCreationTimeUtc(folder) < DateTime.UtcNow.AddMinutes(-2);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
