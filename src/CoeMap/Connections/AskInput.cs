using System.ComponentModel.DataAnnotations;
using CoeMap.Text;

namespace CoeMap.Connections;

/// <summary>The form of a request.</summary>
public sealed class AskInput : IValidatableObject
{
    public string? Words { get; set; }
    public Guid OnceKey { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => MessageRules.Problems(Words, nameof(Words), 20);
}

/// <summary>What somebody does with a request.</summary>
public enum Reply
{
    [Display(Name = "Answer")] Answer,
    [Display(Name = "Accept, and share my email address")] Accept,
    [Display(Name = "Send a link to the copy")] Grant,
    [Display(Name = "Ask somebody else to answer")] SomebodyElse,
    [Display(Name = "Decline")] Decline,
}

/// <summary>The form under a conversation.</summary>
public sealed class ReplyInput : IValidatableObject
{
    public Reply? Do { get; set; }
    public string? Words { get; set; }
    public DeclineReason? Because { get; set; }

    /// <summary>Where the copy can be fetched.</summary>
    public string? Link { get; set; }
    public Guid OnceKey { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Do is null) yield return new("Choose what you want to do", [nameof(Do)]);
        foreach (var problem in MessageRules.Problems(Words, nameof(Words), Do is Reply.Answer ? ConnectionMessage.MinWords : 0)) yield return problem;
        if (Do is Reply.Decline && Because is null) yield return new("Choose a reason", [nameof(Because)]);
        if (Do is Reply.Decline && PlainWords.Clean(Words).Length > Connection.MaxDeclineWords) yield return new("Your words must be 1,000 characters or fewer", [nameof(Words)]);
        if (Do is Reply.Grant && !(WebAddress.IsSafe(Link ?? "") && Link!.Length <= Connection.MaxGrantLink)) yield return new("Enter the address of the copy, starting with https://", [nameof(Link)]);
    }
}

/// <summary>The form of a concern.</summary>
public sealed class ConcernInput : IValidatableObject
{
    public string? WhatIsWrong { get; set; }
    public Guid OnceKey { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var words = PlainWords.Clean(WhatIsWrong);
        if (words.Length < Concern.MinWords) yield return new("Say in at least 10 characters what is wrong", [nameof(WhatIsWrong)]);
        if (words.Length > Concern.MaxWords) yield return new("What you tell us must be 2,000 characters or fewer", [nameof(WhatIsWrong)]);
    }
}

internal static class MessageRules
{
    public static IEnumerable<ValidationResult> Problems(string? typed, string field, int least)
    {
        var words = PlainWords.Clean(typed);
        if (words.Length < least) yield return new(least > ConnectionMessage.MinWords ? "Say in at least 20 characters what you ask" : "Write your answer", [field]);
        if (words.Length > ConnectionMessage.MaxWords) yield return new("Your message must be 4,000 characters or fewer", [field]);
    }
}
