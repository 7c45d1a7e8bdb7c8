namespace CoeMap.Search;

/// <summary>The statements of a search. Their text depends on which filters and signs are in use, never on what was typed: words and choices are parameters.</summary>
internal static class SearchSql
{
    /// <summary>More than this many are not counted, and not ranked: a thousand, and one to know that there are more.</summary>
    public const int Cap = 1001;

    // How many of the likeliest are put in order by their texts, which is what costs.
    private const int ReadClosely = 300;

    // Of what has only some of the words: how much more a word says that stands in the name.
    private const int NameOverText = 3;

    // D, C, B, A: the rest, the sentence, who and what it belongs to, what it is called.
    private const string Weights = "ARRAY[0.1, 0.3, 0.5, 1.0]::real[]";

    private const string Queries =
        "SELECT to_tsquery('public.coemap', @words) AS words, to_tsquery('public.coemap', @own) AS own, to_tsquery('public.coemap', @some) AS some, to_tsquery('public.coemap', @rarest) AS rarest";

    private const string Parts =
        "SELECT to_tsquery('public.coemap', p.part) AS part, to_tsquery('public.coemap', p.own) AS own, p.weight, p.rarity FROM unnest(@parts, @own_parts, @weights, @rarities) AS p (part, own, weight, rarity)";

    // Of which kind and stage it is, where any was named.
    private static string Meant(SearchTerms terms) =>
        string.Join(" + ", new[] { terms.Kinds.Count > 0 ? "(l.kind = ANY (@kinds_meant))::int" : null, terms.MeansEnded ? "(l.stage = 'ended')::int" : null }.OfType<string>());

    // What is cheap to know of a listing that holds the words.
    private static string Known(SearchTerms terms) =>
        $"""
        l.id, l.name, l.users, l.published_at, l.stage = 'ended' AND NOT @wants_ended AS is_over,
               lower(l.name) = @typed OR (l.name LIKE '%)' AND lower(split_part(l.name, ' (', 1)) = @typed)
                   OR (l.also_known_as_text <> '' AND @typed = ANY (string_to_array(lower(l.also_known_as_text), ' · '))) AS is_exact,
               {(Meant(terms) is { Length: > 0 } meant ? meant + " AS meant, " : "")}(SELECT sum(CASE WHEN l.name_vector @@ p.own THEN 2 * p.weight WHEN l.name_vector @@ p.part THEN p.weight ELSE 0 END) FROM parts p) AS named
        """;

    private const string Columns =
        """
        l.slug AS "Slug", l.name AS "Name", l.kind AS "Kind", l.summary AS "Summary", l.stage AS "Stage", l.themes AS "Themes",
        o.name AS "Lead", o.slug AS "LeadSlug", l.published_at AS "PublishedAt", l.needs_owner_at IS NOT NULL AS "NeedsOwner", l.users AS "Users",
        l.evidence_items AS "EvidenceItems", l.evidence_strength AS "EvidenceStrength"
        """;

    private const string Body = """left(l.body_text, 5000) AS "Body" """;

    /// <summary>One page of results, the total up to the cap, and on its first row all that holds the words, so that filters can be counted.</summary>
    /// <remarks>
    /// What has the words anywhere, capped; what passes the filters; what has the words in its name, should the cap have left it out;
    /// what has most of the words, when there is little else. All are put in order by what is cheap to know, the first of them by
    /// how well their texts hold the words, and only the rows shown bring their texts.
    /// </remarks>
    public static string Best(AskedSearch asked) =>
        $"""
        {Scored(asked)}, shown AS (
            SELECT id, coverage, row_number() OVER (ORDER BY {ByPlace(asked)}) AS place
            FROM scored l ORDER BY place OFFSET @skip LIMIT @take
        )
        SELECT t.total AS "Total", t.whole AS "WithAllWords", s.coverage < @weight AS "HasMost", {Columns}, {Body},
               CASE WHEN s.place IS NULL OR s.place = @skip + 1 THEN ARRAY(SELECT id FROM holding UNION ALL SELECT id FROM beyond{(asked.ShowsMost ? " UNION ALL SELECT id FROM most" : "")}) END AS "Matches",
               (SELECT is_cut FROM cut) AS "IsCut"
        FROM (SELECT least((SELECT count(*) FROM candidates), {Cap})::int AS total, least((SELECT count(*) FROM found), {Cap})::int AS whole) t
        LEFT JOIN shown s ON true
        LEFT JOIN listings l ON l.id = s.id
        LEFT JOIN organisations o ON o.id = l.lead_organisation_id
        ORDER BY s.place
        """;

    /// <summary>The same results, all of them up to the cap, by their ids alone and in the same order.</summary>
    public static string BestIds(AskedSearch asked) => $"""{Scored(asked)} SELECT id AS "Value" FROM scored l ORDER BY {ByPlace(asked)} LIMIT {Cap}""";

