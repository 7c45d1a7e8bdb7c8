namespace CoeMap.Search;

/// <summary>The statements of a search. Their text never depends on what was typed: words and choices are parameters.</summary>
internal static class SearchSql
{
    private const string Words = "(SELECT to_tsquery('public.coemap', @words) AS words) w";

    // Each filter as a condition; an empty list lets everything pass.
    private static readonly Dictionary<SearchFilter, string> Tests = new()
    {
        [SearchFilter.Kind] = "l.kind = ANY (@kind)",
        [SearchFilter.Theme] = "l.themes && @theme",
        [SearchFilter.Area] = "l.focus_areas && @area",
        [SearchFilter.Stage] = "l.stage = ANY (@stage)",
        [SearchFilter.Tag] = "l.tags && @tag",
        [SearchFilter.ForWhom] = "l.for_whom && @for_whom",
        [SearchFilter.RunsIn] = "l.runs_in && @runs_in",
        [SearchFilter.ChildData] = "l.child_data = ANY (@child_data)",
        [SearchFilter.Licence] = "l.licence = ANY (@licence)",
        [SearchFilter.Cost] = "l.cost = ANY (@cost)",
        [SearchFilter.WorksWith] = "l.works_with && @works_with",
        [SearchFilter.Region] = "l.regions && @region",
        [SearchFilter.Organisation] =
            "EXISTS (SELECT FROM participations p JOIN organisations o ON o.id = p.organisation_id WHERE p.listing_id = l.id AND o.slug = ANY (@organisation))",
    };

    public static string Parameter(SearchFilter filter) => SearchQuery.Key(filter).Replace('-', '_');

    /// <summary>One page of results and the exact total. Ranking touches ids; only the rows shown bring their words.</summary>
    public static string Results(SearchSort sort) =>
        $"""
        WITH found AS (
            SELECT l.id, l.name, l.published_at,
                   lower(l.name) = lower(@typed) AS is_exact,
                   ts_rank_cd(l.search_vector, w.words) AS rank
            FROM listings l CROSS JOIN {Words}
            WHERE l.hidden_at IS NULL
              AND (numnode(w.words) = 0 OR l.search_vector @@ w.words)
              AND {string.Join("\n      AND ", Tests.Select(t => Passes(t.Key)))}
        ), shown AS (
            SELECT id, row_number() OVER (ORDER BY {Order(sort)}) AS place
            FROM found ORDER BY place OFFSET @skip LIMIT @take
        )
        SELECT t.total AS "Total", t.nodes AS "Nodes", {Columns}
        FROM (SELECT (SELECT count(*)::int FROM found) AS total, numnode(w.words) AS nodes FROM {Words}) t
        LEFT JOIN shown s ON true
        LEFT JOIN listings l ON l.id = s.id
        LEFT JOIN organisations o ON o.id = l.lead_organisation_id
        ORDER BY s.place
        """;

    /// <summary>What comes nearest when nothing was found: any of the words, whatever the filters.</summary>
    public static readonly string Nearest =
        $"""
        WITH shown AS (
            SELECT l.id, row_number() OVER (ORDER BY ts_rank_cd(l.search_vector, w.words) DESC, l.name) AS place
            FROM listings l CROSS JOIN {Words}
            WHERE l.hidden_at IS NULL AND l.search_vector @@ w.words
            ORDER BY place LIMIT @take
        )
        SELECT 0 AS "Total", 0 AS "Nodes", {Columns}
        FROM shown s JOIN listings l ON l.id = s.id JOIN organisations o ON o.id = l.lead_organisation_id
        ORDER BY s.place
        """;

