using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Glossary;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>Everything a reader may see of one listing; two statements.</summary>
/// <remarks>One more after the glossary has changed, and one where its people have answered readers; its page asks for evidence and reviews only where there are some.</remarks>
public sealed class ListingDetails(IDbContextFactory<CoeMapDb> dbs, GlossaryAtHand glossary)
{
    private const int MostAnswers = 20;

    /// <returns>Null when there is no such listing or the reader may not see it.</returns>
    public async Task<ListingToRead?> RunAsync(string slug, Me? me, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var mine = me?.PersonId;
        var listing = await db.Listings.AsNoTracking().VisibleTo(me).Where(l => l.Slug == slug)
            .Select(l => new
            {
                l.Id,
                l.Slug,
                l.Content,
                l.LeadOrganisationId,
                l.AuthorId,
                l.FirstPublishedAt,
                l.PublishedAt,
                l.NeedsOwnerAt,
                l.HiddenAt,
                HasAnswers = db.ListingReplies.Any(r => r.ListingId == l.Id && r.TakenDownAt == null),
                HasEvidence = l.EvidenceItems > 0 || db.Reviews.Any(r => r.ListingId == l.Id && r.State == Evidence.ProposalState.Published),
                l.StillRightAt,
                l.AskedWhetherRightAt,
                IsContact = mine != null && l.Contacts.Any(c => c.PersonId == mine && c.EndedAt == null),
            })
            .FirstOrDefaultAsync(stop);
        if (listing is null) return null;

        var around = await ListingSurroundings.ReadAsync(db, listing.Id, listing.Content, ContactSight.SeesAuthorities(me), stop);
        return new()
        {
            Id = listing.Id,
            Slug = listing.Slug,
            Content = listing.Content,
            TakingPart = around.TakingPart,
            Themes = around.Of("theme"),
            FocusAreas = around.Of("area"),
            WorksWith = around.Of("technology"),
            Siblings = around.Of("sibling"),
            Relations = around.Relations,
            MoreRelations = around.MoreRelations,
            Versions = around.Versions,
            FirstPublishedAt = listing.FirstPublishedAt,
            PublishedAt = listing.PublishedAt,
            Review = new(listing.Content.Stage, listing.PublishedAt, listing.StillRightAt, listing.AskedWhetherRightAt),
            NeedsOwner = listing.NeedsOwnerAt is not null || listing.Content.Description.Length == 0,
            IsHidden = listing.HiddenAt is not null,
            MayEdit = me is not null && (listing.AuthorId == me.PersonId || listing.IsContact || (me.StewardOf is { } led && led == listing.LeadOrganisationId)),
            Contacts = around.Contacts,
            HasEvidence = listing.HasEvidence,
            Answers = listing.HasAnswers ? await AnswersAsync(db, listing.Id, stop) : [],
            Glossary = (await glossary.ReadAsync(db, around.GlossaryStamp, stop)).FirstTerm,
        };
    }

    private static async Task<IReadOnlyList<AnswerToReader>> AnswersAsync(CoeMapDb db, Guid listingId, CancellationToken stop) =>
        await db.ListingReplies.Where(r => r.ListingId == listingId && r.TakenDownAt == null).OrderByDescending(r => r.PublishedAt).Take(MostAnswers)
            .Select(r => new AnswerToReader(r.Said, r.Answer, r.PublishedAt, r.FeedbackId)).ToListAsync(stop);
}
