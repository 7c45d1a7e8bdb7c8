using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.People;

/// <summary>Signs somebody in with the code from their mailbox; the first time makes them known.</summary>
public sealed class SignInWithCode(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <param name="codeId">Which code the browser asked for.</param>
    /// <param name="email">The address it asked with.</param>
    /// <param name="browserKey">What only that browser knows.</param>
    /// <param name="code">As typed; spaces do not matter.</param>
    /// <param name="work">A work account that is to open the same account from now on; null for none.</param>
    /// <returns>Done with the person's id, or refused in words that say what to do.</returns>
    public async Task<Outcome> RunAsync(Guid codeId, string email, string browserKey, string code, WorkAccountLogin? work = null)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        var normalized = email.Trim().ToUpperInvariant();
        if (await db.TryCodeAsync(codeId, email, browserKey, code, now) is { } refused) return refused;

        var person = await db.People.FirstOrDefaultAsync(p => p.NormalizedEmail == normalized);
        if (person is null)
        {
            person = Person.Join(email, now);
            db.People.Add(person);
            db.AuditEntries.Add(AuditEntry.Of("person.joined", person.Id, person.Id, now));
        }
        else if (await db.Memberships.FirstOrDefaultAsync(m => m.PersonId == person.Id && m.LeftAt == null) is { } membership)
        {
            // The organisation may have been given its domain since they claimed to belong.
            db.ConfirmByMail(membership, await db.Organisations.SingleAsync(o => o.Id == membership.OrganisationId), person, now);
        }

        if (work is not null && await db.UserLogins.FirstOrDefaultAsync(l => l.LoginProvider == work.Issuer && l.ProviderKey == work.Subject) is var known && known?.UserId != person.Id)
        {
            if (known is not null) return Outcome.Refuse("This work account opens another account already. Sign in with it.", nameof(CodeInput.Code));
            db.Connect(person, work, now);
        }

        var saved = await db.TrySaveAsync();
        return saved.IsWritten ? new Outcome.Done(person.Id) : Outcome.Refuse("The code was entered twice at the same moment. Enter it again.", nameof(CodeInput.Code));
    }
}
