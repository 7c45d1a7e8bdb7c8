using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Pages;

/// <summary>An administrator takes a page off the site; it stays as a draft, and can be published again.</summary>
public sealed class TakeDownPage(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid id, int number)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await PageTrail.FindAsync(db, me, id) is not { } page) return Outcome.Missing;
        if (page.LastNumber != number) return PageTrail.Overtaken;
        if (!page.IsPublished) return new Outcome.Done(id, "Visitors cannot read this page.");
        if (!page.CanBeTakenDown) return Outcome.Refuse("The site links to this page, so it stays. Change its words instead.");

        var (now, before) = (clock.GetUtcNow(), page.PublishedNumber);
        page.TakeDown();
        PageTrail.Add(db, "page.taken-down", me, page, now, before, after: null);

        return (await db.TrySaveAsync()).IsWritten ? new Outcome.Done(id, $"“{page.Title}” is off the site. It is kept here as a draft.") : PageTrail.Overtaken;
    }
}
