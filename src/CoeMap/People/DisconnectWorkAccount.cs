using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.People;

/// <summary>A person ends that a work account opens their account. The code by mail always stays.</summary>
public sealed class DisconnectWorkAccount(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, string issuer, string subject)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        var login = await db.UserLogins.FirstOrDefaultAsync(l => l.UserId == me.PersonId && l.LoginProvider == issuer && l.ProviderKey == subject);
        if (login is null) return Outcome.Missing;
        var email = await db.People.Where(p => p.Id == me.PersonId).Select(p => p.Email).FirstOrDefaultAsync();
        if (email is null) return Outcome.Refuse("Without it nobody could sign in to this account. Prove your mailbox first.");

        db.UserLogins.Remove(login);
        db.AuditEntries.Add(AuditEntry.Of("person.work-account-disconnected", me.PersonId, me.PersonId, now));
        db.OutgoingMails.Add(OutgoingMail.Write(email, "A work account no longer opens your CoE Map account", Body, now));
        return (await db.TrySaveAsync()).IsWritten
            ? new Outcome.Done(me.PersonId, "The work account is disconnected")
            : new Outcome.Overtaken("It was disconnected in another window at the same moment.");
    }

    private const string Body = $"Hello,\n\nYou have disconnected a work account. You sign in with a code by email.\n\nYour account:\n{OutgoingMail.Site}/account\n\nCoE Map\n";
}
