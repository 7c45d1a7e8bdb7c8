using CoeMap.EmbeddedPostgres;
using Npgsql;
using Xunit;

namespace CoeMap.Testing;

/// <summary>One PostgreSQL for a whole test run, with a prepared template that each test database is copied from.</summary>
/// <remarks>
/// COEMAP_TEST_DB, a superuser's connection string, names a running server to use instead. It must be one for tests alone:
/// the passwords of coemap_owner and coemap_web are set there.
/// </remarks>
public sealed partial class TestPostgres : IAsyncLifetime
{
    private readonly string run = Guid.NewGuid().ToString("N")[..12];
    private PrivateCluster? cluster;
    private NpgsqlDataSource? superuser;
    private NpgsqlConnectionStringBuilder server = [];
    private (string Owner, string Web) passwords = ("coemap", "coemap");
    private int clones;

    private string Template => $"coemap_{run}_template";

    public async ValueTask InitializeAsync()
    {
        server = new(Environment.GetEnvironmentVariable("COEMAP_TEST_DB") is { Length: > 0 } given ? given : await StartAsync());
        superuser = NpgsqlDataSource.Create(server.ConnectionString);
        await ClusterRoles.SetUpAsync(server.ConnectionString, Template, passwords.Owner, passwords.Web);
        await PrepareTemplateAsync(ConnectionString(ClusterRoles.Owner, passwords.Owner, Template) + ";Pooling=false");
        // A template that somebody is connected to cannot be copied.
        await RunAsync($"ALTER DATABASE {Template} ALLOW_CONNECTIONS false");
    }

    /// <summary>A database of one's own, as the template is; it is dropped when disposed of.</summary>
    public async Task<TestDatabase> CloneAsync()
    {
        var name = $"coemap_{run}_{Interlocked.Increment(ref clones)}";
        await using var connection = await superuser!.OpenConnectionAsync();
        await RunAsync($"CREATE DATABASE {name} TEMPLATE {Template} OWNER {ClusterRoles.Owner}", connection);
        await ClusterRoles.CloseToOthersAsync(connection, name);
        return new(this, name, ConnectionString(ClusterRoles.Web, passwords.Web, name), ConnectionString(ClusterRoles.Owner, passwords.Owner, name));
    }

    public async ValueTask DisposeAsync()
    {
        if (superuser is not null && cluster is null)
        {
            await DropAsync(Template);
        }

        await (superuser?.DisposeAsync() ?? ValueTask.CompletedTask);
        if (cluster is not null)
        {
            await cluster.DisposeAsync();
            Directory.Delete(cluster.Directory, recursive: true);
        }
    }

    internal Task DropAsync(string database) => RunAsync($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");

    private async Task<string> StartAsync()
    {
        cluster = await PrivateCluster.StartAsync(new() { Directory = TestFolder.For(run), Durable = false });
        passwords = (new NpgsqlConnectionStringBuilder(cluster.OwnerConnectionString).Password!, new NpgsqlConnectionStringBuilder(cluster.WebConnectionString).Password!);
        return cluster.SuperuserConnectionString;
    }

    private string ConnectionString(string role, string password, string database) =>
        new NpgsqlConnectionStringBuilder(server.ConnectionString) { Username = role, Password = password, Database = database }.ConnectionString;

    private async Task RunAsync(string sql, NpgsqlConnection? connection = null)
    {
        await using var command = connection is null ? superuser!.CreateCommand(sql) : new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
