using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.People;

/// <summary>A moderator, or a steward of the organisation, lets a confirmed member speak for it; the person is told.</summary>
public sealed class TrustSteward(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid membershipId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var membership = await db.Memberships.LookedAfterBy(me).FirstOrDefaultAsync(m => m.Id == membershipId);
        if (membership is null) return Outcome.Missing;
        if (membership.PersonId == me.PersonId) return Outcome.Refuse("You cannot make yourself a steward. Ask somebody else.");
        if (membership.State != MembershipState.Confirmed) return Outcome.Refuse("Only a confirmed member can become a steward. Confirm the membership first.");
        if (membership.StewardSinceAt is not null) return new Outcome.Done(membership.Id, "They are a steward already.");

        var now = clock.GetUtcNow();
        membership.TrustAsSteward(now);
        db.AuditEntries.Add(AuditEntry.Of("membership.steward-trusted", membership.Id, me.PersonId, now, "member", "steward"));
        var organisation = await db.Organisations.Where(o => o.Id == membership.OrganisationId).Select(o => o.Name).FirstAsync();
        if (await db.People.Where(p => p.Id == membership.PersonId).Select(p => p.Email).FirstAsync() is { Length: > 0 } address)
            db.OutgoingMails.Add(OutgoingMail.Write(address, $"You are a steward of {organisation}", BodyOf(organisation), now));

        var isTrusted = (await db.TrySaveAsync()).IsWritten || await db.Memberships.AsNoTracking().AnyAsync(m => m.Id == membership.Id && m.StewardSinceAt != null); // the other of two clicks
        return isTrusted
            ? new Outcome.Done(membership.Id, $"They speak for {organisation} now, and were told by email.")
            : new Outcome.Overtaken("This membership has changed since you opened it. Look again, then decide.");
    }

    private static string BodyOf(string organisation) =>
        $"Hello,\n\nYou are a steward of {organisation} on CoE Map now. You may edit the listings that it leads, let colleagues join, and confirm what is said in its name.\n\nSee what waits for you:\n{OutgoingMail.Site}/contribute/organisation\n\nCoE Map\n";
}
