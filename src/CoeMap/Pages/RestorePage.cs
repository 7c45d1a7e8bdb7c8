using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Pages;

/// <summary>An administrator brings back what a page once said, as a new revision; the address stays what it is.</summary>
public sealed class RestorePage(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid id, int number, int basedOn, Guid onceKey)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await PageTrail.FindAsync(db, me, id) is not { } page || await PageTrail.RevisionAsync(db, id, number) is not { } earlier) return Outcome.Missing;
        if (await PageTrail.TwiceAsync(db, onceKey) is not null) return Restored(page, number);
        if (page.LastNumber != basedOn) return PageTrail.Overtaken;
        if (number == page.LastNumber) return Outcome.Refuse("This is what the page says already.");

        var now = clock.GetUtcNow();
        db.PageRevisions.Add(page.Write(earlier.Wording with { Slug = page.Slug }, me.PersonId, onceKey, now, restores: number));
        PageTrail.Add(db, "page.restored", me, page, now, number, page.LastNumber);

        return (await db.TrySaveAsync()).IsWritten ? Restored(page, number) : PageTrail.Overtaken;
    }

    private static Outcome.Done Restored(Page page, int number) => new(page.Id, $"Revision {number} is back as a draft. Publish it when it is right.");
}
