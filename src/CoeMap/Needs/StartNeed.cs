using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Needs;

/// <summary>A member begins to say what they need; nobody else sees it before it is posted.</summary>
public sealed class StartNeed(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <returns>Done with the id of the draft; the second post of one form gets the first one's.</returns>
    public async Task<Outcome> RunAsync(Me me, NeedInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await StartedAsync(db, me, input.OnceKey) is { } before) return before;
        var (now, content) = (clock.GetUtcNow(), input.Content);
        if (!me.HasProfile) return Outcome.Refuse("Tell us who you are first: complete your profile under your account");
        if (await NeedRules.ObjectionAsync(db, me, content, now) is { } objection) return objection;

        var need = Need.Start(input.OnceKey, me.PersonId, me.OrganisationId, content, now);
        db.Needs.Add(need);
        db.AuditEntries.Add(AuditEntry.Of("need.started", need.Id, me.PersonId, now));
        if ((await db.TrySaveAsync()).IsWritten) return new Outcome.Done(need.Id);

        await using var again = await dbs.CreateDbContextAsync();
        return await StartedAsync(again, me, input.OnceKey) ?? Outcome.Missing;
    }

    private static async Task<Outcome?> StartedAsync(CoeMapDb db, Me me, Guid onceKey) =>
        await db.Needs.AsNoTracking().FirstOrDefaultAsync(n => n.OnceKey == onceKey) is { } started
            ? started.OwnerId == me.PersonId ? new Outcome.Done(started.Id) : Outcome.Missing
            : null;
}
