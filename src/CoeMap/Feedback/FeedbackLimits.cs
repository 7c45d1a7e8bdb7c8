using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>Whether a post is taken as any other, kept and read after the others, or not taken at all.</summary>
public enum RoomForMore { Taken, SetAside, None }

/// <summary>How much one browser or one network sends before its posts are set aside. Settings stand under "Feedback".</summary>
/// <remarks>A council shares one address, so a browser that has posted before is counted by itself and not by its address.</remarks>
public sealed class FeedbackLimits
{
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>Without a script, the same words from the same client within this time are one post sent twice.</summary>
    public static readonly TimeSpan Repeat = TimeSpan.FromMinutes(10);

    public const string SetAside = "We have had a great many posts from your browser or network in the last hour. Yours is kept, and we will read it after the others.";

    public static readonly Outcome Full = Outcome.Refuse("We cannot take more from your network for now. Wait an hour, then send it again: what you wrote is still here.");

    /// <summary>How long the keyed hashes of client and browser are kept.</summary>
    public static readonly TimeSpan HashesLast = TimeSpan.FromHours(24);

    /// <summary>Posts from one browser in a window before further ones are set aside.</summary>
    public int PerBrowser { get; set; } = 30;

    /// <summary>First posts from one client address in a window before further ones are set aside.</summary>
    public int PerAddress { get; set; } = 300;

    /// <summary>Posts from one client address in a window before nothing more is taken: nobody but a machine gets there.</summary>
    public int MostPerAddress { get; set; } = 5_000;

    /// <summary>Secret under which client addresses are hashed, the same for every instance; without one the connection string serves.</summary>
    public string? ClientKey { get; set; }

    /// <summary>A browser that has posted before is counted by itself, and nobody else's posts matter to it.</summary>
    /// <param name="recent">What came within the window.</param>
    /// <param name="post">What came now.</param>
    /// <param name="stop">The sender has gone.</param>
    internal async Task<RoomForMore> RoomForAsync<T>(IQueryable<T> recent, T post, CancellationToken stop = default) where T : class, ISentFromABrowser
    {
        var (client, browser) = (post.ClientHash, post.BrowserHash);
        if (await recent.CountAsync(p => p.ClientHash == client, stop) >= MostPerAddress) return RoomForMore.None;
        var isOver = browser is not null
            ? await recent.CountAsync(p => p.BrowserHash == browser, stop) >= PerBrowser
            : await recent.CountAsync(p => p.ClientHash == client && p.BrowserHash == null, stop) >= PerAddress;
        return isOver ? RoomForMore.SetAside : RoomForMore.Taken;
    }
}
