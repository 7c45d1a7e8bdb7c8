using CoeMap.Database;
using CoeMap.Email;

namespace CoeMap.Listings;

/// <summary>The mail that asks one of a listing's people whether it is still right.</summary>
internal static class ReviewLetter
{
    public static void Ask(CoeMapDb db, Listing listing, Addressee whom, DateTimeOffset now)
    {
        var key = LinkKey.New();
        db.ListingReviewLinks.Add(ListingReviewLink.Send(listing.Id, whom.PersonId, LinkKey.HashOf(key), now));
        var body = $"""
            Hello,

            “{listing.Name}” on CoE Map was last confirmed a year ago or more. Is it still right? You are asked because you answer for it.

            Still right:
            {OutgoingMail.Site}/connect/still-right/{key}

            Something has changed; update it after signing in:
            {OutgoingMail.Site}/contribute/edit-listing/{listing.Slug}

            It has ended:
            {OutgoingMail.Site}/connect/still-right/{key}/ended

            The links work for {ListingReviewLink.Life.TotalDays:0} days. Without an answer within {ReviewDates.AnswerWithin.TotalDays:0} days the page says since when it is not confirmed.

            CoE Map
            """;
        db.OutgoingMails.Add(OutgoingMail.Write(whom.Email, $"Still right? {listing.Name}", body, now, secret: true, thread: $"review-{listing.Id}"));
    }
}