    // By the turn and not by a rank that is missing: asking whether it is missing would work it out a second time.
    private static string ByPlace(AskedSearch asked) =>
        asked.Query.Sort is SearchSort.Relevance ? $"turn > {ReadClosely}, {Likeliest(asked.Terms)}, rank DESC, turn" : Order(asked.Query.Sort);

    private static string Likeliest(SearchTerms terms) => $"is_exact DESC, told DESC, {(Meant(terms).Length > 0 ? "meant DESC, " : "")}named DESC";

    private static string Scored(AskedSearch asked)
    {
        var (filters, signs, isFiltered) = (FilterSql.Of(asked.Query), asked.Narrowing.SignConditions, asked.Query.IsFiltered);
        string Holding(string test, string passes) => $"SELECT {Known(asked.Terms)}, @weight AS coverage, @rarity AS told, {passes} AS passes FROM listings l CROSS JOIN w WHERE l.hidden_at IS NULL AND {test}{signs} LIMIT {Cap}";
        var rank = $"CASE WHEN f.coverage = @weight THEN ts_rank_cd({Weights}, l.search_vector, w.words) ELSE ts_rank({Weights}, l.search_vector, w.some) END"
            + (asked.Terms.HasOthers ? " + CASE WHEN l.search_vector @@ w.own THEN 0.5 ELSE 0 END" : "");
        var byRank = asked.Query.Sort is SearchSort.Relevance;
        return $"""
            WITH w AS MATERIALIZED ({Queries}), parts AS MATERIALIZED ({Parts}),
            holding AS MATERIALIZED ({Holding("l.search_vector @@ w.words", isFiltered ? "true" + filters : "true")}),
            cut AS MATERIALIZED (SELECT count(*) >= {Cap} AS is_cut FROM holding),
            named AS MATERIALIZED ({Holding($"(SELECT is_cut FROM cut) AND l.name_vector @@ w.words AND (NOT @excludes OR l.search_vector @@ w.words){filters}", "true")}),
            {(isFiltered ? $"rest AS MATERIALIZED ({Holding($"(SELECT is_cut FROM cut) AND l.search_vector @@ w.words{filters}", "true")})," : "")}
            beyond AS MATERIALIZED (SELECT * FROM {(isFiltered ? "(SELECT * FROM named UNION SELECT * FROM rest)" : "named")} b WHERE b.id NOT IN (SELECT id FROM holding WHERE passes)),
            found AS MATERIALIZED (SELECT * FROM holding WHERE passes UNION ALL SELECT * FROM beyond),
            {(asked.ShowsMost ? $"most AS MATERIALIZED ({Most(asked.Terms, signs, filters)})," : "")}
            candidates AS (SELECT * FROM found{(asked.ShowsMost ? " UNION ALL SELECT * FROM most WHERE passes" : "")}),
            likely AS (SELECT *, row_number() OVER (ORDER BY {Likeliest(asked.Terms)}, users DESC, published_at DESC, name, id) AS turn FROM candidates),
            scored AS (
                SELECT f.*, {(byRank ? $"CASE WHEN f.turn <= {ReadClosely} THEN (SELECT ({rank}) * CASE WHEN f.is_over THEN 0.5 ELSE 1 END * (1 + 0.1 * ln(1 + f.users)) FROM listings l CROSS JOIN w WHERE l.id = f.id) END" : "0")} AS rank FROM likely f
            )
            """;
    }

    /// <summary>What comes nearest when nothing was found: any of the words, those in a name and the rarer first, whatever the filters.</summary>
    public static readonly string Nearest =
        $"""
        WITH w AS MATERIALIZED ({Queries}),
        parts AS MATERIALIZED ({Parts}),
        candidates AS MATERIALIZED (SELECT l.id FROM listings l CROSS JOIN w WHERE l.hidden_at IS NULL AND l.search_vector @@ w.some LIMIT {Cap}),
        shown AS (
            SELECT l.id, row_number() OVER (ORDER BY (SELECT sum(CASE WHEN l.name_vector @@ p.part THEN {NameOverText} * p.rarity ELSE p.rarity END) FROM parts p WHERE l.search_vector @@ p.part) DESC, ts_rank({Weights}, l.search_vector, w.some) DESC, l.name) AS place
            FROM candidates c JOIN listings l ON l.id = c.id CROSS JOIN w
            ORDER BY place LIMIT @take
        )
        SELECT 0 AS "Total", 0 AS "WithAllWords", true AS "HasMost", {Columns}, {Body}, NULL::uuid[] AS "Matches", false AS "IsCut"
        FROM shown s JOIN listings l ON l.id = s.id JOIN organisations o ON o.id = l.lead_organisation_id
        ORDER BY s.place
        """;

