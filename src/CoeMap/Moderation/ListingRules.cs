namespace CoeMap.Moderation;

/// <summary>What holds for every decision on a published listing.</summary>
internal static class ListingRules
{
    public const string OwnListing = "This is your own listing. Another moderator decides on it.";
}
