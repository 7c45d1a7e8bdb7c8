using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.People;

/// <summary>Somebody who came with a work account shows that they read a mailbox. Where it has an account already, their work account opens that one from now on.</summary>
public sealed class ProveMailbox(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <returns>Done with the id of the person to sign in: themselves, or the one whose mailbox it is.</returns>
    public async Task<Outcome> RunAsync(Me me, Guid codeId, string email, string browserKey, string code)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        if (await db.People.FirstOrDefaultAsync(p => p.Id == me.PersonId && p.Email == null) is not { } person) return Outcome.Missing;
        if (await db.TryCodeAsync(codeId, email, browserKey, code, now) is { } refused) return refused;

        var normalized = email.Trim().ToUpperInvariant();
        if (await db.People.FirstOrDefaultAsync(p => p.NormalizedEmail == normalized) is { } owner)
        {
            foreach (var login in await db.UserLogins.Where(l => l.UserId == person.Id).ToListAsync())
            {
                db.UserLogins.Remove(login);
                db.Connect(owner, new(login.LoginProvider, login.ProviderKey, login.ProviderDisplayName ?? ""), now);
            }

            person.EndSignIns(); // nothing is left in it: without a mailbox it could hold nothing
        }
        else
        {
            person.ProveMailbox(email);
            db.AuditEntries.Add(AuditEntry.Of("person.mailbox-proved", person.Id, person.Id, now));
            owner = person;
        }

        return (await db.TrySaveAsync()).IsWritten ? new Outcome.Done(owner.Id) : Outcome.Refuse("The code was entered twice at the same moment. Enter it again.", nameof(CodeInput.Code));
    }
}
