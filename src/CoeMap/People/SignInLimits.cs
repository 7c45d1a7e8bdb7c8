namespace CoeMap.People;

/// <summary>How often somebody may ask for a code. Settings stand under "SignIn".</summary>
public sealed class SignInLimits
{
    /// <summary>How long asked codes count against the two limits below.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <summary>Codes one mail address may ask for in a window.</summary>
    public int CodesPerAddress { get; set; } = 5;

    /// <summary>Codes one client address may ask for in a window; a whole council shares one.</summary>
    public int CodesPerClient { get; set; } = 100;

    /// <summary>Wrong codes for one mail address in a day before it must wait: only somebody guessing gets there.</summary>
    public int WrongCodesPerAddress { get; set; } = 50;

    /// <summary>Secret under which client addresses are hashed, the same for every instance; without one the connection string serves.</summary>
    public string? ClientKey { get; set; }
}
