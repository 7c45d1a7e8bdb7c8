using System.ComponentModel.DataAnnotations;
using CoeMap.Feedback;

namespace CoeMap.Events;

/// <summary>The form behind “Invite us to your meeting”.</summary>
public sealed class InvitationInput : IValidatableObject
{
    [Required(ErrorMessage = "Enter who invites us")]
    [StringLength(MeetingInvitation.MaxWho, ErrorMessage = "Who invites us must be 150 characters or fewer")]
    public string? Who { get; set; }

    [Required(ErrorMessage = "Enter when you meet, roughly if you do not know yet")]
    [StringLength(MeetingInvitation.MaxWhen, ErrorMessage = "When you meet must be 200 characters or fewer")]
    public string? When { get; set; }

    [Required(ErrorMessage = "Say in at least 10 characters what the meeting is about")]
    public string? About { get; set; }

    [Required(ErrorMessage = "Enter an email address, so that we can answer")]
    [RegularExpression(FeedbackEmail.Pattern, ErrorMessage = FeedbackEmail.Sentence)]
    [StringLength(FeedbackEmail.MaxLength, ErrorMessage = "Email address must be 254 characters or fewer")]
    public string? Email { get; set; }

    /// <summary>People never see it.</summary>
    public string? Trap { get; set; }
    public Guid OnceKey { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Who is not null && FeedbackText.CleanLine(Who).Length == 0) yield return new("Enter who invites us", [nameof(Who)]);
        if (When is not null && FeedbackText.CleanLine(When).Length == 0) yield return new("Enter when you meet, roughly if you do not know yet", [nameof(When)]);
        var about = FeedbackText.Clean(About);
        if (about.Length < MeetingInvitation.MinAbout) yield return new("Say in at least 10 characters what the meeting is about", [nameof(About)]);
        if (about.Length > MeetingInvitation.MaxAbout) yield return new("What the meeting is about must be 3,000 characters or fewer", [nameof(About)]);
    }
}
