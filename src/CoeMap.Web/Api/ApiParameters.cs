using CoeMap.Search;

namespace CoeMap.Web.Api;

/// <summary>A parameter as the API's description shows it.</summary>
/// <param name="Name">As it stands in the address.</param>
/// <param name="Says">What it is for.</param>
/// <param name="Example">A value that works.</param>
internal sealed record ApiParameter(string Name, string Says, string? Example = null)
{
    public bool IsInPath { get; init; }
    public bool IsNumber { get; init; }
    public bool IsRepeated { get; init; }

    /// <summary>The words it can take; null for any.</summary>
    public IReadOnlyList<string>? Choices { get; init; }
}

/// <summary>The parameters that several addresses of the API share.</summary>
internal static class ApiParameters
{
    public static readonly ApiParameter ListingSlug = Slug("The last part of the listing’s address, or its id.", "903-validator");

    public static readonly ApiParameter Fields = new("fields", "Only these fields of each thing, with commas between them.", "id,name,url");

    public static readonly IReadOnlyList<ApiParameter> OfPaging =
    [
        new("limit", $"How many a page holds, {ListingsQuestion.MostAtOnce} at most; 20 where nothing is said.", "5") { IsNumber = true },
        new("cursor", "Where the page before ended. It stands in “next”; do not make one."),
    ];

    public static readonly IReadOnlyList<ApiParameter> OfSearch =
    [
        new("q", "Words to look for, with the signs of the search page: “quotes”, minus, OR, tag:, org:, theme:, kind:, stage:, cost:.", "early help"),
        new("exact", "1: the words are meant as they are, misspelt or not.", "1") { Choices = ["1"] },
        new("without", "A word of the sector whose other names are not to be looked for.", "early-help") { IsRepeated = true },
        new("sort", "The order: best match, latest published, or name.", "newest") { Choices = [.. Enum.GetValues<SearchSort>().Select(s => Words.Of(s))] },
        .. SearchFilters.All.Select(f => new ApiParameter(SearchQuery.Key(f), SaysOf(f), ExampleOf(f)) { IsRepeated = true, Choices = f.FixedValues()?.Select(v => Words.Of(v)).ToList() }),
    ];

    public static ApiParameter Slug(string says, string example) => new("slug", says, example) { IsInPath = true };

    public static ApiParameter Choice<T>(string name, string says) where T : struct, Enum
    {
        var choices = Enum.GetValues<T>().Select(v => Words.Of(v)).ToList();
        return new(name, says, choices[0]) { Choices = choices };
    }

    private static string SaysOf(SearchFilter filter) => filter switch
    {
        SearchFilter.Theme => "A theme, by the last part of its address.",
        SearchFilter.Area => "A focus area, by the last part of its address.",
        SearchFilter.Organisation => "An organisation that leads it or takes part, by the last part of its address.",
        SearchFilter.WorksWith => "A system or language it works with, by its slug.",
        SearchFilter.Tag => "A tag, lower case.",
        SearchFilter.Licence => "The licence of the work: an SPDX identifier, or other, none, undecided.",
        _ => $"{Words.Label(filter)}: one of the words below.",
    };

    private static string ExampleOf(SearchFilter filter) => filter switch
    {
        SearchFilter.Theme => "data-as-a-resource",
        SearchFilter.Area => "improving-quality",
        SearchFilter.Organisation => "essex",
        SearchFilter.WorksWith => "power-bi",
        SearchFilter.Tag => "dataset",
        SearchFilter.Licence => "MIT",
        _ => Words.Of(filter.FixedValues()![0]),
    };
}
