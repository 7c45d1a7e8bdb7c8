namespace CoeMap.Search;

/// <summary>What narrows a search beside its words, as conditions on listings l; each begins with AND, and what was chosen are parameters.</summary>
internal static class SearchConditions
{
    /// <summary>The name of the parameter that holds what was ticked.</summary>
    public static string Parameter(SearchFilter filter) => SearchQuery.Key(filter).Replace('-', '_');

    /// <summary>That a listing passes the filters that were ticked.</summary>
    public static string OfFilters(SearchQuery query) => string.Concat(SearchFilters.All.Where(f => query[f].Count > 0).Select(f => " AND " + Tests[f]));

    /// <summary>That it is of a kind:, has a tag:, is of an org: or in a theme: that was typed; of each sign any is enough.</summary>
    public static string OfSigns(TypedSearch typed) => string.Concat(
        typed.Kinds.Count > 0 ? " AND l.kind = ANY (@kinds)" : "",
        typed.Tags.Count > 0 ? " AND l.tags && @tags_typed" : "",
        typed.Themes.Count > 0 ? " AND (l.themes && @themes_typed OR l.focus_areas && @themes_typed)" : "",
        typed.Organisations.Count > 0 ? " AND EXISTS (SELECT FROM participations p WHERE p.listing_id = l.id AND p.organisation_id = ANY (@organisations_typed))" : "");

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
