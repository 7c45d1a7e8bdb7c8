using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Text;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Pages;

/// <summary>What an administrator has typed as readers would see it, with what has to be mended; nothing is saved.</summary>
public sealed class PagePreview(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null for everybody but administrators.</returns>
    public async Task<PreviewedPage?> RunAsync(Me me, PageWording wording)
    {
        if (!me.IsAdministrator) return null;
        await using var db = await dbs.CreateDbContextAsync();
        var text = StaffMarkdown.Render(wording.Body);
        return new(wording.Title, wording.Summary, text, await PageTrail.ProblemsAsync(db, text));
    }
}

public sealed record PreviewedPage(string Title, string Summary, StaffText Text, IReadOnlyList<string> Problems);
