using Npgsql;

namespace CoeMap.Benchmarks.Baselines;

/// <summary>What the database alone can do: a row by its key, and a search that ranks every match.</summary>
internal sealed class RawSql(NpgsqlDataSource database)
{
    public const string Search =
        """
        SELECT id, slug, name, summary, ts_rank_cd(search_vector, words) AS rank
        FROM listings, plainto_tsquery('public.coemap', $1) words
        WHERE hidden_at IS NULL AND search_vector @@ words
        ORDER BY rank DESC, id LIMIT 20
        """;

    public async Task<IReadOnlyList<string>> SearchAsync(string words, CancellationToken stop)
    {
        await using var command = database.CreateCommand(Search);
        command.Parameters.Add(new() { Value = words });
        var found = new List<string>();
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop)) found.Add(rows.GetString(2));
        return found;
    }

    public async Task<string?> NameOfAsync(Guid id, CancellationToken stop)
    {
        await using var command = database.CreateCommand("SELECT name FROM listings WHERE id = $1");
        command.Parameters.Add(new() { Value = id });
        return (string?)await command.ExecuteScalarAsync(stop);
    }
}
