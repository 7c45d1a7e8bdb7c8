using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.People;

/// <summary>Makes an account for somebody who is new and came with a work account. It gives nothing until a mailbox is proved.</summary>
public sealed class JoinWithWorkAccount(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(WorkAccountLogin work)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        if (await db.UserLogins.AnyAsync(l => l.LoginProvider == work.Issuer && l.ProviderKey == work.Subject))
        {
            return Outcome.Refuse("This work account opens an account already. Sign in with it.");
        }

        var person = Person.JoinWithoutMailbox(now);
        db.People.Add(person);
        db.AuditEntries.Add(AuditEntry.Of("person.joined", person.Id, person.Id, now));
        db.Connect(person, work, now);
        return (await db.TrySaveAsync()).IsWritten ? new Outcome.Done(person.Id) : Outcome.Refuse("The button was pressed twice at the same moment. Sign in again.");
    }
}