    /// <summary>When a search takes too long: what holds the words among the newest two thousand.</summary>
    public static string Newest(AskedSearch asked) =>
        $"""
        WITH w AS MATERIALIZED ({Queries}),
        newest AS MATERIALIZED (SELECT l.* FROM listings l WHERE l.hidden_at IS NULL ORDER BY l.published_at DESC LIMIT 2000),
        shown AS (
            SELECT l.id, row_number() OVER (ORDER BY l.published_at DESC) AS place FROM newest l CROSS JOIN w
            WHERE (numnode(w.words) = 0 OR l.search_vector @@ w.words){asked.Narrowing.SignConditions}{FilterSql.Of(asked.Query)}
            ORDER BY place LIMIT @take
        )
        SELECT (SELECT count(*)::int FROM shown) AS "Total", 0 AS "WithAllWords", false AS "HasMost", {Columns}, {Body}, NULL::uuid[] AS "Matches", false AS "IsCut"
        FROM shown s JOIN listings l ON l.id = s.id JOIN organisations o ON o.id = l.lead_organisation_id
        ORDER BY s.place
        """;

    /// <summary>The rows of listings that are known already, in their order: a page of the map at hand.</summary>
    public static readonly string These =
        $"""
        SELECT 0 AS "Total", 0 AS "WithAllWords", false AS "HasMost", {Columns}, NULL::text AS "Body", NULL::uuid[] AS "Matches", false AS "IsCut"
        FROM unnest(@ids) WITH ORDINALITY AS s (id, place) JOIN listings l ON l.id = s.id JOIN organisations o ON o.id = l.lead_organisation_id
        WHERE l.hidden_at IS NULL ORDER BY s.place
        """;

    /// <summary>One page of everything that passes, in one order: the whole map by name, or too many matches to rank.</summary>
    public static string InOrder(AskedSearch asked) =>
        $"""
        WITH w AS MATERIALIZED ({Queries}),
        found AS (SELECT l.id, l.name, l.published_at FROM listings l CROSS JOIN w WHERE l.hidden_at IS NULL{(asked.HasWords ? " AND l.search_vector @@ w.words" : "")}{asked.Narrowing.SignConditions}{FilterSql.Of(asked.Query)}
                  ORDER BY {Order(asked.Query.Sort)} OFFSET @skip LIMIT @take),
        shown AS (SELECT id, row_number() OVER (ORDER BY {Order(asked.Query.Sort)}) AS place FROM found l)
        SELECT 0 AS "Total", 0 AS "WithAllWords", false AS "HasMost", {Columns}, {Body}, NULL::uuid[] AS "Matches", false AS "IsCut"
        FROM shown s JOIN listings l ON l.id = s.id JOIN organisations o ON o.id = l.lead_organisation_id
        ORDER BY s.place
        """;

    /// <summary>What passes, in an order that nobody's insert shifts, from a place in it on: whole rows for other programs.</summary>
    /// <param name="asked">The search; words only narrow here, they do not rank.</param>
    /// <param name="columns">Of listings l.</param>
    /// <param name="order">The order.</param>
    /// <param name="isFirst">From the beginning: there is no @after_id, and for some orders no @after_at or @after_name.</param>
    public static string FromPlace(AskedSearch asked, string columns, KeyOrder order, bool isFirst)
    {
        var passing = $"FROM listings l{(asked.HasWords ? " CROSS JOIN w" : "")} WHERE l.hidden_at IS NULL{(asked.HasWords ? " AND l.search_vector @@ w.words" : "")}{asked.Narrowing.SignConditions}{FilterSql.Of(asked.Query)}";
        return $"""
            {(asked.HasWords ? $"WITH w AS MATERIALIZED ({Queries})" : "")}
            SELECT {columns}, {(asked.HasWords ? $"(SELECT count(*)::int FROM (SELECT {passing} LIMIT {Cap}) c)" : "0")} AS "Total"
            {passing}{(isFirst ? "" : " AND " + KeyOrders.After[order])} ORDER BY {KeyOrders.By[order]} LIMIT @take
            """;
    }

    private static string Most(SearchTerms terms, string signs, string filters) =>
        $"""
        SELECT c.* FROM (
            SELECT {Known(terms)}, held.coverage, held.told, true{filters} AS passes
            FROM (SELECT l.* FROM listings l CROSS JOIN w
                  WHERE (SELECT count(*) FROM found) < @few AND l.hidden_at IS NULL AND l.search_vector @@ w.rarest{signs} LIMIT {Cap}) l
            CROSS JOIN LATERAL (SELECT sum(p.weight)::int AS coverage, sum(p.rarity) AS told FROM parts p WHERE l.search_vector @@ p.part) held
        ) c WHERE (c.coverage >= @needed OR c.told >= @needed_rarity) AND c.id NOT IN (SELECT id FROM holding) AND c.id NOT IN (SELECT id FROM found)
        """;

    private static string Order(SearchSort sort) => sort is SearchSort.Name ? "lower(l.name), l.id" : "l.published_at DESC, l.name";
}
