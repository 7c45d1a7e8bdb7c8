using System.ComponentModel.DataAnnotations;
using System.Runtime.Serialization;

namespace CoeMap.Evidence;

/// <summary>For what something was claimed to work: the four outcomes and three enablers of the Children's Social Care National Framework, and apart from them the efficiency of data and digital work itself.</summary>
public enum EvidenceOutcome
{
    [EnumMember(Value = "families-together"), Display(Name = "Families stay together and get the help they need")] FamiliesTogether,
    [Display(Name = "Supported by the family network")] FamilyNetwork,
    [Display(Name = "Safe in and outside the home")] Safe,
    [Display(Name = "Stable, loving homes in care and after")] StableHomes,
    [Display(Name = "Multi-agency working")] MultiAgencyWorking,
    Leadership,
    Workforce,
    [Display(Name = "Efficiency of data and digital work")] Efficiency,
}

/// <summary>What an outcome belongs to; efficiency is never counted among what changed for children.</summary>
public enum OutcomeGroup { Outcome, Enabler, Efficiency }

/// <summary>By which kind of study it was shown; each counts a point more than the one before.</summary>
public enum StudyDesign
{
    [Display(Name = "Account of those who did it")] Account,
    [Display(Name = "Before and after")] BeforeAndAfter,
    [Display(Name = "With a comparison group")] ComparisonGroup,
    [Display(Name = "Randomised or matched")] RandomisedOrMatched,
    [Display(Name = "Synthesis of several studies")] Synthesis,
}

public enum Direction
{
    Better,
    [Display(Name = "No difference")] NoDifference,
    Worse,
    Unclear,
}

/// <summary>Who looked at whether it works.</summary>
public enum StudiedBy
{
    [Display(Name = "Those who made or run it")] Author,
    [Display(Name = "Its supplier")] Supplier,
    [Display(Name = "Somebody independent of both")] Independent,
}

/// <summary>Where a proposal of evidence, or a review, stands.</summary>
public enum ProposalState { Submitted, Published, Returned, Declined, Withdrawn }

/// <summary>Why an item was weighed.</summary>
public enum WeighedBecause
{
    Published,
    [Display(Name = "Its facts were corrected")] Corrected,
    [Display(Name = "It has grown older")] Older,
    [Display(Name = "The rule has changed")] RuleChanged,
}

public static class EvidenceOutcomes
{
    public static OutcomeGroup GroupOf(EvidenceOutcome outcome) => outcome switch
    {
        EvidenceOutcome.Efficiency => OutcomeGroup.Efficiency,
        EvidenceOutcome.MultiAgencyWorking or EvidenceOutcome.Leadership or EvidenceOutcome.Workforce => OutcomeGroup.Enabler,
        _ => OutcomeGroup.Outcome,
    };
}
