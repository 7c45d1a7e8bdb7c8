using System.Text.Json;
using CoeMap.Database;
using CoeMap.Themes;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Seeding;

/// <summary>themes.json: the six themes, their focus areas and the Centre's ideas.</summary>
internal static class ThemesFile
{
    private const string File = "themes.json";

    public static async Task TakeAsync(SeedRun run)
    {
        var themes = await run.Db.Themes.Include(t => t.FocusAreas).ToDictionaryAsync(t => t.Slug, StringComparer.Ordinal);
        var areas = themes.Values.SelectMany(t => t.FocusAreas).ToDictionary(a => a.Slug, StringComparer.Ordinal);
        var position = 0;
        foreach (var row in Read(run.Folder))
        {
            position++;
            var hash = SeedRun.HashOf(row);
            if (themes.TryGetValue(row.Slug, out var theme) && string.Equals(theme.SeedHash, hash, StringComparison.Ordinal))
            {
                run.Report.Count(File, SeedResult.Unchanged);
                continue;
            }

            run.Report.Count(File, theme is null ? SeedResult.Created : SeedResult.Changed);
            if (theme is null) run.Db.Themes.Add(Theme.Add(row.Slug, row.Name, row.Description, position, hash, run.Now));
            else theme.TakeSeed(row.Name, row.Description, position, hash, run.Now);
            TakeAreas(run, row, areas);
        }
    }

    private static void TakeAreas(SeedRun run, ThemeRow theme, Dictionary<string, FocusArea> areas)
    {
        foreach (var (row, index) in theme.FocusAreas.Select((row, index) => (row, index)))
        {
            if (!areas.TryGetValue(row.Slug, out var area)) run.Db.FocusAreas.Add(area = FocusArea.Add(row.Slug, theme.Slug));
            area.TakeSeed(theme.Slug, row.Name, row.Description, index + 1, row.Ideas);
        }
    }

    private static List<ThemeRow> Read(SeedFolder folder)
    {
        try
        {
            return JsonSerializer.Deserialize<List<ThemeRow>>(System.IO.File.ReadAllText(folder.Path(File)), JsonColumn.Options)!;
        }
        catch (JsonException e)
        {
            throw new SeedProblemException(File, (e.LineNumber ?? 0) + 1, "This is not the JSON that seed-data/README.md describes.");
        }
    }

    private sealed record ThemeRow(string Slug, string Name, string Description, IReadOnlyList<AreaRow> FocusAreas);

    private sealed record AreaRow(string Slug, string Name, string Description, IReadOnlyList<Idea> Ideas);
}
