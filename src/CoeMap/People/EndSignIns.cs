using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.People;

/// <summary>Signs a person out of every browser they are signed in with.</summary>
public sealed class EndSignIns(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.People.FirstOrDefaultAsync(p => p.Id == me.PersonId) is not { } person) return Outcome.Missing;

        person.EndSignIns();
        db.AuditEntries.Add(AuditEntry.Of("person.signed-out-everywhere", person.Id, me.PersonId, clock.GetUtcNow()));
        await db.SaveChangesAsync();
        return new Outcome.Done(person.Id);
    }
}
