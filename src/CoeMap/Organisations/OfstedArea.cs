using System.ComponentModel.DataAnnotations;

namespace CoeMap.Organisations;

/// <summary>What an inspection of children's services grades.</summary>
public enum OfstedArea
{
    [Display(Name = "Overall")] Overall,
    [Display(Name = "Impact of leaders")] Leaders,
    [Display(Name = "Help and protection")] HelpAndProtection,
    [Display(Name = "Children in care")] InCare,
    CareLeavers,
}

/// <summary>Reads two inspections side by side. It says where one grade is the stronger; it adds nothing up and ranks nobody.</summary>
public static class OfstedComparison
{
    private static readonly OfstedArea[] Parts = [OfstedArea.Leaders, OfstedArea.HelpAndProtection, OfstedArea.InCare, OfstedArea.CareLeavers];

    public static OfstedJudgement? GradeOf(this OfstedOutcome outcome, OfstedArea area) => area switch
    {
        OfstedArea.Overall => outcome.Overall,
        OfstedArea.Leaders => outcome.Leaders,
        OfstedArea.HelpAndProtection => outcome.HelpAndProtection,
        OfstedArea.InCare => outcome.InCare,
        _ => outcome.CareLeavers,
    };

    /// <summary>Where the one is graded better than the other: overall, or by part where one of them has no overall grade.</summary>
    public static IReadOnlyList<OfstedArea> StrongerThan(this OfstedOutcome? one, OfstedOutcome? other)
    {
        if (one is null || other is null) return [];
        OfstedArea[] areas = one.Overall is not null && other.Overall is not null ? [OfstedArea.Overall] : Parts;
        return [.. areas.Where(a => one.GradeOf(a) < other.GradeOf(a))]; // outstanding is the first word; without a grade there is no comparison
    }
}