    /// <summary>How many results each choice of each filter would give, with what people call it. A filter's own choice does not count against it.</summary>
    public static readonly string Facets =
        $"""
        WITH matched AS MATERIALIZED (
            SELECT l.id, l.kind, l.stage, l.themes, l.focus_areas, l.tags, l.for_whom, l.runs_in, l.works_with, l.regions, l.child_data, l.licence, l.cost,
                   concat({string.Join(",\n                  ", Tests.Keys.Select(f => $"CASE WHEN ({Passes(f)}) IS NOT TRUE THEN '{SearchQuery.Key(f)} ' END"))}) AS failed
            FROM listings l CROSS JOIN {Words}
            WHERE l.hidden_at IS NULL AND (numnode(w.words) = 0 OR l.search_vector @@ w.words)
        )
        {string.Join("\nUNION ALL\n", SearchFilters.All.Select(f => $"({Counts(f)})"))}
        """;

    private const string Columns =
        """
        l.slug AS "Slug", l.name AS "Name", l.kind AS "Kind", l.summary AS "Summary", l.stage AS "Stage", l.themes AS "Themes",
        o.name AS "Lead", o.slug AS "LeadSlug", l.published_at AS "PublishedAt", l.needs_owner_at IS NOT NULL AS "NeedsOwner",
        left(l.body_text, 5000) AS "Body"
        """;

    private static string Order(SearchSort sort) => sort switch
    {
        SearchSort.Newest => "published_at DESC, name",
        SearchSort.Name => "lower(name), id",
        _ => "is_exact DESC, rank DESC, published_at DESC, name, id",
    };

    private static string Passes(SearchFilter filter) => $"(cardinality(@{Parameter(filter)}) = 0 OR {Tests[filter]})";

    private static string Counts(SearchFilter filter) => filter switch
    {
        SearchFilter.Theme => Named(filter, "themes", "n.slug = ANY (m.themes)", "true"),
        SearchFilter.Area => Named(filter, "focus_areas", "n.slug = ANY (m.focus_areas)", "true"),
        SearchFilter.WorksWith => Named(filter, "technologies", "n.slug = ANY (m.works_with)", IsCountedOrChosen(filter)),
        SearchFilter.Organisation => Named(
            filter, "organisations", "m.id IN (SELECT p.listing_id FROM participations p WHERE p.organisation_id = n.id)", IsCountedOrChosen(filter)),
        SearchFilter.Kind or SearchFilter.Stage or SearchFilter.ChildData or SearchFilter.Licence or SearchFilter.Cost => Plain(filter, $"m.{Parameter(filter)}"),
        SearchFilter.Tag => Plain(filter, "unnest(m.tags)"),
        SearchFilter.Region => Plain(filter, "unnest(m.regions)"),
        _ => Plain(filter, $"unnest(m.{Parameter(filter)})"),
    };

    private static string Plain(SearchFilter filter, string value) =>
        $"""
        SELECT '{SearchQuery.Key(filter)}' AS "Filter", v.value AS "Value", v.value AS "Label", count(*)::int AS "Count"
        FROM matched m CROSS JOIN LATERAL (SELECT {value} AS value) v
        WHERE v.value IS NOT NULL AND m.failed IN ('', '{SearchQuery.Key(filter)} ')
        GROUP BY v.value ORDER BY v.value = ANY (@{Parameter(filter)}) DESC, 4 DESC, 2 LIMIT 40
        """;

    private static string Named(SearchFilter filter, string table, string belongs, string having) =>
        $"""
        SELECT '{SearchQuery.Key(filter)}' AS "Filter", n.slug AS "Value", n.name AS "Label", count(m.id)::int AS "Count"
        FROM {table} n LEFT JOIN matched m ON {belongs} AND m.failed IN ('', '{SearchQuery.Key(filter)} ')
        GROUP BY n.slug, n.name HAVING {having} ORDER BY n.slug = ANY (@{Parameter(filter)}) DESC, 4 DESC, 3 LIMIT 40
        """;

    private static string IsCountedOrChosen(SearchFilter filter) => $"count(m.id) > 0 OR n.slug = ANY (@{Parameter(filter)})";
}
