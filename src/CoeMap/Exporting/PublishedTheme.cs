using System.ComponentModel;
using CoeMap.Themes;

namespace CoeMap.Exporting;

[Description("One of the Centre’s six themes with its two focus areas.")]
public sealed record PublishedTheme(
    [property: Description("Fixed.")] string Slug,
    [property: Description("What it is called.")] string Name,
    [property: Description("What it is about.")] string Description,
    [property: Description("Its page for people.")] string Url,
    [property: Description("How many published listings are in it.")] int Listings,
    [property: Description("Its two fields of work.")] IReadOnlyList<PublishedArea> FocusAreas);

[Description("A field of work within a theme, with the Centre’s ideas for it.")]
public sealed record PublishedArea(
    [property: Description("Fixed.")] string Slug,
    [property: Description("What it is called.")] string Name,
    [property: Description("What it is about.")] string Description,
    [property: Description("How many published listings are in it.")] int Listings,
    [property: Description("The Centre’s ideas, each with three example activities.")] IReadOnlyList<Idea> Ideas);
