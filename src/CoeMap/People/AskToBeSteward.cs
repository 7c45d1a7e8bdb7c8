using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.People;

/// <summary>A confirmed member offers to speak for their organisation; its stewards are asked, or the moderators where it has none.</summary>
public sealed class AskToBeSteward(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var membership = await db.Memberships.FirstOrDefaultAsync(m => m.PersonId == me.PersonId && m.LeftAt == null);
        if (membership is null) return Outcome.Refuse("Choose your organisation in your account first.");
        if (membership.State != MembershipState.Confirmed) return Outcome.Refuse("Your membership is not confirmed yet. You can ask once it is.");
        if (membership.StewardSinceAt is not null) return new Outcome.Done(membership.Id, "You are a steward already.");
        if (membership.StewardAskedAt is not null) return new Outcome.Done(membership.Id, "You have asked already. You hear by email.");

        var now = clock.GetUtcNow();
        membership.AskToBeSteward(now);
        db.AuditEntries.Add(AuditEntry.Of("membership.stewardship-asked", membership.Id, me.PersonId, now, "member", "asks"));
        var organisation = await db.Organisations.Where(o => o.Id == membership.OrganisationId).Select(o => o.Name).FirstAsync();
        var stewards = await db.Memberships.AddressesOfStewardsAsync(db, membership.OrganisationId);
        db.OutgoingMails.AddRange(stewards.Select(to => OutgoingMail.Write(to, $"A colleague offers to be a steward of {organisation}", BodyOf(organisation), now)));

        var isAsked = (await db.TrySaveAsync()).IsWritten || await db.Memberships.AsNoTracking().AnyAsync(m => m.Id == membership.Id && m.StewardAskedAt != null); // the other of two clicks
        return isAsked
            ? new Outcome.Done(membership.Id, stewards.Count > 0 ? $"The stewards of {organisation} are asked. You hear by email." : "The Centre is asked. You hear by email.")
            : new Outcome.Overtaken("Your membership has changed since you opened this. Look again, then ask.");
    }

    private static string BodyOf(string organisation) =>
        $"Hello,\n\nA confirmed member of {organisation} offers to speak for it on CoE Map, as you do.\n\nAnswer here:\n{OutgoingMail.Site}/contribute/organisation\n\nCoE Map\n";
}
