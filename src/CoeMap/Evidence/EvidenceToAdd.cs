using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Evidence;

/// <summary>What the form needs to add evidence about a listing, to correct a published item, or to mend a proposal of one's own; at most four statements.</summary>
public sealed class EvidenceToAdd(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null when there is no such listing for visitors.</returns>
    public async Task<EvidenceForm?> RunAsync(string slug)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var name = await db.Listings.Public().Where(l => l.Slug == slug).Select(l => l.Name).FirstOrDefaultAsync();
        return name is null ? null : new(slug, name, null, null, await EvidenceChoices.ReadAsync(db, CancellationToken.None));
    }

    /// <returns>Null when no visitor sees such an item.</returns>
    public async Task<EvidenceForm?> RunAsync(Guid itemId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var found = await db.EvidenceItems.AsNoTracking().Public(db).Where(i => i.Id == itemId).Join(db.Listings, i => i.ListingId, l => l.Id, (i, l) => new { i.Facts, l.Slug, l.Name }).FirstOrDefaultAsync();
        return found is null ? null : new(found.Slug, found.Name, found.Facts, null, await EvidenceChoices.ReadAsync(db, CancellationToken.None));
    }

    /// <returns>Null when it is not the asker's.</returns>
    public async Task<EvidenceForm?> RunAsync(Me me, Guid proposalId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var found = await db.EvidenceProposals.AsNoTracking().EditableBy(me).Where(p => p.Id == proposalId).Join(db.Listings, p => p.ListingId, l => l.Id, (p, l) => new { Proposal = p, l.Slug, l.Name }).FirstOrDefaultAsync();
        return found is null ? null : new(found.Slug, found.Name, found.Proposal.Facts, found.Proposal, await EvidenceChoices.ReadAsync(db, CancellationToken.None));
    }
}

/// <param name="Facts">What the form starts from; null for an empty one.</param>
/// <param name="Proposal">The asker's own; null for a new one.</param>
public sealed record EvidenceForm(string Slug, string Listing, EvidenceFacts? Facts, EvidenceProposal? Proposal, EvidenceOffer Offer);
