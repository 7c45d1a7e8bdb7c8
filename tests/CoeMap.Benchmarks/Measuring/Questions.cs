using CoeMap.Benchmarks.Making;
using Npgsql;

namespace CoeMap.Benchmarks.Measuring;

/// <summary>What is asked of the site and, in the same words, of the database.</summary>
internal static class Questions
{
    /// <summary>Each word in about an eighth of all listings.</summary>
    public static readonly string[] MidWords = ["caseload demand", "validation workforce", "placement guidance", "schools census", "supervision collection", "risk sharing"];

    /// <summary>Each word in nearly all listings.</summary>
    public static readonly string[] CommonWords = ["children data", "data services", "children families"];

    public static IReadOnlyList<string> Mid => [.. MidWords.Select(Search)];
    public static IReadOnlyList<string> Common => [.. CommonWords.Select(Search)];

    public static readonly IReadOnlyList<string> Browse = ["/search?kind=tool", "/search?theme=data-as-a-resource", "/search?stage=live&kind=project", "/search?region=london", "/search?theme=policy-enablers&theme=advanced-technology"];

    private static readonly string TwoHundred = string.Join(' ', SectorWords.Subjects.Distinct().Take(200));
    private const string Operators = "\"children data\" OR services -tender OR \"social care\" tag:data -tag:tender org:kent theme:data-as-a-resource kind:tool OR -\"council support\" \"unpaired families";

    /// <summary>The worst we could think of: each by itself, and all at once.</summary>
    public static readonly IReadOnlyList<(string Name, string Path)> Worst =
    [
        ("worst: 200 words", Search(TwoHundred)),
        ("worst: all operators", Search(Operators)),
        ("worst: three common words", Search("children data services")),
        ("worst: three common words, any of them", Search("children OR data OR services")),
        ("worst: everything at once", Search($"children data services {Operators} {TwoHundred}")),
        ("worst: misspelt common words", Search("chidlren dta servces")),
    ];

    public static string RawSearch(string words) => "/raw-search?q=" + Uri.EscapeDataString(words);

    /// <summary>A listing of which nothing is known but what its people wrote.</summary>
    public const string Quiet = "evidence_items = 0";

    /// <summary>A listing with everything a page can hold: about five confirmed uses, two pieces of evidence, relations.</summary>
    public const string Full = "evidence_items = 2 AND id IN (SELECT listing_id FROM adoption_entries GROUP BY 1 HAVING count(*) = 5) AND id IN (SELECT listing_id FROM relations)";

    /// <returns>Slugs and ids of listings from all over the table, the same for each target.</returns>
    public static async Task<IReadOnlyList<(string Slug, Guid Id)>> SomeListingsAsync(string connectionString, int count, string which)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            $"SELECT slug, id FROM listings WHERE seed_key LIKE 'invented-%' AND hidden_at IS NULL AND {which} ORDER BY md5(slug) LIMIT $1", connection)
        { Parameters = { new() { Value = count } } };
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<(string, Guid)>();
        while (await rows.ReadAsync()) found.Add((rows.GetString(0), rows.GetGuid(1)));
        return found;
    }

    /// <returns>How many listings hold all words of each question, for the report.</returns>
    public static async Task<IReadOnlyDictionary<string, long>> MatchesAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var matches = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var words in MidWords.Concat(CommonWords))
        {
            await using var command = new NpgsqlCommand("SELECT count(*) FROM listings WHERE hidden_at IS NULL AND search_vector @@ plainto_tsquery('public.coemap', $1)", connection) { Parameters = { new() { Value = words } } };
            matches[words] = (long)(await command.ExecuteScalarAsync())!;
        }

        return matches;
    }

    private static string Search(string words) => "/search?q=" + Uri.EscapeDataString(words);
}
