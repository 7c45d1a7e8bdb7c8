namespace CoeMap.Following;

/// <summary>What anybody may follow in a feed reader, without an account.</summary>
/// <param name="Name">Of the feed, in words.</param>
/// <param name="Address">The page that shows the same, from the first slash.</param>
/// <param name="Entries">Newest first.</param>
/// <param name="IsWhole">False where the search took too long; such a feed is not to be kept.</param>
public sealed record Feed(string Name, string Address, IReadOnlyList<FeedEntry> Entries, bool IsWhole = true);

/// <param name="Id">Of the thing or of its version; never changes.</param>
/// <param name="Summary">Plain text.</param>
/// <param name="Address">From the first slash.</param>
/// <param name="By">An organisation; never a person.</param>
public sealed record FeedEntry(Guid Id, string Title, string Summary, string Address, string? By, DateTimeOffset PublishedAt, DateTimeOffset UpdatedAt);
