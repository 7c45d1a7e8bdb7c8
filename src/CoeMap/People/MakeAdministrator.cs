using System.ComponentModel.DataAnnotations;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.People;

/// <summary>Makes somebody an administrator, from the command line only; who has never signed in is added by their address.</summary>
public sealed class MakeAdministrator(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(string email)
    {
        if (!new EmailAddressAttribute().IsValid(email)) return Outcome.Refuse($"“{email}” is not an e-mail address.");

        await using var db = await dbs.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        var normalized = email.Trim().ToUpperInvariant();
        var person = await db.People.FirstOrDefaultAsync(p => p.NormalizedEmail == normalized);
        if (person is null) db.People.Add(person = Person.Join(email, now));
        if (person.MadeAdministratorAt is not null) return new Outcome.Done(person.Id, $"{email} is an administrator already.");

        person.MakeAdministrator(now);
        db.AuditEntries.Add(AuditEntry.Of("person.made-administrator", person.Id, null, now));
        await db.SaveChangesAsync();
        return new Outcome.Done(person.Id, $"{email} is an administrator now and signs in at /sign-in.");
    }
}
