namespace CoeMap.Search;

/// <summary>The statements that keep the word table and the counts beside it.</summary>
internal static class WordTableSql
{
    /// <summary>Things whose row is not the one that was learned, with what they taught then and teach now. {0}: how many at once.</summary>
    public const string Changed =
        """
        SELECT coalesce(s.id, t.thing_id) AS "ThingId", coalesce(s.version, 0) AS "RowVersion", s.text AS "Text", coalesce(s.choices, ARRAY[]::text[]) AS "Choices",
               coalesce(t.words, ARRAY[]::text[]) AS "WordsBefore", coalesce(t.choices, ARRAY[]::text[]) AS "ChoicesBefore"
        FROM (
            SELECT l.id, l.xmin::text::bigint AS version,
                   concat_ws(' ', l.name, also_known_as_text, summary, tags_text, organisations_text, themes_text, body_text) AS text,
                   array_remove(ARRAY['=', 'kind=' || kind, 'stage=' || stage, 'child-data=' || child_data, 'licence=' || licence, 'cost=' || cost]
                       || (SELECT array_agg('theme=' || v) FROM unnest(themes) v) || (SELECT array_agg('area=' || v) FROM unnest(focus_areas) v)
                       || (SELECT array_agg('tag=' || v) FROM unnest(tags) v) || (SELECT array_agg('for-whom=' || v) FROM unnest(for_whom) v)
                       || (SELECT array_agg('runs-in=' || v) FROM unnest(runs_in) v) || (SELECT array_agg('works-with=' || v) FROM unnest(works_with) v)
                       || (SELECT array_agg('region=' || v) FROM unnest(regions) v) || (SELECT array_agg('in-use=' || v) FROM unnest(in_use) v)
                       || (SELECT array_agg(DISTINCT 'organisation=' || o.slug) FROM participations p JOIN organisations o ON o.id = p.organisation_id WHERE p.listing_id = l.id),
                       NULL) AS choices
            FROM listings l WHERE hidden_at IS NULL
            UNION ALL
            SELECT id, xmin::text::bigint, concat_ws(' ', term, expansion, array_to_string(synonyms, ' ')), NULL FROM glossary_terms
            UNION ALL
            SELECT id, xmin::text::bigint, concat_ws(' ', name, array_to_string(also_known_as, ' ')), NULL FROM organisations
        ) s FULL JOIN learned_texts t ON t.thing_id = s.id
        WHERE s.version IS DISTINCT FROM t.row_version
        LIMIT {0}
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

    /// <inheritdoc cref="CountWords"/>
    public const string CountChoices =
        """
        INSERT INTO choice_counts AS c (choice, listings) SELECT * FROM unnest({0}::text[], {1}::int[])
        ON CONFLICT (choice) DO UPDATE SET listings = c.listings + excluded.listings;
        DELETE FROM choice_counts WHERE listings <= 0
        """;

    /// <summary>{0} to {3}: things, row versions, their words and their choices joined by line ends. {4}: things that are not shown any more.</summary>
    public const string Remember =
        """
        INSERT INTO learned_texts AS t (thing_id, row_version, words, choices)
        SELECT c.id, c.version, coalesce(string_to_array(nullif(c.words, ''), E'\n'), ARRAY[]::text[]), coalesce(string_to_array(nullif(c.choices, ''), E'\n'), ARRAY[]::text[])
        FROM unnest({0}::uuid[], {1}::bigint[], {2}::text[], {3}::text[]) AS c (id, version, words, choices)
        ON CONFLICT (thing_id) DO UPDATE SET row_version = excluded.row_version, words = excluded.words, choices = excluded.choices;
        DELETE FROM learned_texts WHERE thing_id = ANY ({4}::uuid[])
        """;
}
