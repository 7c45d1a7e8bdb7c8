namespace CoeMap.Listings;

/// <summary>Asks an address outside the process whether anything is there.</summary>
public interface ILinkProbe
{
    /// <returns>Never throws for what the other side does.</returns>
    Task<LinkAnswer> AskAsync(Uri address, CancellationToken stop);
}
