using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Pages;

/// <summary>An administrator writes the next revision of a page; visitors go on reading the published one.</summary>
public sealed class WritePage(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid id, PageInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await PageTrail.FindAsync(db, me, id) is not { } page) return Outcome.Missing;
        if (await PageTrail.TwiceAsync(db, input.OnceKey) is not null) return Saved(page);
        if (page.LastNumber != input.BasedOn) return PageTrail.Overtaken;
        var (wording, now) = (input.Wording, clock.GetUtcNow());
        if (await PageTrail.RevisionAsync(db, id, page.LastNumber) is { } last && last.Wording == wording) return new Outcome.Done(id, "Nothing had changed, so nothing was saved.");
        if (await PageAddresses.IsTakenAsync(db, wording.Slug, id)) return PageAddresses.Taken;

        db.PageRevisions.Add(page.Write(wording, me.PersonId, input.OnceKey, now));
        PageTrail.Add(db, "page.written", me, page, now, input.BasedOn, page.LastNumber);

        return await db.TrySaveAsync() switch
        {
            { IsWritten: true } => Saved(page),
            var saved when saved.ClashedOn("ix_pages_slug") => PageAddresses.Taken,
            _ => PageTrail.Overtaken,
        };
    }

    private static Outcome.Done Saved(Page page) =>
        new(page.Id, page.IsPublished ? "The draft is saved. Visitors read the published page until you publish this one." : "The draft is saved. Only administrators see it until you publish it.");
}
