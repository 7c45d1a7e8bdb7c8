using CoeMap.Access;
using CoeMap.Addresses;
using CoeMap.Atlas;
using CoeMap.Listings;
using CoeMap.Web.Components;
using Microsoft.AspNetCore.Mvc;

namespace CoeMap.Web.Pages.Map;

/// <summary>The words of an address under /map, as they came.</summary>
public sealed record MapAsked([FromQuery(Name = "show")] string? Show = null, [FromQuery(Name = "theme")] string? Theme = null, [FromQuery(Name = "listing")] string? Listing = null)
{
    /// <summary>The same question at another address, such as "/map.csv".</summary>
    public static string Address(string path, MapQuestion question, string? viewpoint = null)
    {
        (string Key, string? Value)[] parts =
        [
            ("show", question.Listing is null && question.Measure != MapMeasure.TakesPart ? Words.Of(question.Measure) : null),
            ("theme", question.Listing is null ? question.Theme : null), ("listing", question.Listing), ("for", viewpoint),
        ];
        var query = string.Join('&', parts.Where(p => p.Value is not null).Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value!)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}

/// <summary>The map as its page and its files show it: what was understood of the question, and the answer.</summary>
public sealed class MapShown(MapOfEngland map, ThemesByRegion themesByRegion, ListingsOnMap listingsOnMap)
{
    public async Task<MapOnPage> RunAsync(MapAsked asked, Me? me, CancellationToken stop = default)
    {
        var (matrix, listings) = (await themesByRegion.RunAsync(stop), await listingsOnMap.RunAsync(Slug.MayBe(asked.Listing) ? asked.Listing : null, stop));
        var listing = listings.FirstOrDefault(l => l.Slug == asked.Listing);
        var theme = listing is not null ? null : matrix.Themes.FirstOrDefault(t => t.Slug == asked.Theme);
        var question = new MapQuestion(Words.Parse<MapMeasure>(asked.Show) ?? MapMeasure.TakesPart, theme?.Slug, listing?.Slug);
        return new(question, await map.RunAsync(question, me, stop), matrix, listings, theme, listing, string.IsNullOrEmpty(asked.Listing) || listing is not null ? null : asked.Listing);
    }
}

/// <param name="Theme">The one that was chosen.</param>
/// <param name="Listing">The one that was chosen; then neither measure nor theme counts.</param>
/// <param name="Unknown">The address of a listing that nobody may see or that never was.</param>
public sealed record MapOnPage(
    MapQuestion Question, IReadOnlyList<AuthorityOnMap> Authorities, ThemeMatrix Matrix, IReadOnlyList<NamedLink> Listings, ThemeColumn? Theme, NamedLink? Listing, string? Unknown)
{
    public MapScale Scale { get; } = MapScale.Of(Question);

    public string Heading => Listing is not null ? $"Who uses {Listing.Name}" : Words.Label(Question.Measure) + (Theme is null ? null : $": {Theme.Name}");

    public string Sentence => this switch
    {
        { Listing: not null } => $"{Format.Count(Authorities.Sum(a => a.Number))} of {Authorities.Count} authorities are named as using it. Only those are shown that confirmed it and let you see their name.",
        { Question.IsQuiet: true } => $"{Format.Count(Authorities.Sum(a => a.Number))} of {Authorities.Count} authorities have nothing here yet{(Theme is null ? null : " for this theme")}. That says nothing about their work: often nobody has asked, or they prefer not to be named.",
        _ => $"{Format.Count(Authorities.Count(a => a.Number > 0))} of {Authorities.Count} authorities have at least one. The number on a hexagon is its own; none means nothing is on the map yet.",
    };
}
