using System.Text.RegularExpressions;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CoeMap.Search;

/// <summary>What somebody who types in a search box may mean: names, organisations, themes, sector terms, common searches. One statement.</summary>
public sealed partial class Suggestions(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private const int Most = 10;
    private const int WeeksBack = 8;

    public async Task<IReadOnlyList<Suggestion>> RunAsync(string? typed, CancellationToken stop = default)
    {
        var words = SearchText.WordsOf(Possessive().Replace(SearchQuery.For(typed ?? "").Words, ""));
        if (words.Sum(w => w.Length) < 2 || (words.Count > 1 && words.All(SearchText.IsFiller))) return [];
        await using var db = await dbs.CreateDbContextAsync(stop);
        var rows = await db.Database.SqlQueryRaw<Row>(
            Sql,
            new NpgsqlParameter("typed", string.Join(' ', words)), new NpgsqlParameter("last", words[^1]), new NpgsqlParameter("earlier", string.Join(' ', words.SkipLast(1))),
            new NpgsqlParameter("since", DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-7 * WeeksBack))).ToListAsync(stop);
        return [.. rows.DistinctBy(r => string.Join(' ', SearchText.WordsOf(r.Text)), StringComparer.Ordinal).Take(Most).Select(r => new Suggestion(r.Text, r.Kind, AddressOf(r)))];
    }

    private static string AddressOf(Row row) => row.Kind switch
    {
        "Organisation" => "/organisations/" + row.Slug,
        "Theme" => "/themes/" + row.Slug,
        "Sector term" or "Search" => SearchQuery.For(row.Text).ToAddress(),
        _ => "/listings/" + row.Slug,
    };

    // The last word may be unfinished: the word table says which words it may become, and the index of names knows their stems.
    // After another word even one letter leaves few names, so rare words are worth asking for as well.
    private const string Sql =
        """
        WITH ends AS MATERIALIZED (
            SELECT string_agg(DISTINCT quote_literal(s.stem), ' | ') AS stems
            FROM (SELECT stem FROM search_words WHERE word LIKE @last || '%' AND stem <> '' ORDER BY word = @last DESC, used_by DESC LIMIT CASE WHEN @earlier = '' THEN 12 ELSE 100 END) s
        ), w AS MATERIALIZED (
            SELECT plainto_tsquery('public.coemap', @earlier) && stems::tsquery AS words FROM ends
        ), named AS MATERIALIZED (
            SELECT l.name, l.kind, l.slug, l.stage, l.also_known_as_text FROM listings l CROSS JOIN w WHERE l.hidden_at IS NULL AND l.name_vector @@ w.words LIMIT 200
        )
        SELECT s.text AS "Text", s.kind AS "Kind", s.slug AS "Slug" FROM (
            (SELECT 1 AS turn, name AS text, initcap(kind) AS kind, slug FROM named
             ORDER BY @typed = ANY (string_to_array(lower(also_known_as_text), ' · ')) DESC, lower(name) LIKE @typed || '%' DESC, lower(also_known_as_text) LIKE @typed || '%' DESC, stage = 'ended', length(name), name LIMIT 5)
            UNION ALL
            (SELECT 2, o.name, 'Organisation', o.slug FROM organisations o
             WHERE position(' ' || @typed IN ' ' || lower(concat_ws(' ', o.name, array_to_string(o.also_known_as, ' ')))) > 0
             ORDER BY lower(o.name) LIKE @typed || '%' DESC, length(o.name), o.name LIMIT 3)
            UNION ALL
            (SELECT 3, t.name, 'Theme', t.slug FROM themes t WHERE position(' ' || @typed IN ' ' || lower(t.name)) > 0 ORDER BY t.name LIMIT 2)
            UNION ALL
            (SELECT DISTINCT ON (length(n.name), lower(n.name)) 4, n.name, 'Sector term', ''
             FROM glossary_terms g CROSS JOIN LATERAL unnest(g.term || g.synonyms) AS n (name)
             WHERE lower(n.name) LIKE @typed || '%' ORDER BY length(n.name), lower(n.name), n.name LIMIT 2)
            UNION ALL
            (SELECT 5, t.words, 'Search', '' FROM search_tallies t WHERE t.words LIKE @typed || '%' AND t.week >= @since AND t.found > 0
             GROUP BY t.words HAVING sum(t.times) >= 5 ORDER BY sum(t.times) DESC, t.words LIMIT 2)
        ) s ORDER BY s.turn
        """;

    // “Molly's” while it is typed: the s is no word that begins.
    [GeneratedRegex("['’]s?$", RegexOptions.None, 1000)]
    private static partial Regex Possessive();

    private sealed class Row
    {
        public string Text { get; init; } = "";
        public string Kind { get; init; } = "";
        public string Slug { get; init; } = "";
    }
}

/// <param name="Text">What to show, and to search for.</param>
/// <param name="Kind">Project, Tool, Partner, Organisation, Theme, Sector term or Search.</param>
/// <param name="Address">Where choosing it leads.</param>
public sealed record Suggestion(string Text, string Kind, string Address);
