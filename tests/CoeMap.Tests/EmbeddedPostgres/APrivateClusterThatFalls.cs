using System.Diagnostics;
using CoeMap.EmbeddedPostgres;
using Xunit;
using static CoeMap.Tests.EmbeddedPostgres.TemporaryCluster;

namespace CoeMap.Tests.EmbeddedPostgres;

public sealed class APrivateClusterThatFalls
{
    [Fact]
    public async Task is_started_again_on_the_same_port()
    {
        await using var temporary = new TemporaryCluster();
        var cluster = await temporary.StartAsync();
        var (before, address) = (cluster.ProcessId, cluster.WebConnectionString);
        Process.GetProcessById(before).Kill();

        Assert.Equal("1", await AskAfterAsync(cluster, before));

        Assert.Equal(address, cluster.WebConnectionString);
    }

    [Fact]
    public async Task is_started_by_a_visitor_when_its_owner_leaves()
    {
        await using var temporary = new TemporaryCluster();
        var owner = await temporary.StartAsync();
        var visitor = await temporary.StartAsync();
        var before = visitor.ProcessId;
        await owner.DisposeAsync();

        Assert.Equal("1", await AskAfterAsync(visitor, before));

        Assert.False(visitor.IsVisiting);
    }

    [Fact]
    public async Task leaves_no_process_behind_when_its_site_is_killed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux ends a process with its parent; elsewhere the next start takes the server over.");
        await using var temporary = new TemporaryCluster();
        using var site = ClusterHolder.Start(temporary.Directory);
        var server = int.Parse(await site.StandardOutput.ReadLineAsync() ?? "", System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(IsRunning(server));

        site.Kill(); // SIGKILL, to the site alone
        await site.WaitForExitAsync();

        for (var deadline = DateTime.UtcNow.AddSeconds(20); IsRunning(server) && DateTime.UtcNow < deadline; await Task.Delay(50))
        {
        }

        Assert.False(IsRunning(server));
        Assert.Equal("1", await AskAsync((await temporary.StartAsync()).WebConnectionString, "SELECT 1"));
    }

    private static async Task<string> AskAfterAsync(PrivateCluster cluster, int before)
    {
        for (var deadline = DateTime.UtcNow.AddSeconds(30); cluster.ProcessId == before && DateTime.UtcNow < deadline; await Task.Delay(50))
        {
        }

        return await AskInTimeAsync(cluster.WebConnectionString, "SELECT 1");
    }

    // A process that nobody waited for yet is a zombie (Z): it is gone, only its number is not.
    private static bool IsRunning(int pid)
    {
        var stat = $"/proc/{pid.ToString(System.Globalization.CultureInfo.InvariantCulture)}/stat";
        return File.Exists(stat) && !File.ReadAllText(stat).Contains(") Z ", StringComparison.Ordinal);
    }
}
