using CoeMap.Access;
using CoeMap.Addresses;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Events;

/// <summary>Centre staff announce an event; everybody sees it at once.</summary>
public sealed class AnnounceEvent(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    // Addresses of pages beside the events'.
    private static readonly string[] Reserved = ["past", "invite-us"];

    public async Task<Outcome> RunAsync(Me me, EventInput input)
    {
        if (!me.IsModerator) return Outcome.Missing;
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Events.AsNoTracking().FirstOrDefaultAsync(e => e.OnceKey == input.OnceKey) is { } same) return Done(same);

        var (now, wanted) = (clock.GetUtcNow(), Slug.From(input.Title!));
        var taken = await db.Events.Select(e => e.Slug).Where(s => s == wanted || s.StartsWith(wanted + "-")).ToListAsync();
        var announced = Event.Announce(input.OnceKey, Slug.FreeFrom(input.Title!, taken.Concat(Reserved).ToHashSet(StringComparer.Ordinal)), input.Words, now);
        db.Events.Add(announced);
        db.AuditEntries.Add(AuditEntry.Of("event.announced", announced.Id, me.PersonId, now));
        return (await db.TrySaveAsync()).IsWritten ? Done(announced) : new Outcome.Overtaken("Somebody announced an event of this name at the same moment. Look at the list, then send it again.");
    }

    private static Outcome.Done Done(Event announced) => new(announced.Id, $"“{announced.Title}” is announced");
}
