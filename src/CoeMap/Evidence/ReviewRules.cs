using CoeMap.Access;
using CoeMap.Adoption;
using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Text;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Evidence;

/// <summary>Who may review a listing: members of an organisation that confirmed it uses, pilots or has stopped it, and who are not behind it.</summary>
public static class ReviewRules
{
    public const string NotAUser = "Colleagues at organisations that have confirmed their use review it. Say first that your organisation uses it";
    public const string HasReviewed = "You have reviewed this already. Take that review back first, and you can write another";
    public const string IsBehindIt = "You are behind this listing, so others review it. You may answer each review once";

    /// <returns>Why this person may not; null when they may.</returns>
    public static async Task<string?> ObjectionAsync(CoeMapDb db, Me me, Guid listingId)
    {
        var mine = me.IsConfirmed ? me.OrganisationId : null;
        var isUser = mine is not null && await db.AdoptionEntries.Counted().AnyAsync(e => e.ListingId == listingId && e.OrganisationId == mine && e.Stage != AdoptionStage.Considered);
        if (!isUser) return NotAUser;
        var isBehind = await db.Listings.EditableBy(me).AnyAsync(l => l.Id == listingId)
            || await db.Participations.AnyAsync(p => p.ListingId == listingId && p.OrganisationId == mine && (p.Role == ParticipationRole.Lead || p.Role == ParticipationRole.Supplier));
        return isBehind ? IsBehindIt : null;
    }

    /// <returns>What to take out of the words; null when they can stand.</returns>
    public static Outcome? Objection(ReviewSaid said, DateTimeOffset now) =>
        ChildIdentifiers.Objection(said.Words, now) is { } words ? Outcome.Refuse(words, nameof(ReviewInput.Words))
        : ChildIdentifiers.Objection(said.Context, now) is { } context ? Outcome.Refuse(context, nameof(ReviewInput.Context)) : null;
}
