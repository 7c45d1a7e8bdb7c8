namespace CoeMap.Listings;

/// <summary>The words of other things that a published listing is found by; publishing looks them up, renaming rewrites them.</summary>
/// <param name="Organisations">Names and other names of the lead and of all who take part.</param>
/// <param name="Themes">Names of its themes and focus areas.</param>
/// <param name="Body">The description and what reuse needs, as plain text without Markdown signs.</param>
/// <param name="Regions">Wire words of the regions of the lead and of all who take part.</param>
public sealed record FoundBy(string Organisations, string Themes, string Body, IReadOnlyList<string> Regions);
