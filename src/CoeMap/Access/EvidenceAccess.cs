using CoeMap.Database;
using CoeMap.Evidence;

namespace CoeMap.Access;

/// <summary>Which evidence and reviews somebody may find.</summary>
public static class EvidenceAccess
{
    /// <summary>What everybody sees: not taken down, of a listing that everybody sees.</summary>
    public static IQueryable<EvidenceItem> Public(this IQueryable<EvidenceItem> items, CoeMapDb db) =>
        items.Where(i => i.TakenDownAt == null && db.Listings.Public().Any(l => l.Id == i.ListingId));

    public static IQueryable<EvidenceItem> ModeratedBy(this IQueryable<EvidenceItem> items, Me me) => items.Where(i => me.IsModerator);

    /// <summary>One's own.</summary>
    public static IQueryable<EvidenceProposal> EditableBy(this IQueryable<EvidenceProposal> proposals, Me me) => proposals.Where(p => p.AuthorId == me.PersonId);

    public static IQueryable<EvidenceProposal> ReviewableBy(this IQueryable<EvidenceProposal> proposals, Me me) => proposals.Where(p => me.IsModerator);

    /// <summary>One's own.</summary>
    public static IQueryable<Review> EditableBy(this IQueryable<Review> reviews, Me me) => reviews.Where(r => r.AuthorId == me.PersonId);

    public static IQueryable<Review> ReviewableBy(this IQueryable<Review> reviews, Me me) => reviews.Where(r => me.IsModerator);

    /// <summary>Published ones of listings that somebody may edit, answered or not: who answers twice is told so.</summary>
    public static IQueryable<Review> AnswerableBy(this IQueryable<Review> reviews, CoeMapDb db, Me me) =>
        reviews.Where(r => r.State == ProposalState.Published && db.Listings.EditableBy(me).Any(l => l.Id == r.ListingId));
}
