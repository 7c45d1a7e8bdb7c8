using CoeMap.Email;

namespace CoeMap.Listings;

/// <summary>The mails about who answers for a listing.</summary>
internal static class ContactLetter
{
    public static OutgoingMail Invitation(string to, Listing listing, string key, DateTimeOffset now) => OutgoingMail.Write(
        to,
        $"Would you answer for {listing.Name}?",
        $"""
        Hello,

        Somebody who looks after “{listing.Name}” on CoE Map, the directory of data and digital work in children’s social care, asks whether you would be a contact person for it.

        A contact person gets the questions that colleagues ask through the site and may edit the listing. You choose whether your name is seen. Your email address is never shown.

        Read what it means, then accept or decline:
        {OutgoingMail.Site}/contribute/contact/{key}

        The link works for {ListingContact.InvitationLasts.TotalDays:0} days. If you do nothing, nothing happens, and we erase your address.

        CoE Map
        """,
        now,
        secret: true);

    public static OutgoingMail Answered(string to, Listing listing, bool accepted, DateTimeOffset now) => OutgoingMail.Write(
        to,
        $"{listing.Name}: your invitation",
        $"Hello,\n\nThe colleague whom you invited to answer for “{listing.Name}” has {(accepted ? "accepted" : "declined")}.\n\nSee who answers for it:\n{OutgoingMail.Site}/contribute/contacts/{listing.Slug}\n\nCoE Map\n",
        now);

    public static OutgoingMail Ended(string to, Listing listing, DateTimeOffset now) => OutgoingMail.Write(
        to,
        $"{listing.Name}: you are no longer a contact person",
        $"Hello,\n\nSomebody who looks after “{listing.Name}” on CoE Map has taken you off its contact people. Its questions do not reach you any more.\n\nThe listing:\n{OutgoingMail.Site}/listings/{listing.Slug}\n\nCoE Map\n",
        now);
}
