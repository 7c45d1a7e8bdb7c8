using CoeMap.EmbeddedPostgres;
using CoeMap.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit;

namespace CoeMap.Tests.EmbeddedPostgres;

/// <summary>A folder for one private cluster, stopped and removed when the test is done, and what tests ask a server.</summary>
public sealed class TemporaryCluster : IAsyncLifetime
{
    private readonly List<PrivateCluster> started = [];

    public string Directory { get; } = TestFolder.For(Guid.NewGuid().ToString("N")[..12]);

    public PrivateCluster First => started[0];

    public async ValueTask InitializeAsync() => await StartAsync();

    public async Task<PrivateCluster> StartAsync()
    {
        var cluster = await PrivateCluster.StartAsync(new() { Directory = Directory, Durable = false, Log = NullLogger.Instance });
        started.Add(cluster);
        return cluster;
    }

    public async ValueTask DisposeAsync()
    {
        // The visitors go first, so that none of them starts the server again.
        foreach (var cluster in started.AsEnumerable().Reverse())
        {
            await cluster.DisposeAsync();
        }

        System.IO.Directory.Delete(Directory, recursive: true);
    }

    public static async Task<string> AskAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture) ?? "";
    }

    /// <summary>Asks until it is answered: a server that comes back takes a moment.</summary>
    public static async Task<string> AskInTimeAsync(string connectionString, string sql)
    {
        for (var deadline = DateTime.UtcNow.AddSeconds(30); ; await Task.Delay(50))
        {
            try
            {
                return await AskAsync(connectionString, sql);
            }
            catch (NpgsqlException) when (DateTime.UtcNow < deadline)
            {
                // not yet
            }
        }
    }
}
