using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.People;

/// <summary>An administrator makes somebody a moderator; the person is told.</summary>
public sealed class MakeModerator(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid personId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var person = await db.People.AppointableBy(me).FirstOrDefaultAsync(p => p.Id == personId);
        if (person is null) return Outcome.Missing;
        if (person.MadeModeratorAt is not null) return new Outcome.Done(person.Id, "They are a moderator already.");
        if (string.IsNullOrEmpty(person.Name)) return Outcome.Refuse("They have not told us their name yet. Ask them to sign in and complete their profile.");

        var now = clock.GetUtcNow();
        person.MakeModerator(now);
        db.AuditEntries.Add(AuditEntry.Of("person.made-moderator", person.Id, me.PersonId, now, "member", "moderator"));
        if (person.Email is { Length: > 0 } address) db.OutgoingMails.Add(OutgoingMail.Write(address, "You are a moderator of CoE Map", Body, now));

        return (await db.TrySaveAsync()).IsWritten
            ? new Outcome.Done(person.Id, $"{person.Name} is a moderator now, and was told by email.")
            : new Outcome.Overtaken("This person has changed since you opened the page. Look again, then decide.");
    }

    private const string Body =
        $"Hello,\n\nAn administrator has made you a moderator of CoE Map. You decide what is published, with a reason for everything you send back.\n\nWhat waits:\n{OutgoingMail.Site}/moderate\n\nCoE Map\n";
}
