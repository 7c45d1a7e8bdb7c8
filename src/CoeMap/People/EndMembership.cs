using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.People;

/// <summary>A steward or a moderator says that somebody has left the organisation; their rights there end at once and they are told.</summary>
public sealed class EndMembership(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid membershipId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var membership = await db.Memberships.LookedAfterBy(me).FirstOrDefaultAsync(m => m.Id == membershipId && m.LeftAt == null);
        if (membership is null) return Outcome.Missing;
        if (membership.PersonId == me.PersonId) return Outcome.Refuse("To leave your organisation yourself, choose another one, or none, in your account.");

        var now = clock.GetUtcNow();
        db.AuditEntries.Add(AuditEntry.Of("membership.ended", membership.Id, me.PersonId, now, Words.Of(membership.State), Words.Of(MembershipState.Left)));
        membership.Leave(now);
        var organisation = await db.Organisations.Where(o => o.Id == membership.OrganisationId).Select(o => o.Name).FirstAsync();
        if (await db.People.Where(p => p.Id == membership.PersonId).Select(p => p.Email).FirstAsync() is { Length: > 0 } address)
            db.OutgoingMails.Add(OutgoingMail.Write(address, $"You are no member of {organisation} any more", BodyOf(organisation), now));

        return (await db.TrySaveAsync()).IsWritten
            ? new Outcome.Done(membership.Id, $"They are no member of {organisation} any more, and were told by email.")
            : new Outcome.Overtaken("This membership has changed since you opened it. Look again, then decide.");
    }

    private static string BodyOf(string organisation) =>
        $"Hello,\n\nOn CoE Map you are no member of {organisation} any more. What you registered stays yours. If this is wrong, or you work elsewhere now, say so in your account.\n\nYour account:\n{OutgoingMail.Site}/account\n\nCoE Map\n";
}
