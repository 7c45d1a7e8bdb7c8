namespace CoeMap.Search;

/// <summary>The filters as conditions on listings l; each begins with AND, and what was ticked are parameters.</summary>
internal static class FilterSql
{
    /// <summary>The name of the parameter that holds what was ticked.</summary>
    public static string Parameter(SearchFilter filter) => SearchQuery.Key(filter).Replace('-', '_');

    /// <summary>That a listing passes the filters that were ticked.</summary>
    public static string Of(SearchQuery query) => string.Concat(SearchFilters.All.Where(f => query[f].Count > 0).Select(f => " AND " + Tests[f]));

    // Each filter as a condition; only those in use stand in a statement.
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
        [SearchFilter.InUse] = "l.in_use && @in_use",
        [SearchFilter.Evidence] = "coalesce(l.evidence_strength::text, 'none') = ANY (@evidence)",
        [SearchFilter.Organisation] = "EXISTS (SELECT FROM participations p WHERE p.listing_id = l.id AND p.organisation_id = ANY (@organisation))",
    };
}
