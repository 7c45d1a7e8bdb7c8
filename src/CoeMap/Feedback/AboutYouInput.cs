using System.ComponentModel.DataAnnotations;
using CoeMap.People;

namespace CoeMap.Feedback;

/// <summary>The first step of the main form: only the role is needed.</summary>
public sealed class AboutYouInput
{
    [Required(ErrorMessage = "Select your role")]
    public ProfessionalRole? Role { get; set; }

    public ReflectionNature? Nature { get; set; }

    [StringLength(PageFeedback.MaxOrganisation, ErrorMessage = "Your organisation must be 150 characters or fewer")]
    public string? Organisation { get; set; }

    [RegularExpression(FeedbackEmail.Pattern, ErrorMessage = FeedbackEmail.Sentence)]
    [StringLength(FeedbackEmail.MaxLength, ErrorMessage = "Email address must be 254 characters or fewer")]
    public string? Email { get; set; }

    /// <summary>People never see it.</summary>
    public string? Trap { get; set; }
    public string? Page { get; set; }

    /// <summary>The key of the link to come, so that a double click starts once.</summary>
    public string? Key { get; set; }

    public static AboutYouInput Of(MainFeedback feedback) =>
        new() { Role = feedback.Role, Nature = feedback.Nature, Organisation = feedback.Organisation, Email = feedback.Email };
}

/// <summary>What somebody says about the ideas of one theme.</summary>
public sealed class IdeasInput
{
    public List<IdeaInput>? Ideas { get; set; }
}

public sealed class IdeaInput
{
    public string? Slug { get; set; }

    [Range(IdeaScore.Lowest, IdeaScore.Highest, ErrorMessage = "Choose a score from 1 to 5")]
    public int? Useful { get; set; }

    [Range(IdeaScore.Lowest, IdeaScore.Highest, ErrorMessage = "Choose a score from 1 to 5")]
    public int? Likely { get; set; }

    /// <summary>Keys of activities.</summary>
    public List<string>? Activities { get; set; }
}

public sealed class CommentsInput
{
    [StringLength(MainFeedback.MaxComments, ErrorMessage = "Comments must be 10,000 characters or fewer")]
    public string? Comments { get; set; }
}
