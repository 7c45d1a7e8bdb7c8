using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CoeMap.EmbeddedPostgres;

/// <summary>A PostgreSQL of the site's own, for development and tests: it needs no settings, and ends with the site.</summary>
public sealed class PrivateCluster : IAsyncDisposable
{
    public const string Database = "coemap";

    private readonly ClusterFolder folder;
    private readonly ServerKeeper keeper;

    private PrivateCluster(ClusterFolder folder, ServerKeeper keeper)
    {
        this.folder = folder;
        this.keeper = keeper;
    }

    /// <summary>Where the data is, which is not where it was asked for when the account could not enter that folder.</summary>
    public string Directory => folder.Path;

    public int Port => keeper.Port;

    /// <summary>The server's process number. It changes when the server is started again.</summary>
    public int ProcessId => keeper.Pid;

    /// <summary>True when another process runs the server and will stop it: disposing of this leaves it running.</summary>
    public bool IsVisiting => !keeper.Owns;

    public string OwnerConnectionString => ConnectionString(ClusterRoles.Owner, Database);
    public string WebConnectionString => ConnectionString(ClusterRoles.Web, Database);

    /// <summary>For tests and tools that make databases; the site has no use for it.</summary>
    public string SuperuserConnectionString => ConnectionString(ClusterRoles.Superuser, "postgres");

    /// <summary>Starts the cluster of a folder, or joins the one running there. Throws <see cref="ClusterException"/> with a sentence for people.</summary>
    public static async Task<PrivateCluster> StartAsync(ClusterOptions options, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var account = ClusterAccount.Choose();
        var place = ClusterFolder.Open(options.Directory, account, options.Log);
        var cluster = new PrivateCluster(place, new ServerKeeper(place, account, options));
        try
        {
            await cluster.keeper.OpenAsync(ct);
            await (cluster.IsVisiting ? cluster.WaitForSetUpAsync(options.Log, ct) : cluster.SetUpAsync(ct));
            cluster.keeper.Watch();
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => keeper.DisposeAsync();

    private Task SetUpAsync(CancellationToken ct) =>
        ClusterRoles.SetUpAsync(SuperuserConnectionString, Database, folder.PasswordOf(ClusterRoles.Owner), folder.PasswordOf(ClusterRoles.Web), ct);

    private async Task WaitForSetUpAsync(ILogger log, CancellationToken ct)
    {
        log.LogWarning("Another CoE Map already runs the database in {Directory}. Using it too, on port {Port}.", Directory, Port);
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(100, ct))
        {
            try
            {
                await using var connection = new NpgsqlConnection(WebConnectionString + ";Pooling=false");
                await connection.OpenAsync(ct);
                return;
            }
            catch (NpgsqlException) when (waited.Elapsed < TimeSpan.FromSeconds(30))
            {
                // the other one is still making the roles
            }
        }
    }

    private string ConnectionString(string role, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Database = database,
        Username = role,
        Password = folder.PasswordOf(role),
    }.ConnectionString;
}
