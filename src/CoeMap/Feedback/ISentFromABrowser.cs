namespace CoeMap.Feedback;

/// <summary>Something that came without an account, counted by the browser and the network it came from while their hashes last.</summary>
public interface ISentFromABrowser
{
    byte[]? ClientHash { get; }

    /// <summary>Null for the first post of a browser.</summary>
    byte[]? BrowserHash { get; }
}
