using CoeMap.Adoption;
using CoeMap.Database;
using CoeMap.Evidence;
using CoeMap.Listings;
using CoeMap.People;
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
        var around = await Surroundings.ReadAsync(db);
        var (invent, use) = (new InventListing(around), new InventUse(around, await PeopleAsync(db)));
        var (toListings, toParticipations) = (new TableCopy<Listing>(db), new TableCopy<Participation>(db));
        var present = await db.Listings.CountAsync();
        var (toRelations, toUses, toEvidence) = (new TableCopy<Relation>(db), new TableCopy<AdoptionEntry>(db), new TableCopy<EvidenceItem>(db));
        var (toStrengths, toReviews) = (new TableCopy<StrengthEntry>(db), new TableCopy<Review>(db));
        var indexes = await SetAsideAsync(connection);
        foreach (var numbers in Enumerable.Range(1, Math.Max(0, listings - present)).Chunk(Batch))
        {
            var batch = numbers.Select(invent.Nth).ToList();
            var became = numbers.Zip(batch, use.Nth).ToList();
            await toListings.WriteAsync(connection, batch);
            await toParticipations.WriteAsync(connection, batch.SelectMany(l => l.Participations));
            await toRelations.WriteAsync(connection, batch.SelectMany(l => l.Relations));
            await toUses.WriteAsync(connection, became.SelectMany(b => b.Uses));
            await toEvidence.WriteAsync(connection, became.SelectMany(b => b.Evidence.Select(e => e.Item)));
            await toStrengths.WriteAsync(connection, became.SelectMany(b => b.Evidence.Select(e => e.Entry)));
            await toReviews.WriteAsync(connection, became.SelectMany(b => b.Reviews));
        }

        foreach (var index in indexes) await RunAsync(connection, index);
        await RunAsync(connection, TidyUp);
        await LearnAsync(ownerConnectionString);
        await RunAsync(connection, TidyUp);
    }

    /// <summary>Who wrote the reviews, and last who published them.</summary>
    private static async Task<IReadOnlyList<Person>> PeopleAsync(CoeMapDb db)
    {
        var people = Enumerable.Range(1, 40).Select(n => Person.Join($"reader-{n}@example.org", DateTimeOffset.UnixEpoch.AddYears(55))).ToList();
        db.People.AddRange(people);
        await db.SaveChangesAsync();
        return people;
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
