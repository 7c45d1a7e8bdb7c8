using System.Runtime.Versioning;
using CoeMap.EmbeddedPostgres;
using CoeMap.Testing;
using Npgsql;
using Xunit;
using static CoeMap.Tests.EmbeddedPostgres.TemporaryCluster;

namespace CoeMap.Tests.EmbeddedPostgres;

public sealed class StartingAPrivateCluster
{
    [Fact]
    public async Task a_second_time_keeps_the_data_and_the_port()
    {
        await using var temporary = new TemporaryCluster();
        var first = await temporary.StartAsync();
        await AskAsync(first.OwnerConnectionString, "CREATE TABLE kept AS SELECT 42 AS answer");
        await first.DisposeAsync();
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => AskAsync(first.OwnerConnectionString, "SELECT 1"));

        var second = await temporary.StartAsync();

        Assert.Equal("42", await AskAsync(second.OwnerConnectionString, "SELECT answer FROM kept"));
        Assert.Equal(first.WebConnectionString, second.WebConnectionString);
    }

    [Fact]
    public async Task that_runs_already_only_visits_it()
    {
        await using var temporary = new TemporaryCluster();
        var first = await temporary.StartAsync();

        var second = await temporary.StartAsync();
        Assert.True(second.IsVisiting);
        Assert.Equal(first.WebConnectionString, second.WebConnectionString);
        await second.DisposeAsync();

        Assert.False(first.IsVisiting);
        Assert.Equal("1", await AskAsync(first.WebConnectionString, "SELECT 1"));
    }

    [Fact]
    public async Task over_a_process_number_left_behind_starts_anew()
    {
        await using var temporary = new TemporaryCluster();
        var first = await temporary.StartAsync();
        var file = Path.Combine(first.Directory, "data", "postmaster.pid");
        var left = await File.ReadAllLinesAsync(file);
        await first.DisposeAsync();
        left[0] = Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture); // ours now, as a number used again would be
        await File.WriteAllLinesAsync(file, left);

        var second = await temporary.StartAsync();

        Assert.False(second.IsVisiting);
        Assert.Equal("1", await AskAsync(second.WebConnectionString, "SELECT 1"));
    }

    [Fact]
    public async Task without_PostgreSQL_says_what_to_do()
    {
        var empty = Directory.CreateTempSubdirectory("coemap-empty-").FullName;

        var refusal = await StartWithAsync(empty);

        Assert.Contains($"were not found in {empty}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Run scripts/setup", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task with_a_PostgreSQL_that_is_too_old_says_so()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The old version is played by a shell script.");
        var old = Directory.CreateTempSubdirectory("coemap-old-").FullName;
        foreach (var program in new[] { "postgres", "initdb", "pg_ctl" })
        {
            var path = Path.Combine(old, program);
            await File.WriteAllTextAsync(path, "#!/bin/sh\necho 'postgres (PostgreSQL) 13.16 (Debian 13.16-0+deb11u1)'\n");
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var refusal = await StartWithAsync(old);

        Assert.Contains("PostgreSQL 13 was found", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("15 or later", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<ClusterException> StartWithAsync(string binaries)
    {
        var folder = TestFolder.For(Guid.NewGuid().ToString("N")[..12]);
        try
        {
            return await Assert.ThrowsAsync<ClusterException>(() => PrivateCluster.StartAsync(new() { Directory = folder, Binaries = binaries }));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            Directory.Delete(binaries, recursive: true);
        }
    }
}
