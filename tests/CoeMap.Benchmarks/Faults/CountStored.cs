using Npgsql;

namespace CoeMap.Benchmarks.Faults;

/// <summary>What the table holds of the posts that clients were thanked for.</summary>
/// <param name="Rows">All rows of this run.</param>
/// <param name="SetAside">Rows that came over the limit and were kept.</param>
/// <param name="Once">Thanked posts that are stored exactly once.</param>
/// <param name="Lost">Thanked posts without a row.</param>
/// <param name="Duplicates">Rows beyond the first of one post.</param>
/// <param name="Misnamed">Thanked posts whose reference is not their row's.</param>
internal sealed record Stored(int Rows, int SetAside, int Once, int Lost, int Duplicates, int Misnamed);

/// <summary>Counts, by SQL, what became of every key.</summary>
internal static class CountStored
{
    public static async Task<Stored> RunAsync(string connectionString, Thanks thanks)
    {
        var rows = await ReadAsync(connectionString);
        var byKey = rows.ToLookup(r => r.Key);
        return new(
            rows.Count,
            rows.Count(r => r.IsSetAside),
            thanks.References.Keys.Count(k => byKey[k].Count() == 1),
            thanks.References.Keys.Count(k => !byKey[k].Any()),
            rows.Count - rows.DistinctBy(r => r.Summary).Count(), // each post has words of its own
            thanks.References.Count(t => byKey[t.Key].Any(r => Reference.Of(r.Id) != t.Value)));
    }

    private static async Task<List<Row>> ReadAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT once_key, id, summary, limited_at IS NOT NULL FROM page_feedback WHERE summary LIKE 'Post % of client %'", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<Row>();
        while (await reader.ReadAsync()) rows.Add(new(reader.GetGuid(0), reader.GetGuid(1), reader.GetString(2), reader.GetBoolean(3)));
        return rows;
    }

    private sealed record Row(Guid Key, Guid Id, string Summary, bool IsSetAside);
}
