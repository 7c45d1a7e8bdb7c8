using System.Globalization;
using CoeMap.Listings;
using CoeMap.Organisations;
using Microsoft.AspNetCore.WebUtilities;

namespace CoeMap.Atlas;

/// <summary>What a reader asked the timeline to show; it stands in the address.</summary>
/// <param name="WithoutYears">The list of those whose years are not known, instead of the picture.</param>
public sealed record TimelineQuestion(
    string? Theme = null, ListingKind? Kind = null, Region? Region = null, Stage? Stage = null, bool WithoutYears = false, int Page = 1)
{
    private const int LastPage = 2_000;

    public bool IsNarrowed => Theme is not null || Kind is not null || Region is not null || Stage is not null;

    public static TimelineQuestion From(string query)
    {
        var given = QueryHelpers.ParseQuery(query);
        var theme = given.GetValueOrDefault("theme").ToString();
        return new(
            theme.Length is > 0 and <= 60 ? theme : null,
            Words.Parse<ListingKind>(given.GetValueOrDefault("kind")),
            Words.Parse<Region>(given.GetValueOrDefault("region")),
            Words.Parse<Stage>(given.GetValueOrDefault("stage")),
            given.GetValueOrDefault("years") == "none",
            int.TryParse(given.GetValueOrDefault("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, LastPage) : 1);
    }

    public string ToAddress()
    {
        var parts = new (string Key, string? Value)[]
        {
            ("theme", Theme), ("kind", Kind is null ? null : Words.Of(Kind)), ("region", Region is null ? null : Words.Of(Region)), ("stage", Stage is null ? null : Words.Of(Stage)),
            ("years", WithoutYears ? "none" : null), ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
        };
        var query = string.Join('&', parts.Where(p => p.Value is not null).Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value!)}"));
        return query.Length == 0 ? "/map/timeline" : "/map/timeline?" + query;
    }
}
