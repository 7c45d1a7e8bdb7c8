namespace CoeMap.Search;

/// <summary>The statements of a search. Their text never depends on what was typed: words and choices are parameters.</summary>
internal static class SearchSql
{
    // Each filter as a condition; an empty list lets everything pass.
    internal static readonly Dictionary<SearchFilter, string> Tests = new()
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
        [SearchFilter.InUse] = "l.in_use && @in_use",
        [SearchFilter.Organisation] =
            "EXISTS (SELECT FROM participations p JOIN organisations o ON o.id = p.organisation_id WHERE p.listing_id = l.id AND o.slug = ANY (@organisation))",
    };

    public static string Parameter(SearchFilter filter) => SearchQuery.Key(filter).Replace('-', '_');

    /// <summary>One page of results and the total, exact up to the cap: what has the words in its name, what has them anywhere, what has most of them.</summary>
    /// <remarks>Each is capped before anything is ranked, and only the rows shown bring their texts.</remarks>
    public static string Best(SearchSort sort) =>
        $"""
        WITH w AS MATERIALIZED ({Queries}), parts AS MATERIALIZED ({Parts}),
        named AS MATERIALIZED ({Matching("l.name_vector @@ w.words AND (NOT @excludes OR l.search_vector @@ w.words)", filtered: true)}),
        holding AS MATERIALIZED ({Matching("l.search_vector @@ w.words", filtered: true)}),
        most AS MATERIALIZED ({MostOf(filtered: true, "@has_most AND (SELECT count(*) FROM holding) < @few")}),
        candidates AS (SELECT id, @weight AS coverage FROM holding UNION SELECT id, @weight FROM named UNION ALL SELECT id, coverage FROM most),
        scored AS (
            SELECT l.id, c.coverage, l.name, l.published_at,
                   lower(@typed) = ANY (string_to_array(lower(concat_ws(' · ', l.name, regexp_replace(l.name, ' \([^)]*\)$', ''), nullif(l.also_known_as_text, ''))), ' · ')) AS is_exact,
                   (SELECT sum(CASE WHEN l.name_vector @@ p.own THEN 2 * p.weight WHEN l.name_vector @@ p.part THEN p.weight ELSE 0 END) FROM parts p) AS named,
                   (CASE WHEN c.coverage = @weight THEN ts_rank_cd({Weights}, l.search_vector, w.words) ELSE ts_rank({Weights}, l.search_vector, w.some) END
                       + CASE WHEN l.search_vector @@ w.own THEN 0.5 ELSE 0 END)
                       * CASE WHEN l.stage = 'ended' AND NOT @wants_ended THEN 0.5 ELSE 1 END AS rank
            FROM candidates c JOIN listings l ON l.id = c.id CROSS JOIN w
        ), shown AS (
            SELECT id, coverage, row_number() OVER (ORDER BY {(sort is SearchSort.Relevance ? "is_exact DESC, coverage DESC, named DESC, rank DESC, published_at DESC, name, id" : Order(sort))}) AS place
            FROM scored l ORDER BY place OFFSET @skip LIMIT @take
        )
        SELECT t.total AS "Total", t.whole AS "WithAllWords", s.coverage < @weight AS "HasMost", {Columns}
        FROM (SELECT least((SELECT count(*) FROM holding) + (SELECT count(*) FROM most), {Cap})::int AS total, (SELECT count(*)::int FROM holding) AS whole) t
        LEFT JOIN shown s ON true
        LEFT JOIN listings l ON l.id = s.id
        LEFT JOIN organisations o ON o.id = l.lead_organisation_id
        ORDER BY s.place
        """;

    /// <summary>What comes nearest when nothing was found: any of the words, whatever the filters.</summary>
    public static readonly string Nearest =
        $"""
        WITH w AS MATERIALIZED ({Queries}),
        candidates AS MATERIALIZED ({Matching("l.search_vector @@ w.some", filtered: false)}),
        shown AS (
            SELECT l.id, row_number() OVER (ORDER BY ts_rank({Weights}, l.search_vector, w.some) DESC, l.name) AS place
            FROM candidates c JOIN listings l ON l.id = c.id CROSS JOIN w
            ORDER BY place LIMIT @take
        )
        SELECT 0 AS "Total", 0 AS "WithAllWords", true AS "HasMost", {Columns}
        FROM shown s JOIN listings l ON l.id = s.id JOIN organisations o ON o.id = l.lead_organisation_id
        ORDER BY s.place
        """;

    /// <summary>When a search takes too long: what holds the words among the newest two thousand.</summary>
    public static readonly string Newest =
        $"""
        WITH w AS MATERIALIZED ({Queries}),
        newest AS MATERIALIZED (SELECT l.* FROM listings l WHERE l.hidden_at IS NULL ORDER BY l.published_at DESC LIMIT 2000),
        shown AS (
            SELECT l.id, row_number() OVER (ORDER BY l.published_at DESC) AS place FROM newest l CROSS JOIN w
            WHERE (numnode(w.words) = 0 OR l.search_vector @@ w.words) AND {AllFilters}
            ORDER BY place LIMIT @take
        )
        SELECT (SELECT count(*)::int FROM shown) AS "Total", 0 AS "WithAllWords", false AS "HasMost", {Columns}
        FROM shown s JOIN listings l ON l.id = s.id JOIN organisations o ON o.id = l.lead_organisation_id
        ORDER BY s.place
        """;

    /// <summary>Everything in one order, whatever its number: the whole map, or too many matches to rank.</summary>
    public static string InOrder(bool hasWords, SearchSort sort)
    {
        var from = $"FROM listings l CROSS JOIN w WHERE l.hidden_at IS NULL{(hasWords ? " AND l.search_vector @@ w.words" : "")} AND {AllFilters}";
        return $"""
            WITH w AS MATERIALIZED ({Queries}),
            found AS (SELECT l.id, l.name, l.published_at {from} ORDER BY {Order(sort)} OFFSET @skip LIMIT @take),
            shown AS (SELECT id, row_number() OVER (ORDER BY {Order(sort)}) AS place FROM found l)
            SELECT t.total AS "Total", t.total AS "WithAllWords", false AS "HasMost", {Columns}
            FROM (SELECT count(*)::int AS total FROM (SELECT {from} LIMIT {Cap}) counted) t
            LEFT JOIN shown s ON true
            LEFT JOIN listings l ON l.id = s.id
            LEFT JOIN organisations o ON o.id = l.lead_organisation_id
            ORDER BY s.place
            """;
    }

    /// <summary>More than this many are not counted, and not ranked: a thousand, and one to know that there are more.</summary>
    public const int Cap = 1001;

    // D, C, B, A: the rest, the sentence, who and what it belongs to, what it is called.
    private const string Weights = "ARRAY[0.1, 0.3, 0.5, 1.0]::real[]";

    internal const string Queries =
        "SELECT to_tsquery('public.coemap', @words) AS words, to_tsquery('public.coemap', @own) AS own, to_tsquery('public.coemap', @some) AS some, to_tsquery('public.coemap', @rarest) AS rarest";

    internal const string Parts =
        "SELECT to_tsquery('public.coemap', p.part) AS part, to_tsquery('public.coemap', p.own) AS own, p.weight FROM unnest(@parts, @own_parts, @weights) AS p (part, own, weight)";

    // What org: and theme: were given, each enough by itself.
    internal const string Narrowed =
        """
        (cardinality(@orgs) = 0 OR EXISTS (
            SELECT FROM participations p JOIN organisations o ON o.id = p.organisation_id CROSS JOIN unnest(@orgs) AS g (part)
            WHERE p.listing_id = l.id AND (o.slug LIKE '%' || g.part || '%' OR EXISTS (SELECT FROM unnest(o.also_known_as) AS k (name) WHERE replace(lower(k.name), ' ', '-') = g.part))))
        AND (cardinality(@themes_like) = 0 OR EXISTS (SELECT FROM unnest(l.themes || l.focus_areas) AS t (slug) CROSS JOIN unnest(@themes_like) AS g (part) WHERE t.slug LIKE '%' || g.part || '%'))
        AND (cardinality(@kinds) = 0 OR l.kind = ANY (@kinds)) AND (cardinality(@tags_typed) = 0 OR l.tags && @tags_typed)
        """;

    private static string AllFilters => string.Join("\n      AND ", Tests.Keys.Select(Passes).Append(Narrowed));

    internal static string Matching(string test, bool filtered, string only = "true") =>
        $"SELECT l.id FROM listings l CROSS JOIN w WHERE {only} AND l.hidden_at IS NULL AND {test}{(filtered ? " AND " + AllFilters : "")} LIMIT {Cap}";

    internal static string MostOf(bool filtered, string only) =>
        $"""
        SELECT c.id, c.coverage FROM (
            SELECT l.id, (SELECT sum(p.weight)::int FROM parts p WHERE l.search_vector @@ p.part) AS coverage
            FROM (SELECT l.id, l.search_vector FROM listings l CROSS JOIN w
                  WHERE {only} AND l.hidden_at IS NULL AND l.search_vector @@ w.rarest{(filtered ? " AND " + AllFilters : "")} LIMIT {Cap}) l
        ) c WHERE c.coverage >= @needed AND c.id NOT IN (SELECT id FROM holding)
        """;

    private const string Columns =
        """
        l.slug AS "Slug", l.name AS "Name", l.kind AS "Kind", l.summary AS "Summary", l.stage AS "Stage", l.themes AS "Themes",
        o.name AS "Lead", o.slug AS "LeadSlug", l.published_at AS "PublishedAt", l.needs_owner_at IS NOT NULL AS "NeedsOwner", l.users AS "Users",
        left(l.body_text, 5000) AS "Body"
        """;

    private static string Order(SearchSort sort) => sort is SearchSort.Name ? "lower(l.name), l.id" : "l.published_at DESC, l.name";

    internal static string Passes(SearchFilter filter) => $"(cardinality(@{Parameter(filter)}) = 0 OR {Tests[filter]})";
}
