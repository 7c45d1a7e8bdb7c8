using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Text;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Pages;

/// <summary>The Centre's pages as administrators see them: all of them, or one with its newest revision and its history.</summary>
public sealed class PagesDesk(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Empty for everybody but administrators. One statement.</returns>
    public async Task<IReadOnlyList<PageRow>> RunAsync(Me me)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await db.Pages.EditableBy(me).OrderBy(p => p.Title).ThenBy(p => p.Id)
            .Select(p => new PageRow(p.Id, p.Slug, p.Title, p.PublishedAt != null, p.LastNumber != p.PublishedNumber,
                db.PageRevisions.Where(r => r.PageId == p.Id && r.Number == p.LastNumber).Select(r => r.WrittenAt).FirstOrDefault()))
            .ToListAsync();
    }

    /// <returns>Null when it does not exist or the asker is no administrator. Four statements at most.</returns>
    public async Task<PageOnDesk?> OneAsync(Me me, Guid id)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Pages.AsNoTracking().EditableBy(me).FirstOrDefaultAsync(p => p.Id == id) is not { } page) return null;
        var newest = await db.PageRevisions.AsNoTracking().FirstAsync(r => r.PageId == id && r.Number == page.LastNumber);
        var history = await (from revision in db.PageRevisions.Where(r => r.PageId == id)
                             from person in db.People.Where(p => p.Id == revision.ById).DefaultIfEmpty()
                             orderby revision.Number descending
                             select new PageHistoryRow(revision.Number, revision.WrittenAt, revision.ById == null ? null : person.Name ?? "", revision.Restores, revision.PublishedAt)).ToListAsync();
        var text = StaffMarkdown.Render(newest.Body);
        return new(page, newest, text, await PageTrail.ProblemsAsync(db, text), history);
    }
}

/// <param name="HasDraft">There is something newer than what visitors read.</param>
public sealed record PageRow(Guid Id, string Slug, string Title, bool IsPublished, bool HasDraft, DateTimeOffset ChangedAt);

/// <param name="Newest">What the next publication shows.</param>
/// <param name="Text">The newest revision as readers will see it.</param>
/// <param name="Problems">What has to be mended before it can be published.</param>
/// <param name="History">Newest first.</param>
public sealed record PageOnDesk(Page Page, PageRevision Newest, StaffText Text, IReadOnlyList<string> Problems, IReadOnlyList<PageHistoryRow> History)
{
    public PageHistoryRow Last => History[0];
}

/// <param name="By">Who wrote it; null when it came from the seed files, empty when that person has no name any more.</param>
public sealed record PageHistoryRow(int Number, DateTimeOffset WrittenAt, string? By, int? Restores, DateTimeOffset? PublishedAt)
{
    public string SavedBy => ByInWords(By);

    public static string ByInWords(string? by) => by switch { null => "From the seed files", "" => "By somebody without a name", _ => $"By {by}" };
}
