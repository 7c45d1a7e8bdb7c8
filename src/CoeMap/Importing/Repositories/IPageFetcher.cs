namespace CoeMap.Importing.Repositories;

/// <summary>Reads a page of the public internet that somebody named, within bounds of bytes and time.</summary>
public interface IPageFetcher
{
    /// <param name="address">http or https, on the scheme's own port.</param>
    /// <param name="mostBytes">More than that is refused, not cut.</param>
    /// <param name="stop">When nobody waits any more.</param>
    /// <returns>Never throws for what the other side does or for where the address points.</returns>
    Task<FetchedPage> GetAsync(Uri address, int mostBytes, CancellationToken stop);
}

/// <param name="Text">The page; null when it was not read.</param>
/// <param name="Problem">Why it was not read, as a sentence for whoever named it; null with the page.</param>
/// <param name="IsMissing">The host answered, and has no such page.</param>
public sealed record FetchedPage(string? Text, string? Problem = null, bool IsMissing = false);
