using System.Globalization;
using CoeMap.Pages;
using CoeMap.Text;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Seeding;

/// <summary>pages/*.md: the Centre's own pages, a few lines of front matter and Markdown below.</summary>
internal static class PagesFolder
{
    public static async Task TakeAsync(SeedRun run)
    {
        var present = await run.Db.Pages.Where(p => p.SeedKey != null).ToDictionaryAsync(p => p.SeedKey!, StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(run.Folder.Path("pages"), "*.md").Order(StringComparer.Ordinal))
        {
            var file = $"pages/{Path.GetFileName(path)}";
            var text = await File.ReadAllTextAsync(path);
            run.Report.Count("pages", Take(run, present, file, text));
        }
    }

    private static SeedResult Take(SeedRun run, Dictionary<string, Page> present, string file, string text)
    {
        var (front, body) = Split(file, text);
        var (key, hash) = (front("slug"), SeedRun.HashOf(text));
        var isNew = !present.TryGetValue(key, out var page);
        if (isNew) run.Db.Pages.Add(page = Page.Start(run.Now, key));
        if (string.Equals(page!.SeedHash, hash, StringComparison.Ordinal)) return SeedResult.Unchanged;
        if (page.EditedAt is not null) return SeedResult.Kept;
        if (StaffMarkdown.Render(body).Problems is [var problem, ..]) throw new SeedProblemException(file, 1, problem);
        var updated = DateOnly.ParseExact(front("updated"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        run.Db.PageRevisions.Add(page.TakeSeed(new(key, front("title"), front("summary"), body), updated, hash, run.Now));
        return isNew ? SeedResult.Created : SeedResult.Changed;
    }

    private static (Func<string, string> Front, string Body) Split(string file, string text)
    {
        var parts = text.ReplaceLineEndings("\n").Split("---\n", 3);
        if (parts.Length < 3 || parts[0].Length > 0) throw new SeedProblemException(file, 1, "A page starts with its front matter between two lines of ---.");
        var front = parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':', 2)).Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim(), StringComparer.Ordinal);
        return (key => front.GetValueOrDefault(key) ?? throw new SeedProblemException(file, 1, $"The front matter lacks “{key}”."), parts[2].Trim());
    }
}
