using System.Globalization;
using CoeMap.Listings;
using CoeMap.Moderation;
using Microsoft.AspNetCore.WebUtilities;

namespace CoeMap.Web.Pages.Moderate;

/// <summary>Which part of the queue the address asks for, in the words of the address; unknown words ask for nothing.</summary>
public sealed record QueueAddress(string? Kind, string? Listing, string? Change, string? Taken, int Page)
{
    public QueueFilter Filter => new(
        Words.Parse<SubmissionKind>(Kind),
        Words.Parse<ListingKind>(Listing),
        Change switch { "new" => true, "edit" => false, _ => null },
        Taken switch { "taken" => true, "free" => false, _ => null },
        Page);

    public int Active => new[] { Kind, Listing, Change, Taken }.Count(word => !string.IsNullOrEmpty(word));

    public override string ToString() => QueryHelpers.AddQueryString("/moderate", Parts().Where(p => !string.IsNullOrEmpty(p.Value)).ToDictionary(StringComparer.Ordinal));

    private IEnumerable<KeyValuePair<string, string?>> Parts() =>
    [
        new("kind", Kind), new("listing", Listing), new("change", Change), new("taken", Taken),
        new("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
    ];
}

/// <summary>Where a moderator decides on a submission.</summary>
public static class SubmissionAddress
{
    public static string Of(QueuedSubmission submission) => submission.Kind switch
    {
        SubmissionKind.OrganisationProposal => $"/moderate/proposals/{submission.Id}",
        SubmissionKind.Membership or SubmissionKind.Stewardship => $"/moderate/memberships/{submission.Id}",
        SubmissionKind.Evidence => $"/moderate/evidence/{submission.Id}",
        SubmissionKind.Review => $"/moderate/reviews/{submission.Id}",
        SubmissionKind.ListingClaim => $"/contribute/claims/{submission.Id}",
        _ => $"/moderate/{submission.Id}",
    };
}
