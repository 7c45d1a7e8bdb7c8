using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.People;

/// <summary>Signs somebody in with the code from their mailbox; the first time makes them known.</summary>
public sealed class SignInWithCode(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private const string Expired = "This code has expired. Ask for a new code.";
    private const string TooMany = "You have entered a wrong code 5 times. Ask for a new code.";

    /// <param name="codeId">Which code the browser asked for.</param>
    /// <param name="email">The address it asked with.</param>
    /// <param name="browserKey">What only that browser knows.</param>
    /// <param name="code">As typed; spaces do not matter.</param>
    /// <returns>Done with the person's id, or refused in words that say what to do.</returns>
    public async Task<Outcome> RunAsync(Guid codeId, string email, string browserKey, string code)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        var normalized = email.Trim().ToUpperInvariant();
        var asked = await db.SignInCodes.FirstOrDefaultAsync(c => c.Id == codeId && c.NormalizedEmail == normalized);
        if (asked is null || now >= asked.ExpiresAt) return Outcome.Refuse(Expired, nameof(CodeInput.Code));
        if (asked.UsedAt is not null) return Outcome.Refuse("This code has been used. Ask for a new code.", nameof(CodeInput.Code));
        if (!asked.IsOpen(now)) return Outcome.Refuse(TooMany, nameof(CodeInput.Code));

        if (!asked.Try(string.Concat(code.Where(char.IsAsciiDigit)), browserKey, now))
        {
            // Overtaken: another attempt was counted at the same moment, and this one told them nothing.
            await db.TrySaveAsync();
            return Outcome.Refuse(asked.IsOpen(now) ? "This is not the code from the email. Check it and try again." : TooMany, nameof(CodeInput.Code));
        }

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

        var saved = await db.TrySaveAsync();
        return saved.IsWritten ? new Outcome.Done(person.Id) : Outcome.Refuse("The code was entered twice at the same moment. Enter it again.", nameof(CodeInput.Code));
    }
}
