using System.ComponentModel.DataAnnotations;

namespace CoeMap.Feedback;

/// <summary>What kind of reflection somebody has, in the Centre's words and order.</summary>
public enum ReflectionNature
{
    [Display(Name = "I’m enthusiastic about this")] Enthusiastic,
    [Display(Name = "I’m unsure about this")] Unsure,
    [Display(Name = "I disagree with this")] Disagree,
    [Display(Name = "I have a general reflection on this")] GeneralReflection,
    [Display(Name = "I’ve identified a specific issue with this")] SpecificIssue,
    Other,
}
