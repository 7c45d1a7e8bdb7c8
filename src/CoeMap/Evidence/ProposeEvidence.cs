using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Evidence;

/// <summary>Somebody adds evidence about a listing, or corrects what is published; a moderator decides.</summary>
public sealed class ProposeEvidence(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private const int MostWaiting = 20;

    /// <param name="me">Who says so.</param>
    /// <param name="slug">The listing it is about.</param>
    /// <param name="itemId">What it corrects; null for something new.</param>
    /// <param name="input">The facts.</param>
    /// <returns>Done with the id of the proposal.</returns>
    public async Task<Outcome> RunAsync(Me me, string slug, Guid? itemId, EvidenceInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Listings.Public().Where(l => l.Slug == slug).Select(l => new { l.Id, l.Name }).FirstOrDefaultAsync() is not { } listing) return Outcome.Missing;
        var item = itemId is null ? null : await db.EvidenceItems.AsNoTracking().Public(db).FirstOrDefaultAsync(i => i.Id == itemId && i.ListingId == listing.Id);
        if (itemId is not null && item is null) return Outcome.Missing;
        if (await db.EvidenceProposals.AsNoTracking().FirstOrDefaultAsync(p => p.OnceKey == input.OnceKey) is { } same) return Said(same);

        var now = clock.GetUtcNow();
        if (!me.HasProfile) return Outcome.Refuse("Tell us who you are first: complete your profile under your account");
        if (await db.EvidenceProposals.EditableBy(me).CountAsync(p => p.State == ProposalState.Submitted) >= MostWaiting)
            return Outcome.Refuse($"{MostWaiting} of your additions wait for a moderator. Wait for those before you add more");
        var facts = input.ToFacts();
        if (await EvidenceRules.ObjectionAsync(db, facts, now) is { } objection) return objection;
        if (item is not null && item.Facts == facts) return Outcome.Refuse("This is what is published already. Change what is wrong in it");

        var proposal = EvidenceProposal.Submit(input.OnceKey, listing.Id, item, facts, me.PersonId, me.OrganisationId, now);
        db.EvidenceProposals.Add(proposal);
        db.AuditEntries.Add(AuditEntry.Of("evidence.submitted", proposal.Id, me.PersonId, now, after: Words.Of(ProposalState.Submitted)));
        if ((await db.TrySaveAsync()).IsWritten) return Said(proposal);

        // A double click: what is there counts.
        await using var fresh = await dbs.CreateDbContextAsync();
        return Said(await fresh.EvidenceProposals.AsNoTracking().SingleAsync(p => p.OnceKey == input.OnceKey));
    }

    private static Outcome.Done Said(EvidenceProposal proposal) =>
        new(proposal.Id, $"Your reference is {Reference.Of(proposal.Id)}. A moderator looks at it before anybody sees it, and you hear by email.");
}
