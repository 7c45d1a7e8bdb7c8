using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.People;

/// <summary>An administrator takes away the authenticator app of a colleague who has lost it; they set up a new one when they sign in next, and are told.</summary>
public sealed class ResetSecondFactor(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid personId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.People.AppointableBy(me).FirstOrDefaultAsync(p => p.Id == personId) is not { } person) return Outcome.Missing;
        if (person.Id == me.PersonId) return Outcome.Refuse("Replace your own app under your account. If it is lost, ask another administrator.");
        return await ForgetAsync(db, person, me.PersonId, clock.GetUtcNow());
    }

    /// <summary>From the command line, where no administrator can sign in any more.</summary>
    public async Task<Outcome> RunAsync(string email)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var normalized = email.Trim().ToUpperInvariant();
        return await db.People.FirstOrDefaultAsync(p => p.NormalizedEmail == normalized) is { } person
            ? await ForgetAsync(db, person, null, clock.GetUtcNow())
            : Outcome.Refuse($"Nobody signs in as {email}.");
    }

    private static async Task<Outcome> ForgetAsync(CoeMapDb db, Person person, Guid? by, DateTimeOffset now)
    {
        if (await db.SecondFactors.FirstOrDefaultAsync(f => f.PersonId == person.Id) is not { } factor) return new Outcome.Done(person.Id, "They have no authenticator app set up.");
        db.SecondFactors.Remove(factor);
        person.EndSignIns();
        db.AuditEntries.Add(AuditEntry.Of("person.second-factor-reset", person.Id, by, now));
        if (person.Email is { Length: > 0 } address) db.OutgoingMails.Add(OutgoingMail.Write(address, "Your authenticator app was disconnected", Body, now));
        return (await db.TrySaveAsync()).IsWritten
            ? new Outcome.Done(person.Id, "Their authenticator app is disconnected. They set up a new one when they sign in next, and were told by email.")
            : new Outcome.Overtaken("They set up an app at the same moment. Look again, then decide.");
    }

    private const string Body =
        $"Hello,\n\nAn administrator has disconnected the authenticator app of your CoE Map account, and you are signed out everywhere. Set up a new one when you sign in next:\n{OutgoingMail.Site}/sign-in\n\nIf you did not ask for this, tell an administrator at once.\n\nCoE Map\n";
}
