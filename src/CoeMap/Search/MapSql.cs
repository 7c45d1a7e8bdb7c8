namespace CoeMap.Search;

/// <summary>The statements that keep the map at hand.</summary>
internal static class MapSql
{
    /// <summary>Which listings are public, newest first, each with its row version; and what filters call their choices.</summary>
    public const string Look =
        """
        SELECT * FROM (SELECT 'listing' AS "Of", id AS "Id", xmin::text::bigint AS "Version", '' AS "Slug", '' AS "Name", ARRAY[]::text[] AS "AlsoKnownAs"
                       FROM listings WHERE hidden_at IS NULL ORDER BY published_at DESC, name, id) l
        UNION ALL SELECT 'organisation', id, 0, slug, name, also_known_as FROM organisations
        UNION ALL SELECT 'theme', NULL, 0, slug, name, ARRAY[]::text[] FROM themes
        UNION ALL SELECT 'area', NULL, 0, slug, name, ARRAY[]::text[] FROM focus_areas
        UNION ALL SELECT 'works-with', NULL, 0, slug, name, ARRAY[]::text[] FROM technologies
        """;

    /// <summary>The choices of some listings as "filter=value"; organisations by their ids. {0}: whose.</summary>
    public const string Choices =
        """
        SELECT l.id AS "Id", array_remove(ARRAY['kind=' || kind, 'stage=' || stage, 'child-data=' || child_data, 'licence=' || licence, 'cost=' || cost, 'evidence=' || coalesce(evidence_strength::text, 'none')]
                   || (SELECT array_agg('theme=' || v) FROM unnest(themes) v) || (SELECT array_agg('area=' || v) FROM unnest(focus_areas) v)
                   || (SELECT array_agg('tag=' || v) FROM unnest(tags) v) || (SELECT array_agg('for-whom=' || v) FROM unnest(for_whom) v)
                   || (SELECT array_agg('runs-in=' || v) FROM unnest(runs_in) v) || (SELECT array_agg('works-with=' || v) FROM unnest(works_with) v)
                   || (SELECT array_agg('region=' || v) FROM unnest(regions) v) || (SELECT array_agg('in-use=' || v) FROM unnest(in_use) v)
                   || (SELECT array_agg(DISTINCT 'organisation=' || p.organisation_id) FROM participations p WHERE p.listing_id = l.id),
                   NULL) AS "Choices"
        FROM listings l WHERE l.id = ANY ({0})
        """;

    public sealed class LookRow
    {
        public string Of { get; init; } = "";
        public Guid? Id { get; init; }
        public long Version { get; init; }
        public string Slug { get; init; } = "";
        public string Name { get; init; } = "";
        public string[] AlsoKnownAs { get; init; } = [];
    }

    public sealed class ChoicesRow
    {
        public Guid Id { get; init; }
        public string[] Choices { get; init; } = [];
    }
}
