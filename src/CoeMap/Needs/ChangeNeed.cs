using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Needs;

/// <summary>Whoever looks after a need says it better, before it is posted or after.</summary>
public sealed class ChangeNeed(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid id, NeedInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Needs.EditableBy(me).FirstOrDefaultAsync(n => n.Id == id) is not { } need) return Outcome.Missing;
        if (need.State != NeedState.Draft && !need.IsLive) return Outcome.Refuse("This need has ended. Post a new one if you need it again.");
        if (need.Version != input.Version) return Overtaken;
        var (now, content) = (clock.GetUtcNow(), input.Content);
        if (await NeedRules.ObjectionAsync(db, me, content, now) is { } objection) return objection;

        var mayShow = await NeedRules.MayShowAsync(db, me, content);
        need.Change(content, mayShow, now);
        db.AuditEntries.Add(AuditEntry.Of("need.changed", need.Id, me.PersonId, now));
        if (!(await db.TrySaveAsync()).IsWritten) return Overtaken;
        return new Outcome.Done(need.Id, need.State == NeedState.Draft ? "" : mayShow ? "Your changes are on the board" : "Saved. A moderator looks at it before others see it again");
    }

    private static readonly Outcome Overtaken = new Outcome.Overtaken("This was changed in another window. Compare, then save it again.");
}
