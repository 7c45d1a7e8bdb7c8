using System.Diagnostics;
using System.Globalization;

namespace CoeMap.EmbeddedPostgres;

/// <summary>The PostgreSQL server programs installed on this machine, 15 or later.</summary>
internal sealed record PostgresBinaries(string Directory, int Major)
{
    private const int Oldest = 15;
    private const string WhatToDo = "Run scripts/setup, or install PostgreSQL 15 or later, or set ConnectionStrings__CoeMap to a database of your own.";
    private static readonly string Extension = OperatingSystem.IsWindows() ? ".exe" : "";

    public string Postgres => Program("postgres");
    public string InitDb => Program("initdb");
    public string PgCtl => Program("pg_ctl");

    /// <summary>Finds the programs, of exactly the major version <paramref name="wanted"/> when there is data of that version already.</summary>
    public static PostgresBinaries Find(string? chosen, int? wanted)
    {
        chosen ??= Environment.GetEnvironmentVariable("COEMAP_POSTGRES_BIN") is { Length: > 0 } set ? set : null;
        var found = (chosen is null ? PostgresPlaces.All() : [chosen]).Where(IsComplete).Select(Real).Distinct(StringComparer.Ordinal).Select(Read).OfType<PostgresBinaries>().ToList();
        if (found.Count == 0)
        {
            throw new ClusterException(chosen is null
                ? $"PostgreSQL was not found on this machine. {WhatToDo}"
                : $"PostgreSQL's programs postgres, initdb and pg_ctl were not found in {chosen}, the folder chosen for them (COEMAP_POSTGRES_BIN). {WhatToDo}");
        }

        var recent = found.Where(b => b.Major >= Oldest).ToList();
        if (recent.Count == 0)
        {
            throw new ClusterException($"PostgreSQL {found[0].Major} was found in {found[0].Directory}, which is too old. {WhatToDo}");
        }

        return recent.FirstOrDefault(b => wanted is null || b.Major == wanted) ?? throw new ClusterException(
            $"The data was made by PostgreSQL {wanted}, and only PostgreSQL {recent[0].Major} was found. Install PostgreSQL {wanted}, or move the data folder away to begin with an empty one.");
    }

    private string Program(string name) => Path.Combine(Directory, name + Extension);

    private static bool IsComplete(string directory) =>
        new[] { "postgres", "initdb", "pg_ctl" }.All(name => File.Exists(Path.Combine(directory, name + Extension)));

    // A distribution may link the programs into /usr/bin from the folder where their parts are.
    private static string Real(string directory)
    {
        var initDb = Path.GetFullPath(Path.Combine(directory, "initdb" + Extension));
        var real = Path.GetDirectoryName(File.ResolveLinkTarget(initDb, returnFinalTarget: true)?.FullName ?? initDb)!;
        return IsComplete(real) ? real : directory;
    }

    private static PostgresBinaries? Read(string directory)
    {
        var asking = new ProcessStartInfo(Path.Combine(directory, "postgres" + Extension), ["--version"]) { UseShellExecute = false, RedirectStandardOutput = true };
        try
        {
            using var process = Process.Start(asking)!;
            var answer = process.StandardOutput.ReadToEnd(); // postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)
            process.WaitForExit();
            var digits = string.Concat(answer.SkipWhile(c => c != ')').SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit));
            return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? new(directory, major) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // not a program for this machine: look further
        }
    }
}
