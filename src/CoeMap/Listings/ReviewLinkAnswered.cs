using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>Finds what a mailed link asks about, and whether it may still answer.</summary>
internal static class ReviewLinkAnswered
{
    public static async Task<(ListingReviewLink Link, Listing Listing)?> FindAsync(CoeMapDb db, string key)
    {
        if (!LinkKey.IsOne(key)) return null;
        var hash = LinkKey.HashOf(key);
        var found = await (from k in db.ListingReviewLinks where k.KeyHash == hash join l in db.Listings on k.ListingId equals l.Id where l.HiddenAt == null select new { k, l }).FirstOrDefaultAsync();
        return found is null ? null : (found.k, found.l);
    }

    public static async Task<ReviewLinkState> StateAsync(CoeMapDb db, ListingReviewLink link, Listing listing, DateTimeOffset now)
    {
        if (link.UsedAt is not null) return ReviewLinkState.Used;
        if (!listing.Review.IsAsked || link.SentAt <= listing.Review.LastConfirmedAt) return ReviewLinkState.Answered;
        var people = await PeopleBehind.OfAsync(db, listing.Id);
        if (people.As is AnswersAs.Desk || people.People.All(p => p.PersonId != link.PersonId)) return ReviewLinkState.NotYours;
        return link.IsOver(now) ? ReviewLinkState.Expired : ReviewLinkState.Open;
    }
}

/// <summary>NotYours: its reader answers for the listing no more.</summary>
public enum ReviewLinkState { Open, Used, Answered, Expired, NotYours }
