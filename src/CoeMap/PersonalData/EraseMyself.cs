using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.PersonalData;

/// <summary>Somebody erases their account and everything they said; a mail tells them that it is done.</summary>
public sealed class EraseMyself(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <param name="me">Who erases themselves.</param>
    /// <param name="isSure">They have ticked that it cannot be undone.</param>
    public async Task<Outcome> RunAsync(Me me, bool isSure)
    {
        if (!isSure) return Outcome.Refuse("Tick that you want everything erased", "IsSure");

        await using var db = await dbs.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var now = clock.GetUtcNow();
        var whom = await Whom.OfPersonAsync(db, me.PersonId);
        if (await PersonalDataOf.EraseAsync(db, whom) is { } refusal) return refusal;

        PersonalDataOf.Leave(db, "personal-data.erased", me.PersonId, me.PersonId, now);
        db.OutgoingMails.Add(PersonalDataOf.Farewell(whom, now));
        if (!(await db.TrySaveAsync()).IsWritten) return new Outcome.Overtaken("Something of yours changed at this moment, and nothing was erased. Try again.");
        await transaction.CommitAsync();
        return new Outcome.Done(me.PersonId, "Your account and what you told us are erased");
    }
}
