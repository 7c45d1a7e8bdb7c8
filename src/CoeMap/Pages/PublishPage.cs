using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Text;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Pages;

/// <summary>An administrator publishes the newest revision of a page; an address it leaves leads to the new one.</summary>
public sealed class PublishPage(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <param name="me">The administrator.</param>
    /// <param name="id">The page.</param>
    /// <param name="number">The revision they looked at.</param>
    public async Task<Outcome> RunAsync(Me me, Guid id, int number)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await PageTrail.FindAsync(db, me, id) is not { } page) return Outcome.Missing;
        if (page.LastNumber != number) return PageTrail.Overtaken;
        if (!page.HasDraft) return new Outcome.Done(id, "This revision is published already.");
        var revision = (await PageTrail.RevisionAsync(db, id, number))!;
        if (await PageTrail.ProblemsAsync(db, StaffMarkdown.Render(revision.Body)) is [var problem, ..]) return Outcome.Refuse($"Mend the page before you publish it. {problem}");
        if (await PageAddresses.IsTakenAsync(db, revision.Slug, id)) return PageAddresses.Taken;

        var (now, before) = (clock.GetUtcNow(), page.PublishedNumber);
        if (page.IsPublished) await PageAddresses.MoveAsync(db, id, page.Slug, revision.Slug, now);
        page.Publish(revision, now);
        PageTrail.Add(db, "page.published", me, page, now, before, number);

        return await db.TrySaveAsync() switch
        {
            { IsWritten: true } => new Outcome.Done(id, $"“{page.Title}” is published. Everybody reads it now."),
            var saved when saved.ClashedOn("ix_pages_slug") => PageAddresses.Taken,
            _ => PageTrail.Overtaken,
        };
    }
}
