namespace CoeMap.Listings;

/// <summary>Tags are free; these are offered first, so that the same thing gets the same word.</summary>
public static class OfferedTags
{
    public static readonly IReadOnlyList<string> All =
    [
        "data collection", "families first", "family hubs", "send reform", "single unique identifier", "automated data flows",
        "statutory returns", "local government reform", "guidance", "standard", "dataset",
    ];
}
