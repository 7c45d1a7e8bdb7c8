using System.Text.Json;
using CoeMap.Database;
using CoeMap.Themes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoeMap.Testing;

public sealed partial class TestPostgres
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>What every test database starts from: the schema and the themes. It runs once, as the role that owns the schema.</summary>
    private static async Task PrepareTemplateAsync(string ownerConnectionString)
    {
        await using var services = new ServiceCollection().AddLogging().AddCoeMap(ownerConnectionString).BuildServiceProvider();
        await using var db = services.GetRequiredService<IDbContextFactory<CoeMapDb>>().CreateDbContext();
        await db.Database.MigrateAsync();
        var position = 0;
        foreach (var seed in JsonSerializer.Deserialize<List<ThemeSeed>>(await File.ReadAllTextAsync(Repository.File("seed-data/themes.json")), Json)!)
        {
            db.Themes.Add(Theme.Add(seed.Slug, seed.Name, seed.Description, position++, "", FakeClock.Start));
            foreach (var area in seed.FocusAreas)
            {
                var focusArea = FocusArea.Add(area.Slug, seed.Slug);
                focusArea.TakeSeed(seed.Slug, area.Name, area.Description, position, area.Ideas);
                db.FocusAreas.Add(focusArea);
            }
        }

        await db.SaveChangesAsync();
    }

    private sealed record ThemeSeed(string Slug, string Name, string Description, List<AreaSeed> FocusAreas);

    private sealed record AreaSeed(string Slug, string Name, string Description, List<Idea> Ideas);
}
