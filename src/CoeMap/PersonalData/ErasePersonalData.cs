using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Moderation;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.PersonalData;

/// <summary>An administrator erases everything that is held about an address, for a reason that stays; the person is told.</summary>
public sealed class ErasePersonalData(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, string address, string? reason)
    {
        if (!me.IsAdministrator) return Outcome.Missing;
        if (Reason.Objection(reason) is { } unsaid) return unsaid;
        if (reason!.Contains(address.Trim(), StringComparison.OrdinalIgnoreCase)) return Outcome.Refuse("The reason stays after the erasure: leave the address out of it", nameof(Reason));

        await using var db = await dbs.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var now = clock.GetUtcNow();
        var whom = await Whom.OfAddressAsync(db, address);
        if (whom.PersonId == me.PersonId) return Outcome.Refuse("This is your own address. Erase your account from its own page, or ask another administrator.");
        if (await PersonalDataOf.EraseAsync(db, whom) is { } refusal) return refusal;

        var decision = Decision.Record(SubmissionKind.PersonalData, whom.PersonId ?? Guid.CreateVersion7(now), DecisionOutcome.Erased, reason, me.PersonId, now);
        db.Decisions.Add(decision);
        PersonalDataOf.Leave(db, "personal-data.erased", decision.SubmissionId, me.PersonId, now, decision.Id);
        db.OutgoingMails.Add(PersonalDataOf.Farewell(whom, now));
        if (!(await db.TrySaveAsync()).IsWritten) return new Outcome.Overtaken("Something of this person changed at this moment, and nothing was erased. Try again.");
        await transaction.CommitAsync();
        return new Outcome.Done(decision.SubmissionId, "Everything held about this address is erased, and the person was told by email");
    }
}
