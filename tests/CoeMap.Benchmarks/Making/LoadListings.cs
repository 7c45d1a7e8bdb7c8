using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Search;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CoeMap.Benchmarks.Making;

/// <summary>Fills a database that holds the reference data with invented listings, as publishing them would have.</summary>
internal static class LoadListings
{
    private const int Batch = 5_000;
    private const string TidyUp = "VACUUM (ANALYZE)"; // what autovacuum does for a site that has run for a while

    /// <param name="ownerConnectionString">As the role that owns the schema.</param>
    /// <param name="listings">How many there are in the end.</param>
    public static async Task RunAsync(string ownerConnectionString, int listings)
    {
        var options = new DbContextOptionsBuilder<CoeMapDb>();
        CoeMapSetup.UseCoeMap(options, ownerConnectionString);
        await using var db = new CoeMapDb(options.Options);
        await using var connection = new NpgsqlConnection(ownerConnectionString);
        await connection.OpenAsync();
        var invent = new InventListing(await Surroundings.ReadAsync(db));
        var (toListings, toParticipations) = (new TableCopy<Listing>(db), new TableCopy<Participation>(db));
        var present = await db.Listings.CountAsync();
        var indexes = await SetAsideAsync(connection);
        foreach (var numbers in Enumerable.Range(1, Math.Max(0, listings - present)).Chunk(Batch))
        {
            var batch = numbers.Select(invent.Nth).ToList();
            await toListings.WriteAsync(connection, batch);
            await toParticipations.WriteAsync(connection, batch.SelectMany(l => l.Participations));
        }

        foreach (var index in indexes) await RunAsync(connection, index);
        await RunAsync(connection, TidyUp);
        await LearnAsync(ownerConnectionString);
        await RunAsync(connection, TidyUp);
    }

    /// <summary>What the site's scheduled work does after publications: spelling knows their words.</summary>
    private static async Task LearnAsync(string ownerConnectionString)
    {
        var roomy = ownerConnectionString + ";Options=-c work_mem=256MB;Command Timeout=600"; // it compares all listings with what was learned
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddCoeMap(roomy).BuildServiceProvider();
        await services.GetRequiredService<LearnWords>().RunAsync();
    }

    /// <summary>Takes the word indexes away while much is written, and says how to make them again.</summary>
    private static async Task<List<string>> SetAsideAsync(NpgsqlConnection connection)
    {
        var found = new List<(string Name, string Sql)>();
        await using (var command = new NpgsqlCommand("SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'listings' AND indexdef LIKE '%USING gin%'", connection))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync()) found.Add((reader.GetString(0), reader.GetString(1)));
        }

        foreach (var (name, _) in found) await RunAsync(connection, $"DROP INDEX {name}");
        return [.. found.Select(f => f.Sql)];
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync();
    }
}
