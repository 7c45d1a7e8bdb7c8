using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.People;

/// <summary>An administrator ends that somebody moderates; the person is told.</summary>
public sealed class StopModerating(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid personId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var person = await db.People.AppointableBy(me).FirstOrDefaultAsync(p => p.Id == personId);
        if (person is null) return Outcome.Missing;
        if (person.Id == me.PersonId) return Outcome.Refuse("You cannot end your own moderating. Ask another administrator.");
        if (person.MadeAdministratorAt is not null) return Outcome.Refuse("An administrator is a moderator too. This ends only with the administrator’s own rights.");
        if (person.MadeModeratorAt is null) return new Outcome.Done(person.Id, "They are no moderator.");

        var now = clock.GetUtcNow();
        person.StopModerating();
        db.AuditEntries.Add(AuditEntry.Of("person.stopped-moderating", person.Id, me.PersonId, now, "moderator", "member"));
        if (person.Email is { Length: > 0 } address) db.OutgoingMails.Add(OutgoingMail.Write(address, "You are no moderator of CoE Map any more", Body, now));

        return (await db.TrySaveAsync()).IsWritten
            ? new Outcome.Done(person.Id, $"{person.Name} is no moderator any more, and was told by email.")
            : new Outcome.Overtaken("This person has changed since you opened the page. Look again, then decide.");
    }

    private const string Body =
        $"Hello,\n\nYou are no moderator of CoE Map any more. Your account and your own listings stay as they are.\n\nYour account:\n{OutgoingMail.Site}/account\n\nCoE Map\n";
}
