using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.PersonalData;

/// <summary>What reading and erasing share, whoever asks for it: every holding, and nothing left out.</summary>
internal static class PersonalDataOf
{
    public static async Task<PersonsData> ReadAsync(CoeMapDb db, Whom whom, DateTimeOffset now, CancellationToken stop)
    {
        var tables = new List<HeldTable>();
        foreach (var holding in Holding.All)
        {
            if (await holding.ReadAsync(db, whom, stop) is { Count: > 0 } rows) tables.Add(new(holding.What, rows));
        }

        return new(whom.Address, whom.PersonId is not null, now, tables);
    }

    /// <summary>Erases in the transaction that is open; what waits to be saved is the caller's to save.</summary>
    /// <returns>Why it cannot be, in words for the user; null when it is done.</returns>
    public static async Task<Outcome?> EraseAsync(CoeMapDb db, Whom whom)
    {
        var isLast = await db.People.AnyAsync(p => p.Id == whom.Number && p.MadeAdministratorAt != null)
            && !await db.People.AnyAsync(p => p.Id != whom.Number && p.MadeAdministratorAt != null);
        if (isLast) return Outcome.Refuse("This is the only administrator. Make somebody else one first.");

        foreach (var holding in Holding.All) await holding.EraseAsync(db, whom);
        return null;
    }

    /// <summary>The last mail: so that somebody whose account another person used learns of it.</summary>
    public static OutgoingMail Farewell(Whom whom, DateTimeOffset now) => OutgoingMail.Write(
        whom.Address, "What CoE Map held about you is erased",
        $"""
        Hello,

        What CoE Map held about this address has been erased: account, drafts, and what you told us. What you had published stays, without your name.

        We keep the address of this mail for 30 days, in case it does not arrive, and then delete it as well.

        If you did not ask for this, answer this mail.

        CoE Map
        {OutgoingMail.Site}/pages/privacy
        """,
        now, secret: true);

    /// <summary>The trail's line: by number, never by address.</summary>
    /// <param name="subject">The person, or a number of its own where nobody signs in with the address.</param>
    public static void Leave(CoeMapDb db, string what, Guid subject, Guid by, DateTimeOffset now, Guid? decisionId = null) =>
        db.AuditEntries.Add(AuditEntry.Of(what, subject, by, now, decisionId: decisionId));
}
