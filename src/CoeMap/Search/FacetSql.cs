namespace CoeMap.Search;

/// <summary>The statements that count how results can be narrowed.</summary>
internal static class FacetSql
{
    public const string CountedRow = "counted";
    public const string OrganisationRow = "organisation-found";

    /// <summary>
    /// How many results each choice of each filter would give, with what people call it; a filter's own choice does not count against it.
    /// Counted over at most the cap of matches, which a row of its own tells. Organisations of the typed name come along.
    /// </summary>
    public static string Of(bool hasWords) =>
        $"""
        WITH w AS MATERIALIZED ({SearchSql.Queries}), parts AS MATERIALIZED ({SearchSql.Parts}),
        holding AS MATERIALIZED ({SearchSql.Matching(hasWords ? "l.search_vector @@ w.words" : "true", filtered: false)}),
        most AS MATERIALIZED ({SearchSql.MostOf(filtered: false, "@has_most")}),
        narrowed AS MATERIALIZED ({SearchSql.Matching(hasWords ? "l.search_vector @@ w.words" : "true", filtered: true, $"(SELECT count(*) FROM holding) >= {SearchSql.Cap}")}),
        matched AS MATERIALIZED (
            SELECT l.id, l.kind, l.stage, l.themes, l.focus_areas, l.tags, l.for_whom, l.runs_in, l.works_with, l.regions, l.in_use, l.child_data, l.licence, l.cost,
                   concat({string.Join(",\n                  ", SearchSql.Tests.Keys.Select(f => $"CASE WHEN ({SearchSql.Passes(f)}) IS NOT TRUE THEN '{SearchQuery.Key(f)} ' END"))}) AS failed
            FROM (SELECT id FROM holding UNION SELECT id FROM most UNION SELECT id FROM narrowed) c JOIN listings l ON l.id = c.id
            WHERE {SearchSql.Narrowed}
        )
        {string.Join("\nUNION ALL\n", SearchFilters.All.Select(f => $"({Counts(f)})"))}
        UNION ALL
        SELECT '{CountedRow}', '', '', (SELECT count(*)::int FROM holding)
        UNION ALL
        (SELECT '{OrganisationRow}', o.slug, o.name, 0 FROM organisations o
         WHERE cardinality(@names) > 0 AND NOT EXISTS (
             SELECT FROM unnest(@names) AS n (name)
             WHERE position(' ' || n.name IN ' ' || regexp_replace(unaccent(lower(concat_ws(' ', o.name, array_to_string(o.also_known_as, ' ')))), '[^a-z0-9]+', ' ', 'g')) = 0)
         ORDER BY lower(o.name) = lower(@typed) DESC, length(o.name), o.name LIMIT 5)
        """;

    /// <summary>The same for the whole map, from counts that are kept as listings are published.</summary>
    public static readonly string Kept =
        $"""
        SELECT filter AS "Filter", value AS "Value", coalesce(t.name, a.name, n.name, o.name, value) AS "Label", listings AS "Count"
        FROM (SELECT split_part(choice, '=', 1) AS filter, substr(choice, strpos(choice, '=') + 1) AS value, listings,
                     row_number() OVER (PARTITION BY split_part(choice, '=', 1) ORDER BY listings DESC, choice) AS place
              FROM choice_counts WHERE choice <> '=') c
        LEFT JOIN themes t ON filter = 'theme' AND t.slug = value
        LEFT JOIN focus_areas a ON filter = 'area' AND a.slug = value
        LEFT JOIN technologies n ON filter = 'works-with' AND n.slug = value
        LEFT JOIN organisations o ON filter = 'organisation' AND o.slug = value
        WHERE place <= 40
        """;

    private static string Counts(SearchFilter filter) => filter switch
    {
        SearchFilter.Theme => Named(filter, "themes", "n.slug = ANY (m.themes)", "true"),
        SearchFilter.Area => Named(filter, "focus_areas", "n.slug = ANY (m.focus_areas)", "true"),
        SearchFilter.WorksWith => Named(filter, "technologies", "n.slug = ANY (m.works_with)", IsCountedOrChosen(filter)),
        SearchFilter.Organisation => Organisations,
        SearchFilter.Kind or SearchFilter.Stage or SearchFilter.ChildData or SearchFilter.Licence or SearchFilter.Cost => Plain(filter, $"m.{SearchSql.Parameter(filter)}"),
        SearchFilter.Tag => Plain(filter, "unnest(m.tags)"),
        SearchFilter.Region => Plain(filter, "unnest(m.regions)"),
        _ => Plain(filter, $"unnest(m.{SearchSql.Parameter(filter)})"),
    };

    private static string Plain(SearchFilter filter, string value) =>
        $"""
        SELECT '{SearchQuery.Key(filter)}' AS "Filter", v.value AS "Value", v.value AS "Label", count(*)::int AS "Count"
        FROM matched m CROSS JOIN LATERAL (SELECT {value} AS value) v
        WHERE v.value IS NOT NULL AND m.failed IN ('', '{SearchQuery.Key(filter)} ')
        GROUP BY v.value ORDER BY v.value = ANY (@{SearchSql.Parameter(filter)}) DESC, 4 DESC, 2 LIMIT 40
        """;

    private static string Named(SearchFilter filter, string table, string belongs, string having) =>
        $"""
        SELECT '{SearchQuery.Key(filter)}' AS "Filter", n.slug AS "Value", n.name AS "Label", count(m.id)::int AS "Count"
        FROM {table} n LEFT JOIN matched m ON {belongs} AND m.failed IN ('', '{SearchQuery.Key(filter)} ')
        GROUP BY n.slug, n.name HAVING {having} ORDER BY n.slug = ANY (@{SearchSql.Parameter(filter)}) DESC, 4 DESC, 3 LIMIT 40
        """;

    // From the matches to their organisations: asking each organisation for its matches costs a look at every pair.
    private static string Organisations =>
        $"""
        SELECT '{SearchQuery.Key(SearchFilter.Organisation)}' AS "Filter", n.slug AS "Value", n.name AS "Label", coalesce(c.listings, 0)::int AS "Count"
        FROM organisations n LEFT JOIN (
            SELECT p.organisation_id, count(DISTINCT m.id) AS listings FROM matched m JOIN participations p ON p.listing_id = m.id
            WHERE m.failed IN ('', '{SearchQuery.Key(SearchFilter.Organisation)} ') GROUP BY p.organisation_id
        ) c ON c.organisation_id = n.id
        WHERE c.listings > 0 OR n.slug = ANY (@organisation) ORDER BY n.slug = ANY (@organisation) DESC, 4 DESC, 3 LIMIT 40
        """;

    private static string IsCountedOrChosen(SearchFilter filter) => $"count(m.id) > 0 OR n.slug = ANY (@{SearchSql.Parameter(filter)})";
}
