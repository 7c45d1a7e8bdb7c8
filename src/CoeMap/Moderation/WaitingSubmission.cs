using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Evidence;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>One thing that waits for a moderator, whatever it is.</summary>
/// <param name="Id">The submission.</param>
/// <param name="PersonId">Who submitted it.</param>
internal sealed record WaitingSubmission(Guid Id, Guid PersonId)
{
    /// <returns>Null when nothing of that id waits, or the asker is no moderator.</returns>
    public static Task<WaitingSubmission?> FindAsync(CoeMapDb db, Me me, Guid id) =>
        db.Revisions.ReviewableBy(me).Where(r => r.State == RevisionState.Submitted).Select(r => new { r.Id, PersonId = r.AuthorId })
            .Concat(db.OrganisationProposals.ReviewableBy(me).Where(p => p.DecidedAt == null).Select(p => new { p.Id, p.PersonId }))
            .Concat(db.Memberships.LookedAfterBy(me).Where(m => me.IsModerator && m.LeftAt == null && (m.ConfirmedAt == null || m.StewardAskedAt != null)).Select(m => new { m.Id, m.PersonId }))
            .Concat(db.ListingClaims.Where(c => me.IsModerator && c.State == ListingClaimState.Waiting).Select(c => new { c.Id, c.PersonId }))
            .Concat(db.EvidenceProposals.ReviewableBy(me).Where(p => p.State == ProposalState.Submitted).Select(p => new { p.Id, PersonId = p.AuthorId }))
            .Concat(db.Reviews.ReviewableBy(me).Where(r => r.State == ProposalState.Submitted).Select(r => new { r.Id, PersonId = r.AuthorId }))
            .Where(s => s.Id == id)
            .Select(s => new WaitingSubmission(s.Id, s.PersonId))
            .FirstOrDefaultAsync();
}
