using System.ComponentModel;
using CoeMap.Evidence;
using CoeMap.Listings;

namespace CoeMap.Exporting;

[Description("A published piece of evidence about a listing: what is stated, and how strong the published rule finds it.")]
public sealed record PublishedEvidence(
    [property: Description("Never changes.")] Guid Id,
    [property: Description("What it is about.")] NamedLink Listing,
    [property: Description("What it is said to have changed.")] string Claim,
    [property: Description("For which outcome.")] EvidenceOutcome Outcome,
    [property: Description("Shown by which kind of study.")] StudyDesign Design,
    [property: Description("Better, no difference, worse or unclear; what did not work is as welcome as success.")] Direction Direction,
    [property: Description("Who looked at it.")] StudiedBy By,
    [property: Description("In how many organisations.")] int Organisations,
    [property: Description("Which of them are named.")] IReadOnlyList<NamedLink> Named,
    [property: Description("First year of the period looked at.")] int? FromYear,
    [property: Description("Last year of the period looked at.")] int UntilYear,
    [property: Description("The size in words.")] string? Numbers,
    [property: Description("The setting.")] string? Context,
    [property: Description("What the source is called.")] string? Source,
    [property: Description("Where the source stands.")] string? SourceUrl,
    [property: Description("0 to 5, computed from the facts above by the published rule.")] int Strength,
    [property: Description("Which version of the rule.")] int RuleVersion,
    [property: Description("On which day it was weighed.")] DateOnly WeighedOn,
    [property: Description("Why not more, in the rule’s words.")] IReadOnlyList<string> Lost);
