using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.People;

/// <summary>What the account page shows to its owner.</summary>
/// <param name="Email">The address they sign in with; empty until they have proved a mailbox.</param>
/// <param name="Input">The form as they filled it in last.</param>
/// <param name="Organisation">Where they belong or claim to belong; null for nowhere.</param>
/// <param name="Membership">Null where there is none.</param>
/// <param name="ConfirmedAt">Since when it is confirmed.</param>
/// <param name="Proposed">The organisation they proposed, while a moderator has not decided.</param>
/// <param name="ByMail">Organisations that trust the domain of their address, by name: usually one, several where they share it; empty once they belong somewhere.</param>
public sealed record MyProfile(
    string Email, ProfileInput Input, string? Organisation, MembershipState? Membership, DateTimeOffset? ConfirmedAt, bool IsSteward, string? Proposed,
    IReadOnlyList<OrganisationChoice> ByMail);

/// <summary>Reads one's own profile.</summary>
public sealed class ReadMyProfile(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<MyProfile> RunAsync(Me me)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == me.PersonId);
        var membership = await db.Memberships.AsNoTracking().FirstOrDefaultAsync(m => m.PersonId == me.PersonId && m.LeftAt == null);
        var organisation = membership is null ? null : await db.Organisations.Where(o => o.Id == membership.OrganisationId).Select(o => o.Name).SingleAsync();
        var byMail = membership is null ? await TrustingAsync(db, person.Email ?? "") : [];
        var proposal = await db.OrganisationProposals.AsNoTracking().FirstOrDefaultAsync(p => p.PersonId == me.PersonId && p.DecidedAt == null);
        var input = new ProfileInput
        {
            Name = person.Name,
            Role = person.Role is { } role ? Words.Of(role) : null,
            Organisation = membership?.OrganisationId.ToString() ?? (byMail.Count == 1 && person.ProfileCompletedAt is null ? byMail[0].Id.ToString() : null),
            NotListed = proposal is not null,
            OrganisationName = proposal?.Name,
            OrganisationKind = proposal is null ? null : Words.Of(proposal.Kind),
            OrganisationRegion = proposal?.Region is { } region ? Words.Of(region) : null,
            OrganisationWebsite = proposal?.Website,
            NameMayBeShown = person.NameShownAt is not null,
        };
        return new(person.Email ?? "", input, organisation, membership?.State, membership?.ConfirmedAt, membership?.StewardSinceAt is not null, proposal?.Name, byMail);
    }

    private static async Task<IReadOnlyList<OrganisationChoice>> TrustingAsync(CoeMapDb db, string email)
    {
        var domain = email[(email.LastIndexOf('@') + 1)..].ToLowerInvariant();
        return await db.Organisations.Where(o => o.VerifiedMailDomains.Contains(domain)).OrderBy(o => o.Name)
            .Select(o => new OrganisationChoice(o.Id, o.Name, o.Kind)).ToListAsync();
    }
}
