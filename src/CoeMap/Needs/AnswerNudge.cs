using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Needs;

/// <summary>From the link in a nudge: it is still needed, or it is met or closed with what happened. No account is needed.</summary>
public sealed class AnswerNudge(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(string key, MoveNeedInput input)
    {
        if (!LinkKey.IsOne(key)) return Outcome.Missing;
        await using var db = await dbs.CreateDbContextAsync();
        var (now, hash) = (clock.GetUtcNow(), LinkKey.HashOf(key));
        if (await db.Needs.FirstOrDefaultAsync(n => n.KeyHash == hash) is not { } need) return Outcome.Missing;
        if (need.IsKeyExpired(now)) return Outcome.Refuse("This link has expired. Ask for a fresh one.");
        if (input.Ends) return await NeedMoves.MakeAsync(db, need, input, null, now);

        db.AuditEntries.Add(AuditEntry.Of("need.still-stands", need.Id, null, now, Words.Of(need.State), Words.Of(need.State)));
        return (await db.TrySaveAsync()).IsWritten ? new Outcome.Done(need.Id, "Thanks — it stays on the board") : NeedMoves.Overtaken;
    }
}
