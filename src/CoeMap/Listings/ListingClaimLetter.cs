using CoeMap.Email;

namespace CoeMap.Listings;

/// <summary>The mails about a claim to a listing.</summary>
internal static class ListingClaimLetter
{
    public static OutgoingMail Claimed(string to, Listing listing, ListingClaim claim, DateTimeOffset now) => OutgoingMail.Write(
        to,
        $"{listing.Name}: a colleague says it is their work",
        $"Hello,\n\nA colleague says that “{listing.Name}” on CoE Map is their work too, and asks to answer for it.\n\nRead what they wrote, and decide:\n{OutgoingMail.Site}/contribute/claims/{claim.Id}\n\nCoE Map\n",
        now);

    public static OutgoingMail Granted(string to, Listing listing, DateTimeOffset now) => OutgoingMail.Write(
        to,
        $"{listing.Name}: you answer for it now",
        $"Hello,\n\nYour claim to “{listing.Name}” on CoE Map was granted. You get what colleagues ask about it, and you may edit it.\n\nBring it up to date:\n{OutgoingMail.Site}/contribute/edit-listing/{listing.Slug}\n\nCoE Map\n",
        now);

    public static OutgoingMail Declined(string to, Listing listing, string reason, DateTimeOffset now) => OutgoingMail.Write(
        to,
        $"{listing.Name}: your claim",
        $"Hello,\n\nYour claim to “{listing.Name}” on CoE Map was declined.\n\nThe reason:\n\n{reason}\n\nThe listing:\n{OutgoingMail.Site}/listings/{listing.Slug}\n\nCoE Map\n",
        now);
}
