using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Organisations;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>One proposed organisation, who proposes it, and which ones on the list it may be.</summary>
public sealed class ProposalToDecide(IDbContextFactory<CoeMapDb> dbs)
{
    private const int MostAlike = 8;

    /// <returns>Null when it does not exist or the asker is no moderator.</returns>
    public async Task<ProposedByPerson?> RunAsync(Me me, Guid proposalId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var proposal = await db.OrganisationProposals.AsNoTracking().ReviewableBy(me).FirstOrDefaultAsync(p => p.Id == proposalId);
        if (proposal is null) return null;
        var person = await db.People.Where(p => p.Id == proposal.PersonId).Select(p => new { p.Name, p.Email }).FirstAsync();
        var listed = await db.Organisations.AsNoTracking().OrderBy(o => o.Name).Select(o => new ListedOrganisation(o.Id, o.Slug, o.Name, o.AlsoKnownAs, o.Kind)).ToListAsync();
        var alike = listed.Where(o => o.AlsoKnownAs.Prepend(o.Name).Any(n => LookAlikes.Likeness(n, proposal.Name) > 0.5)).Take(MostAlike).ToList();
        return new(proposal, person.Name ?? "", person.Email ?? "", alike, listed, proposal.PersonId == me.PersonId);
    }
}

public sealed record ListedOrganisation(Guid Id, string Slug, string Name, IReadOnlyList<string> AlsoKnownAs, OrganisationKind Kind);

/// <param name="Alike">On the list under a similar name.</param>
/// <param name="Listed">All that are on the list.</param>
public sealed record ProposedByPerson(
    OrganisationProposal Proposal, string Name, string Email, IReadOnlyList<ListedOrganisation> Alike, IReadOnlyList<ListedOrganisation> Listed, bool IsOwn);
