using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.People;

/// <summary>A moderator, or another steward, ends that somebody speaks for their organisation; they stay a member and are told.</summary>
public sealed class StopSteward(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid membershipId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var membership = await db.Memberships.LookedAfterBy(me).FirstOrDefaultAsync(m => m.Id == membershipId);
        if (membership is null) return Outcome.Missing;
        if (membership.StewardSinceAt is null) return new Outcome.Done(membership.Id);

        var now = clock.GetUtcNow();
        membership.StopSteward();
        db.AuditEntries.Add(AuditEntry.Of("membership.steward-stopped", membership.Id, me.PersonId, now, "steward", "member"));
        var organisation = await db.Organisations.Where(o => o.Id == membership.OrganisationId).Select(o => o.Name).FirstAsync();
        if (await db.People.Where(p => p.Id == membership.PersonId).Select(p => p.Email).FirstAsync() is { Length: > 0 } address)
            db.OutgoingMails.Add(OutgoingMail.Write(address, $"You are no steward of {organisation} any more", BodyOf(organisation), now));

        return (await db.TrySaveAsync()).IsWritten
            ? new Outcome.Done(membership.Id, $"They do not speak for {organisation} any more, and were told by email.")
            : new Outcome.Overtaken("This membership has changed since you opened it. Look again, then decide.");
    }

    private static string BodyOf(string organisation) =>
        $"Hello,\n\nYou are no steward of {organisation} on CoE Map any more. You are still a member, and your own listings stay yours.\n\nYour account:\n{OutgoingMail.Site}/account\n\nCoE Map\n";
}
