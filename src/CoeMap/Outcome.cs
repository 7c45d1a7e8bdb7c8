namespace CoeMap;

/// <summary>What a verb answers: it is done, it was refused in words for the user, nothing was found, or somebody was faster.</summary>
public abstract record Outcome
{
    private Outcome() { }

    /// <param name="Id">The row that was made or changed.</param>
    /// <param name="Message">What happened and what comes next, for the banner; empty where the page says it itself.</param>
    public sealed record Done(Guid Id, string Message = "") : Outcome;

    /// <param name="Message">What to do, in words for the user.</param>
    /// <param name="Field">The input's property the message belongs beside, or empty for the whole form.</param>
    public sealed record Refused(string Message, string Field = "") : Outcome;

    /// <summary>It does not exist, or the asker may not know that it does.</summary>
    public sealed record NotFound : Outcome;

    /// <summary>Somebody changed it since the asker read it; nothing was written.</summary>
    /// <param name="Message">Who changed what, in words for the user.</param>
    public sealed record Overtaken(string Message) : Outcome;

    public static Outcome Refuse(string message, string field = "") => new Refused(message, field);
    public static readonly Outcome Missing = new NotFound();
}
