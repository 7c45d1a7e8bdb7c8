namespace CoeMap.Search;

/// <summary>The statements that keep the word table.</summary>
internal static class WordTableSql
{
    /// <summary>Things whose row is not the one that was learned, with the words it taught then and its text now. {0}: how many at once.</summary>
    /// <remarks>Versions are compared first, and only what differs brings its text: at 100,000 listings an edit costs a look at numbers.</remarks>
    public const string Changed =
        """
        WITH changed AS MATERIALIZED (
            SELECT coalesce(s.id, t.thing_id) AS id, s.version
            FROM (
                SELECT id, xmin::text::bigint AS version FROM listings WHERE hidden_at IS NULL
                UNION ALL SELECT id, xmin::text::bigint FROM glossary_terms
                UNION ALL SELECT id, xmin::text::bigint FROM organisations
            ) s FULL JOIN (SELECT thing_id, row_version FROM learned_texts) t ON t.thing_id = s.id
            WHERE s.version IS DISTINCT FROM t.row_version
            LIMIT {0}
        )
        SELECT c.id AS "ThingId", coalesce(c.version, 0) AS "RowVersion", coalesce(t.words, ARRAY[]::text[]) AS "WordsBefore",
               CASE WHEN c.version IS NOT NULL THEN coalesce(
                   (SELECT concat_ws(' ', name, also_known_as_text, summary, tags_text, organisations_text, themes_text, body_text) FROM listings l WHERE l.id = c.id),
                   (SELECT concat_ws(' ', term, expansion, array_to_string(synonyms, ' ')) FROM glossary_terms g WHERE g.id = c.id),
                   (SELECT concat_ws(' ', name, array_to_string(also_known_as, ' ')) FROM organisations o WHERE o.id = c.id), '') END AS "Text"
        FROM changed c LEFT JOIN learned_texts t ON t.thing_id = c.id
        """;

    /// <summary>{0}: words in order, so that no two runs wait for each other. {1}: by how much each is used more or less.</summary>
    public const string CountWords =
        """
        INSERT INTO search_words AS w (word, stem, used_by)
        SELECT c.word, coalesce(left((tsvector_to_array(to_tsvector('public.coemap', c.word)))[1], 40), ''), c.more
        FROM unnest({0}::text[], {1}::int[]) AS c (word, more)
        ON CONFLICT (word) DO UPDATE SET used_by = w.used_by + excluded.used_by;
        DELETE FROM search_words WHERE used_by <= 0
        """;

    /// <summary>{0} to {2}: things, row versions, and their words joined by line ends. {3}: things that are not shown any more.</summary>
    public const string Remember =
        """
        INSERT INTO learned_texts AS t (thing_id, row_version, words, choices)
        SELECT c.id, c.version, coalesce(string_to_array(nullif(c.words, ''), E'\n'), ARRAY[]::text[]), ARRAY[]::text[]
        FROM unnest({0}::uuid[], {1}::bigint[], {2}::text[]) AS c (id, version, words)
        ON CONFLICT (thing_id) DO UPDATE SET row_version = excluded.row_version, words = excluded.words;
        DELETE FROM learned_texts WHERE thing_id = ANY ({3}::uuid[])
        """;
}
