using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Text;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Pages;

/// <summary>One revision of a page and what it changed.</summary>
public sealed class PageChanges(IDbContextFactory<CoeMapDb> dbs)
{
    /// <param name="me">The administrator.</param>
    /// <param name="id">The page.</param>
    /// <param name="number">The revision to look at.</param>
    /// <param name="against">The revision to compare it with; null, or one that there is not, takes the one before it.</param>
    /// <returns>Null when there is no such revision or the asker is no administrator. Four statements.</returns>
    public async Task<ChangedPage?> RunAsync(Me me, Guid id, int number, int? against = null)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Pages.AsNoTracking().EditableBy(me).FirstOrDefaultAsync(p => p.Id == id) is not { } page) return null;
        var revisions = await db.PageRevisions.AsNoTracking().Where(r => r.PageId == id && (r.Number == number || r.Number == against || r.Number == number - 1)).ToListAsync();
        if (revisions.Find(r => r.Number == number) is not { } revision) return null;
        var by = await db.People.Where(p => p.Id == revision.ById).Select(p => p.Name ?? "").FirstOrDefaultAsync();
        var before = revisions.Find(r => r.Number == against && against != number) ?? revisions.Find(r => r.Number == number - 1);
        return new(page, revision, by, before?.Number, Between(before?.Wording ?? new("", "", "", ""), revision.Wording));
    }

    /// <summary>Only what differs.</summary>
    public static IReadOnlyList<PageField> Between(PageWording before, PageWording after) =>
        [.. new PageField[]
        {
            new("Title", before.Title, after.Title),
            new("Address", before.Slug, after.Slug),
            new("Summary", before.Summary, after.Summary),
            new("Text", before.Body, after.Body),
        }.Where(f => !string.Equals(f.Before, f.After, StringComparison.Ordinal))];
}

/// <param name="By">Who wrote it; null when it came from the seed files.</param>
/// <param name="Against">The revision it is compared with; null when it is the first.</param>
/// <param name="Fields">What differs.</param>
public sealed record ChangedPage(Page Page, PageRevision Revision, string? By, int? Against, IReadOnlyList<PageField> Fields);

public sealed record PageField(string Label, string Before, string After)
{
    public IReadOnlyList<WordRun> Runs => WordDifference.Between(Before, After);
}
