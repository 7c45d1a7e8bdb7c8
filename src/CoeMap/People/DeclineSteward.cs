using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.People;

/// <summary>A moderator or a steward declines an offer to speak for the organisation; the person stays a member and is told.</summary>
public sealed class DeclineSteward(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid membershipId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var membership = await db.Memberships.LookedAfterBy(me).FirstOrDefaultAsync(m => m.Id == membershipId);
        if (membership is null) return Outcome.Missing;
        if (membership.StewardAskedAt is null) return new Outcome.Overtaken("This offer was answered a moment ago.");

        var now = clock.GetUtcNow();
        membership.DeclineSteward();
        db.AuditEntries.Add(AuditEntry.Of("membership.stewardship-declined", membership.Id, me.PersonId, now, "asks", "member"));
        var organisation = await db.Organisations.Where(o => o.Id == membership.OrganisationId).Select(o => o.Name).FirstAsync();
        if (await db.People.Where(p => p.Id == membership.PersonId).Select(p => p.Email).FirstAsync() is { Length: > 0 } address)
            db.OutgoingMails.Add(OutgoingMail.Write(address, $"Your offer to be a steward of {organisation}", BodyOf(organisation), now));

        return (await db.TrySaveAsync()).IsWritten
            ? new Outcome.Done(membership.Id, "The offer is declined. The person was told by email.")
            : new Outcome.Overtaken("This membership has changed since you opened it. Look again, then decide.");
    }

    private static string BodyOf(string organisation) =>
        $"Hello,\n\nYour offer to speak for {organisation} on CoE Map was declined this time. You are still a confirmed member.\n\nYour account:\n{OutgoingMail.Site}/account\n\nCoE Map\n";
}
