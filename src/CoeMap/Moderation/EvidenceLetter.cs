namespace CoeMap.Moderation;

/// <summary>The mails about what became of somebody's evidence or review.</summary>
internal static class EvidenceLetter
{
    public static Letter Of(Decision decision, string listing, string slug)
    {
        var what = decision.Kind is SubmissionKind.Review ? "review" : "evidence";
        var place = what == "review" ? "reviews" : "evidence/proposals";
        return decision.Outcome switch
        {
            DecisionOutcome.Published => Letter.Of(
                $"Published: your {what} on {listing}", $"Your {what} on “{listing}” is on CoE Map now. Everybody can read it.", decision.Reason, decision.Corrections,
                decision.Corrections.Count == 0 ? "See it:" : "See it. If a correction is wrong, correct it there and tell us why:", $"/listings/{slug}#{(what == "review" ? "reviews" : "evidence")}"),
            DecisionOutcome.Returned => Letter.Of(
                $"To mend: your {what} on {listing}", $"A moderator has looked at your {what} on “{listing}” and asks you to change something before it can be published.",
                decision.Reason, [], "Change it and submit it again. Nothing you wrote is lost:", $"/contribute/{place}/{decision.SubmissionId}"),
            _ => Letter.Of(
                $"Declined: your {what} on {listing}", $"A moderator has declined your {what} on “{listing}”. It is not shown.", decision.Reason, [], "The listing:", $"/listings/{slug}"),
        };
    }
}
