using System.Globalization;
using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Text;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Pages;

/// <summary>What the verbs on pages share: how a page is found, what stands in the trail, and what is said when somebody was faster.</summary>
internal static class PageTrail
{
    public static readonly Outcome Overtaken = new Outcome.Overtaken("Somebody saved this page while you had it open. Nothing is lost: compare both, then save yours again.");

    public static Task<Page?> FindAsync(CoeMapDb db, Me me, Guid id) => db.Pages.EditableBy(me).FirstOrDefaultAsync(p => p.Id == id);

    public static Task<PageRevision?> RevisionAsync(CoeMapDb db, Guid pageId, int number) =>
        db.PageRevisions.FirstOrDefaultAsync(r => r.PageId == pageId && r.Number == number);

    /// <returns>The revision that the same form wrote before; null when it comes for the first time.</returns>
    public static Task<PageRevision?> TwiceAsync(CoeMapDb db, Guid onceKey) => db.PageRevisions.AsNoTracking().FirstOrDefaultAsync(r => r.OnceKey == onceKey);

    public static void Add(CoeMapDb db, string what, Me me, Page page, DateTimeOffset now, int? before, int? after) =>
        db.AuditEntries.Add(AuditEntry.Of(what, page.Id, me.PersonId, now, Named(before), Named(after)));

    /// <returns>What the author has to mend before visitors read it.</returns>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(CoeMapDb db, StaffText text)
    {
        if (text.Images.Count == 0) return text.Problems;
        var present = await db.MediaFiles.Where(f => text.Images.Contains(f.Id)).Select(f => f.Id).ToListAsync();
        return [.. text.Problems, .. text.Images.Except(present).Select(id => $"There is no image at {MediaAddress.Of(id)}.")];
    }

    private static string? Named(int? number) => number is { } n ? string.Create(CultureInfo.InvariantCulture, $"revision {n}") : null;
}
