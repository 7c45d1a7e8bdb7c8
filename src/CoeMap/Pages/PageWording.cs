namespace CoeMap.Pages;

/// <summary>Everything a page says, and its address.</summary>
/// <param name="Slug">The last part of its address.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Summary">The sentence below it, for search engines too.</param>
/// <param name="Body">Markdown.</param>
public sealed record PageWording(string Slug, string Title, string Summary, string Body)
{
    public const int MaxSlug = 80;
    public const int MaxTitle = 150;
    public const int MaxSummary = 300;
    public const int MaxBody = 60_000;
}
