namespace CoeMap.Feedback;

/// <summary>Whose opinion it is: an account's when somebody is signed in, a browser's otherwise.</summary>
/// <param name="PersonId">The account; null for a visitor.</param>
/// <param name="BrowserKey">The browser's own key; null while it has none.</param>
/// <param name="Client">The client's network address; only its keyed hash is kept, for a day.</param>
public sealed record OpinionVoice(Guid? PersonId, string? BrowserKey, string Client = "")
{
    /// <summary>Made otherwise than that of page feedback, so that the two cannot be laid side by side.</summary>
    public byte[]? Hash(string secret) => BrowserKey is null ? null : SendingBrowser.Hash(secret, "voice", BrowserKey);

    public byte[] ClientHash(string secret) => new SendingBrowser(Client).ClientHash(secret);
}
