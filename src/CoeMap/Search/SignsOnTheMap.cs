using System.Globalization;
using Npgsql;

namespace CoeMap.Search;

/// <summary>Signs as the map knows them: places on the map at hand, and conditions on listings l with their parameters.</summary>
internal sealed class SignsOnTheMap
{
    private readonly bool isExcluding;
    private readonly List<Sign> signs;

    /// <param name="typed">What was typed; of one sign's values any is enough.</param>
    /// <param name="names">The map's names.</param>
    /// <param name="isExcluding">A minus stood before them.</param>
    public SignsOnTheMap(TypedSigns typed, MapNames names, bool isExcluding)
    {
        this.isExcluding = isExcluding;
        Sign[] all =
        [
            new("kinds_typed", "l.kind = ANY ({0})", typed.Kinds.ToArray(), [SearchFilter.Kind]),
            new("stages_typed", "l.stage = ANY ({0})", typed.Stages.ToArray(), [SearchFilter.Stage]),
            new("costs_typed", "l.cost = ANY ({0})", typed.Costs.ToArray(), [SearchFilter.Cost]),
            new("tags_typed", "l.tags && {0}", typed.Tags.ToArray(), [SearchFilter.Tag]),
            new("organisations_typed", "EXISTS (SELECT FROM participations p WHERE p.listing_id = l.id AND p.organisation_id = ANY ({0}))", names.OrganisationsLike(typed.Organisations), [SearchFilter.Organisation]),
            new("themes_typed", "(l.themes && {0} OR l.focus_areas && {0})", names.ThemesLike(typed.Themes), [SearchFilter.Theme, SearchFilter.Area]),
        ];
        signs = [.. all.Where(s => s.Values.Length > 0)];
    }

    /// <returns>For each sign, where listings pass.</returns>
    public IEnumerable<PlaceSet> On(MapNow map) => signs
        .Select(s => map.With(s.Filters.SelectMany(f => s.Values.Cast<object>().Select(v => new Choice(f, v.ToString()!)))))
        .Select(set => isExcluding ? PlaceSet.AllBut(map.Count, set) : set);

    /// <summary>Each begins with AND.</summary>
    public string Conditions => string.Concat(signs.Select(s => $" AND {(isExcluding ? "NOT " : "")}{string.Format(CultureInfo.InvariantCulture, s.Test, "@" + Named(s))}"));

    public IEnumerable<NpgsqlParameter> Parameters => signs.Select(s => new NpgsqlParameter(Named(s), s.Values));

    private string Named(Sign sign) => (isExcluding ? "un" : "") + sign.Parameter;

    /// <param name="Test">A condition; {0} is the parameter.</param>
    /// <param name="Filters">Those whose choices it means.</param>
    private sealed record Sign(string Parameter, string Test, Array Values, SearchFilter[] Filters);
}
