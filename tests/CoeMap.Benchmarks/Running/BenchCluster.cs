using CoeMap.Benchmarks.Making;
using CoeMap.EmbeddedPostgres;
using Npgsql;

namespace CoeMap.Benchmarks.Running;

/// <summary>A private PostgreSQL for one run, with a database for each number of listings.</summary>
internal sealed class BenchCluster : IAsyncDisposable
{
    private PrivateCluster cluster;

    private BenchCluster(PrivateCluster cluster) => this.cluster = cluster;

    public int ProcessId => cluster.ProcessId;
    /// <summary>The connection string to the site's own database.</summary>
    public string Content => cluster.OwnerConnectionString;

    public bool CountsStatements { get; private set; }

    /// <summary>Starts it with the counting of statements loaded but at rest, and the schema and reference data in its first database.</summary>
    public static async Task<BenchCluster> StartAsync(BenchFolder folder, SiteProgram site)
    {
        var options = new ClusterOptions { Directory = folder.File("postgres"), Durable = false };
        var bench = new BenchCluster(await PrivateCluster.StartAsync(options));
        bench.CountsStatements = await bench.AskAsync<long>("SELECT count(*) FROM pg_available_extensions WHERE name = 'pg_stat_statements'") > 0;
        if (bench.CountsStatements)
        {
            await bench.RunAsync("ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'");
            await bench.cluster.DisposeAsync();
            bench.cluster = await PrivateCluster.StartAsync(options); // libraries are loaded at the start only
            await bench.RunAsync("CREATE EXTENSION pg_stat_statements");
            await bench.RunAsync("ALTER SYSTEM SET pg_stat_statements.track_utility = off");
            await bench.RunAsync("ALTER SYSTEM SET pg_stat_statements.track = 'none'");
            await bench.RunAsync("SELECT pg_reload_conf()");
        }

        await site.CommandAsync("migrate", bench.cluster.OwnerConnectionString);
        await site.CommandAsync("seed", bench.cluster.OwnerConnectionString);
        return bench;
    }

    /// <summary>Looks into the cluster that a running site started for itself, and leaves it running.</summary>
    public static async Task<BenchCluster> VisitAsync(BenchFolder folder) =>
        new(await PrivateCluster.StartAsync(new() { Directory = folder.File("postgres") }));

    /// <returns>The connection string of the website's role to a database of so many listings.</returns>
    public async Task<string> FillAsync(int listings)
    {
        var name = NameOf(listings);
        NpgsqlConnection.ClearAllPools(); // a template that somebody is connected to cannot be copied
        await RunAsync($"CREATE DATABASE {name} TEMPLATE {PrivateCluster.Database} OWNER {ClusterRoles.Owner}");
        await RunAsync($"GRANT CONNECT ON DATABASE {name} TO {ClusterRoles.Web}");
        await LoadListings.RunAsync(In(cluster.OwnerConnectionString, name), listings);
        await RunAsync("CHECKPOINT"); // so that the writing of the load is not counted against the first page
        return In(cluster.WebConnectionString, name);
    }

    public Task DropAsync(int listings) => RunAsync($"DROP DATABASE {NameOf(listings)} WITH (FORCE)");

    /// <returns>How many statements the database answered meanwhile; without BEGIN, COMMIT and SET.</returns>
    public async Task<long> CountStatementsAsync(int listings, Func<Task> meanwhile)
    {
        await RunAsync("ALTER SYSTEM SET pg_stat_statements.track = 'top'");
        await RunAsync("SELECT pg_reload_conf()");
        await Task.Delay(300); // every backend has heard by then
        await RunAsync("SELECT pg_stat_statements_reset()");
        await meanwhile();
        var calls = await AskAsync<decimal>($"SELECT coalesce(sum(calls), 0) FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid WHERE d.datname = '{NameOf(listings)}'");
        await RunAsync("ALTER SYSTEM SET pg_stat_statements.track = 'none'");
        await RunAsync("SELECT pg_reload_conf()");
        return (long)calls;
    }

    /// <summary>A question with one answer, asked as superuser.</summary>
    public async Task<T> AskAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(cluster.SuperuserConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    private static string NameOf(int listings) => $"coemap_{listings}";

    private static string In(string connectionString, string database) => new NpgsqlConnectionStringBuilder(connectionString) { Database = database }.ConnectionString;

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(cluster.SuperuserConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }
}
