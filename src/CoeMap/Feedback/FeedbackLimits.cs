namespace CoeMap.Feedback;

/// <summary>How much one browser or one network sends before its posts are set aside. Settings stand under "Feedback".</summary>
/// <remarks>A council shares one address, so a browser that has posted before is counted by itself and not by its address.</remarks>
public sealed class FeedbackLimits
{
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>Without a script, the same words from the same client within this time are one post sent twice.</summary>
    public static readonly TimeSpan Repeat = TimeSpan.FromMinutes(10);

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
}
