using CoeMap.Listings;
using CoeMap.Moderation;

namespace CoeMap.Web.Pages.Moderate;

/// <summary>What moderators call what waits for them.</summary>
public static class SubmissionNames
{
    /// <summary>What one submission is: "New tool", "Edit of a project".</summary>
    public static string Of(QueuedSubmission one) => one switch
    {
        { Kind: SubmissionKind.OrganisationProposal } => "Proposed organisation",
        { Kind: SubmissionKind.Membership } => "Claimed membership",
        { Kind: SubmissionKind.Stewardship } => "Asks to be the first steward",
        { Kind: SubmissionKind.ListingClaim } => "Claim to a listing",
        { Kind: SubmissionKind.Evidence } => one.IsNew is true ? "Evidence" : "Correction of evidence",
        { Kind: SubmissionKind.Review } => "Review by a user",
        _ => Of(one.ListingKind, one.IsNew is true),
    };

    public static string Of(ListingKind? kind, bool isNew)
    {
        var word = kind is { } known ? Words.Label(known).ToLowerInvariant() : "listing";
        return isNew ? $"New {word}" : $"Edit of a {word}";
    }
}
