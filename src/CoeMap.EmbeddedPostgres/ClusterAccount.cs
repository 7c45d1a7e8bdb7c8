using System.Diagnostics;
using System.Globalization;

namespace CoeMap.EmbeddedPostgres;

/// <summary>Who PostgreSQL runs as: the person who started us or, because it refuses to be root, an unprivileged account.</summary>
internal sealed record ClusterAccount(string? Name, string? Uid, string? Gid)
{
    private static readonly bool HasSetpriv = OperatingSystem.IsLinux() && OnPath("setpriv") && OnPath("setsid");

    public static ClusterAccount Choose()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return new(null, null, null);
        }

        var accounts = OperatingSystem.IsLinux() ? File.ReadAllLines("/etc/passwd").Select(line => line.Split(':')).Where(parts => parts.Length > 3).ToList() : [];
        var account = Array.Find(["postgres", "nobody"], name => accounts.Exists(a => string.Equals(a[0], name, StringComparison.Ordinal)));
        if (account is null || !HasSetpriv)
        {
            throw new ClusterException("PostgreSQL does not run as root, and handing it to another account needs Linux with setpriv (util-linux) and an account postgres or nobody. Start CoE Map as an ordinary user.");
        }

        var found = accounts.First(a => string.Equals(a[0], account, StringComparison.Ordinal));
        return new(account, found[2], found[3]);
    }

    /// <summary>A command that runs as this account. One that <paramref name="staysWithUs"/> hears no Ctrl+C and ends when we do, however we end.</summary>
    public ProcessStartInfo Command(string file, IEnumerable<string> arguments, bool staysWithUs = false)
    {
        List<string> words = [file, .. arguments];
        if (HasSetpriv && (staysWithUs || Uid is not null))
        {
            // setsid first: Ctrl+C goes to a terminal's whole process group, and PostgreSQL must outlive the last request.
            words = [.. staysWithUs ? ["setsid"] : Array.Empty<string>(), "setpriv",
                .. Uid is null ? [] : new[] { "--reuid", Uid, "--regid", Gid!, "--clear-groups" },
                .. staysWithUs ? ["--pdeathsig", "INT"] : Array.Empty<string>(), "--", .. words];
        }

        // From the root folder: PostgreSQL's programs complain about a working folder that their account cannot enter.
        var root = Path.GetPathRoot(Environment.SystemDirectory) is { Length: > 0 } drive ? drive : "/";
        var command = new ProcessStartInfo(words[0], words.Skip(1)) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = root };
        foreach (var name in command.Environment.Keys.Where(k => k.StartsWith("PG", StringComparison.Ordinal) || k.StartsWith("LC_", StringComparison.Ordinal)).ToList())
        {
            command.Environment.Remove(name); // somebody's psql settings are not ours
        }

        command.Environment["LC_ALL"] = "C";
        return command;
    }

    public async Task RunAsync(string file, IEnumerable<string> arguments, CancellationToken ct)
    {
        using var process = Process.Start(Command(file, arguments))!;
        var words = process.StandardOutput.ReadToEndAsync(ct);
        var complaint = await process.StandardError.ReadToEndAsync(ct);
        await words;
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0)
        {
            throw new ClusterException(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)} ended with code {process.ExitCode}: {complaint.Trim()}"));
        }
    }

    /// <summary>Whether this account may pass through <paramref name="directory"/>, which must exist.</summary>
    public bool CanReach(string directory)
    {
        if (Uid is null)
        {
            return true;
        }

        using var test = Process.Start(Command("test", ["-x", directory]))!;
        test.WaitForExit();
        return test.ExitCode == 0;
    }

    /// <summary>Gives a file or folder to this account.</summary>
    public void Own(string path)
    {
        if (Uid is null)
        {
            return;
        }

        using var chown = Process.Start("chown", [$"{Uid}:{Gid}", path]);
        chown.WaitForExit();
        if (chown.ExitCode != 0)
        {
            throw new ClusterException($"{path} could not be given to the account {Name}, as which PostgreSQL has to run.");
        }
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(d => d.Length > 0 && File.Exists(Path.Combine(d, program)));
}
