using CoeMap.Database;
using CoeMap.Evidence;
using CoeMap.Moderation;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.PersonalData;

/// <summary>Evidence that they added or corrected. What was never published goes; what was published stays without a name behind it.</summary>
internal sealed class HeldEvidence() : Holding<EvidenceProposal>("Evidence you added", nameof(EvidenceProposal.Id), nameof(EvidenceProposal.ListingId), nameof(EvidenceProposal.AuthorId),
    nameof(EvidenceProposal.AuthorOrganisationId), nameof(EvidenceProposal.ItemId), nameof(EvidenceProposal.Facts), nameof(EvidenceProposal.State), nameof(EvidenceProposal.Reason), nameof(EvidenceProposal.SubmittedAt),
    nameof(EvidenceProposal.DecidedAt), nameof(EvidenceProposal.DecidedById))
{
    protected override IQueryable<EvidenceProposal> Of(CoeMapDb db, Whom whom) => db.EvidenceProposals.Where(p => p.AuthorId == whom.Number);

    public override async Task<int> EraseAsync(CoeMapDb db, Whom whom) => await Quoted.ForgetAsync(db, Of(db, whom).Select(p => p.Id))
        + await Of(db, whom).Where(p => p.State != ProposalState.Published).ExecuteDeleteAsync();
}

/// <summary>What they said of listings that their organisation uses. What was never published goes; of the others the words go, and the scores stay under a number that leads to nobody.</summary>
internal sealed class HeldReview() : Holding<Review>("Your reviews", nameof(Review.Id), nameof(Review.ListingId), nameof(Review.OrganisationId), nameof(Review.AuthorId), nameof(Review.Usefulness),
    nameof(Review.Effort), nameof(Review.Fit), nameof(Review.Support), nameof(Review.Context), nameof(Review.Words), nameof(Review.State), nameof(Review.Reason), nameof(Review.SubmittedAt),
    nameof(Review.DecidedAt), nameof(Review.DecidedById), nameof(Review.Answer), nameof(Review.AnsweredAt), nameof(Review.AnsweredById))
{
    protected override IQueryable<Review> Of(CoeMapDb db, Whom whom) => db.Reviews.Where(r => r.AuthorId == whom.Number || r.AnsweredById == whom.Number);

    public override async Task<int> EraseAsync(CoeMapDb db, Whom whom)
    {
        var mine = db.Reviews.Where(r => r.AuthorId == whom.Number);
        var quoted = await Quoted.ForgetAsync(db, mine.Select(r => r.Id));
        var published = await mine.Where(r => r.State == ProposalState.Published).ToListAsync();
        published.ForEach(r => r.ForgetWords());
        return quoted + published.Count + await mine.Where(r => r.State != ProposalState.Published).ExecuteDeleteAsync();
    }
}

/// <summary>Reasons and corrections quote what the author wrote; that it was decided, when and how stays.</summary>
internal static class Quoted
{
    public static async Task<int> ForgetAsync(CoeMapDb db, IQueryable<Guid> submissions)
    {
        var quoted = await db.Decisions.Where(d => submissions.Contains(d.SubmissionId)).ToListAsync();
        quoted.ForEach(d => d.ForgetWords());
        await db.Takings.Where(t => submissions.Contains(t.SubmissionId)).ExecuteDeleteAsync();
        return quoted.Count;
    }
}
