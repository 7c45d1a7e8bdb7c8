using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Pages;

/// <summary>An administrator begins a page; nobody else sees it until it is published.</summary>
public sealed class StartPage(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, PageInput input)
    {
        if (!me.IsAdministrator) return Outcome.Missing;
        await using var db = await dbs.CreateDbContextAsync();
        if (await PageTrail.TwiceAsync(db, input.OnceKey) is { } twice) return Begun(twice.PageId);
        var now = clock.GetUtcNow();
        var page = Page.Start(now);
        if (await PageAddresses.IsTakenAsync(db, input.Wording.Slug, page.Id)) return PageAddresses.Taken;

        db.Pages.Add(page);
        db.PageRevisions.Add(page.Write(input.Wording, me.PersonId, input.OnceKey, now));
        PageTrail.Add(db, "page.begun", me, page, now, before: null, after: 1);

        var saved = await db.TrySaveAsync();
        if (saved.IsWritten) return Begun(page.Id);
        return saved.ClashedOn("ix_page_revisions_once_key") && await PageTrail.TwiceAsync(db, input.OnceKey) is { } same ? Begun(same.PageId) : PageAddresses.Taken;
    }

    private static Outcome.Done Begun(Guid id) => new(id, "The draft is saved. Only administrators see it until you publish it.");
}
