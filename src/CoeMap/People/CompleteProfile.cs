using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.People;

/// <summary>A person says who they are and where they work; mail at the organisation's verified domain confirms it at once.</summary>
public sealed class CompleteProfile(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, ProfileInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        if (await db.People.FirstOrDefaultAsync(p => p.Id == me.PersonId) is not { } person) return Outcome.Missing;
        if (person.Email is null) return Outcome.Refuse("Prove your mailbox first: enter your email address under your account, and the code that we send there");
        if (input.ChosenRole is not { } role) return Outcome.Refuse("Choose your role", nameof(input.Role));

        Organisation? organisation = null;
        if (!input.NotListed && !string.IsNullOrEmpty(input.Organisation))
        {
            organisation = Guid.TryParse(input.Organisation, out var id) ? await db.Organisations.FirstOrDefaultAsync(o => o.Id == id) : null;
            if (organisation is null) return Outcome.Refuse("Choose your organisation from the list, or say that it is not listed", nameof(input.Organisation));
        }

        person.CompleteProfile(input.Name!, role, input.NameMayBeShown, now);
        db.AuditEntries.Add(AuditEntry.Of("person.profile-completed", person.Id, me.PersonId, now));
        await BelongToAsync(db, person, organisation, now);
        await ProposeAsync(db, person, input, now);
        var saved = await db.TrySaveAsync();
        return saved.IsWritten
            ? new Outcome.Done(person.Id, "Your profile is saved")
            : new Outcome.Overtaken("Your profile was saved in another window at the same moment. Check it and save it again.");
    }

    private static async Task BelongToAsync(CoeMapDb db, Person person, Organisation? organisation, DateTimeOffset now)
    {
        var membership = await db.Memberships.FirstOrDefaultAsync(m => m.PersonId == person.Id && m.LeftAt == null);
        if (membership is not null && membership.OrganisationId != organisation?.Id)
        {
            db.AuditEntries.Add(AuditEntry.Of("membership.left", membership.Id, person.Id, now, Words.Of(membership.State), Words.Of(MembershipState.Left)));
            membership.Leave(now);
            membership = null;
        }

        if (organisation is null) return;
        if (membership is null)
        {
            membership = Membership.Claim(person.Id, organisation.Id, now);
            db.Memberships.Add(membership);
            db.AuditEntries.Add(AuditEntry.Of("membership.claimed", membership.Id, person.Id, now, after: Words.Of(MembershipState.Claimed)));
        }

        db.ConfirmByMail(membership, organisation, person, now);
        if (membership.ClaimedAt == now && membership.State == MembershipState.Claimed) await TellStewardsAsync(db, organisation, now);
    }

    private static async Task TellStewardsAsync(CoeMapDb db, Organisation organisation, DateTimeOffset now)
    {
        var body = $"Hello,\n\nSomebody says on CoE Map that they belong to {organisation.Name}. Let them join, or turn them away:\n{OutgoingMail.Site}/contribute/organisation\n\nCoE Map\n";
        foreach (var to in await db.Memberships.AddressesOfStewardsAsync(db, organisation.Id))
            db.OutgoingMails.Add(OutgoingMail.Write(to, $"Somebody wants to join {organisation.Name}", body, now));
    }

    private static async Task ProposeAsync(CoeMapDb db, Person person, ProfileInput input, DateTimeOffset now)
    {
        var waiting = await db.OrganisationProposals.FirstOrDefaultAsync(p => p.PersonId == person.Id && p.DecidedAt == null);
        if (input.NotListed && waiting is not null && waiting.Says(input)) return;
        waiting?.Withdraw(now);
        if (!input.NotListed) return;

        var proposal = OrganisationProposal.Propose(person.Id, input, now);
        db.OrganisationProposals.Add(proposal);
        db.AuditEntries.Add(AuditEntry.Of("organisation-proposal.made", proposal.Id, person.Id, now));
    }
}
