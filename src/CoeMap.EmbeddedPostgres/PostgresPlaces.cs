using System.Globalization;

namespace CoeMap.EmbeddedPostgres;

/// <summary>The folders where systems and installers put PostgreSQL's programs, the newest version of each first.</summary>
internal static class PostgresPlaces
{
    public static IEnumerable<string> All() =>
    [
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        .. Under("/usr/lib/postgresql", "*", "bin"),                            // Debian, Ubuntu
        .. Under("/usr", "pgsql-*", "bin"),                                     // PostgreSQL's own packages for Red Hat
        .. Under("/usr/libexec", "postgresql*", ""),                            // Alpine
        .. Under("/opt/homebrew/opt", "postgresql*", "bin"),
        .. Under("/usr/local/opt", "postgresql*", "bin"),
        .. Under("/Applications/Postgres.app/Contents/Versions", "*", "bin"),
        .. OperatingSystem.IsWindows() ? Under(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL"), "*", "bin") : [],
    ];

    private static IEnumerable<string> Under(string root, string pattern, string rest) => Directory.Exists(root)
        ? Directory.GetDirectories(root, pattern).OrderByDescending(VersionOf).Select(d => Path.Combine(d, rest))
        : [];

    private static int VersionOf(string directory)
    {
        var digits = string.Concat(Path.GetFileName(directory).Where(char.IsAsciiDigit));
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
    }
}
