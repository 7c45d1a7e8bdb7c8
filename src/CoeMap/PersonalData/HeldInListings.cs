using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Moderation;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.PersonalData;

/// <summary>Drafts and submissions. What was never published goes; what was published stays without a name behind it.</summary>
internal sealed class HeldRevision() : Holding<Revision>("What you wrote about listings", nameof(Revision.Id), nameof(Revision.ListingId), nameof(Revision.AuthorId),
    nameof(Revision.AuthorOrganisationId), nameof(Revision.State), nameof(Revision.Name), nameof(Revision.Content), nameof(Revision.Reason), nameof(Revision.StartedAt),
    nameof(Revision.ChangedAt), nameof(Revision.SubmittedAt), nameof(Revision.DecidedAt), nameof(Revision.DecidedById))
{
    protected override IQueryable<Revision> Of(CoeMapDb db, Whom whom) => db.Revisions.Where(r => r.AuthorId == whom.Number);

    public override async Task<int> EraseAsync(CoeMapDb db, Whom whom) => await Quoted.ForgetAsync(db, Of(db, whom).Select(r => r.Id))
        + await Of(db, whom).Where(r => r.State != RevisionState.Published).ExecuteDeleteAsync();
}

/// <summary>Published listings that they registered; the number behind them leads to nobody afterwards.</summary>
internal sealed class HeldListing() : Holding<Listing>("Listings you registered", nameof(Listing.Id), nameof(Listing.Slug), nameof(Listing.Name), nameof(Listing.AuthorId), nameof(Listing.FirstPublishedAt))
{
    protected override IQueryable<Listing> Of(CoeMapDb db, Whom whom) => db.Listings.Where(l => l.AuthorId == whom.Number);

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => Task.FromResult(0);
}

/// <summary>Listings that they answer for, or are invited to; invitations that they sent stay without their number.</summary>
internal sealed class HeldContact() : Holding<ListingContact>("Listings you answer for", nameof(ListingContact.ListingId), nameof(ListingContact.PersonId), nameof(ListingContact.Email),
    nameof(ListingContact.InvitedById), nameof(ListingContact.InvitedAt), nameof(ListingContact.Appearance), nameof(ListingContact.SinceAt), nameof(ListingContact.EndedAt))
{
    protected override IQueryable<ListingContact> Of(CoeMapDb db, Whom whom) =>
        db.ListingContacts.Where(c => c.PersonId == whom.Number || EF.Functions.ILike(c.Email!, whom.Alike, "\\"));

    public override async Task<int> EraseAsync(CoeMapDb db, Whom whom) => await Of(db, whom).ExecuteDeleteAsync()
        + await db.ListingContacts.Where(c => c.InvitedById == whom.Number).ExecuteUpdateAsync(c => c.SetProperty(p => p.InvitedById, (Guid?)null));
}

/// <summary>Listings that they said are their work.</summary>
internal sealed class HeldListingClaim() : Holding<ListingClaim>("Listings you claimed", nameof(ListingClaim.ListingId), nameof(ListingClaim.PersonId), nameof(ListingClaim.Words),
    nameof(ListingClaim.Appearance), nameof(ListingClaim.State), nameof(ListingClaim.ClaimedAt), nameof(ListingClaim.ForCentreAt), nameof(ListingClaim.DecidedAt), nameof(ListingClaim.DecidedById))
{
    protected override IQueryable<ListingClaim> Of(CoeMapDb db, Whom whom) => db.ListingClaims.Where(c => c.PersonId == whom.Number);

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => Of(db, whom).ExecuteDeleteAsync();
}

/// <summary>Questions that were mailed to them: is your listing still right?</summary>
internal sealed class HeldReviewLink() : Holding<ListingReviewLink>("Questions we mailed you about your listings", nameof(ListingReviewLink.ListingId), nameof(ListingReviewLink.PersonId),
    nameof(ListingReviewLink.SentAt), nameof(ListingReviewLink.UsedAt))
{
    protected override IQueryable<ListingReviewLink> Of(CoeMapDb db, Whom whom) => db.ListingReviewLinks.Where(l => l.PersonId == whom.Number);

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => Of(db, whom).ExecuteDeleteAsync();
}
