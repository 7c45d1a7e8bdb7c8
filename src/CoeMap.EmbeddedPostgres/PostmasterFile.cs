using System.Diagnostics;
using System.Globalization;

namespace CoeMap.EmbeddedPostgres;

/// <summary>postmaster.pid: what a server says about itself in its data folder while it runs, and leaves behind when it is killed.</summary>
internal sealed record PostmasterFile(string Path, string Text, int Pid, int Port, bool IsReady)
{
    public static PostmasterFile? Read(string dataDirectory)
    {
        var path = System.IO.Path.Combine(dataDirectory, "postmaster.pid");
        if (TryRead(path) is not { } text)
        {
            return null;
        }

        // pid, data folder, start time, port, socket folder, address, shared memory key, state (PostgreSQL's pidfile.h)
        var lines = text.Split('\n');
        return lines.Length >= 4 && Number(lines[0]) is > 0 and var pid && Number(lines[3]) is var port
            ? new(path, text, pid, port, lines.Length >= 8 && lines[7].StartsWith("ready", StringComparison.Ordinal))
            : null;
    }

    /// <summary>Whether the process it names is there and is this server: process numbers are used again.</summary>
    public bool IsAlive()
    {
        try
        {
            using var process = Process.GetProcessById(Pid);
            // A server works from inside its data folder, so there its working folder holds the same file.
            return OperatingSystem.IsLinux()
                ? string.Equals(TryRead($"/proc/{Pid.ToString(CultureInfo.InvariantCulture)}/cwd/postmaster.pid")?.Split('\n')[0], Text.Split('\n')[0], StringComparison.Ordinal)
                : process.ProcessName.StartsWith("postgres", StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Takes the file away where its number now belongs to another program: PostgreSQL would take that for itself and refuse to start.</summary>
    public void Forget()
    {
        if (Process.GetProcesses().Any(p => p.Id == Pid))
        {
            File.Delete(Path);
        }
    }

    private static string? TryRead(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static int Number(string line) => int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
