using System.ComponentModel.DataAnnotations;

namespace CoeMap.Organisations;

public enum OfstedJudgement
{
    Outstanding,
    Good,
    [Display(Name = "Requires improvement to be good")] RequiresImprovement,
    Inadequate,
}

/// <summary>An authority's latest inspection of children's services (ILACS): reference data with its date and report, never our own judgement.</summary>
public sealed class OfstedOutcome
{
    private OfstedOutcome() { }

    public Guid OrganisationId { get; private set; }

    /// <summary>Empty where Ofsted reported no single overall grade.</summary>
    public OfstedJudgement? Overall { get; private set; }
    public OfstedJudgement? Leaders { get; private set; }
    public OfstedJudgement? HelpAndProtection { get; private set; }
    public OfstedJudgement? InCare { get; private set; }
    public OfstedJudgement? CareLeavers { get; private set; }
    public string Framework { get; private set; } = "";
    public DateOnly? InspectedFrom { get; private set; }
    public DateOnly? InspectedTo { get; private set; }
    public DateOnly PublishedOn { get; private set; }
    public string ReportUrl { get; private set; } = "";

    public static OfstedOutcome Of(Guid organisationId) => new() { OrganisationId = organisationId };

    public void TakeGrades(OfstedJudgement? overall, OfstedJudgement? leaders, OfstedJudgement? helpAndProtection, OfstedJudgement? inCare, OfstedJudgement? careLeavers)
    {
        (Overall, Leaders, HelpAndProtection, InCare, CareLeavers) = (overall, leaders, helpAndProtection, inCare, careLeavers);
    }

    public void TakeReport(string framework, DateOnly? from, DateOnly? to, DateOnly publishedOn, string reportUrl)
    {
        (Framework, InspectedFrom, InspectedTo, PublishedOn, ReportUrl) = (framework, from, to, publishedOn, reportUrl);
    }
}
