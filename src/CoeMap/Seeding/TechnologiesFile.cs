using CoeMap.Listings;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Seeding;

/// <summary>technologies.csv: what listings work with.</summary>
internal static class TechnologiesFile
{
    private const string File = "technologies.csv";

    public static async Task<IReadOnlyDictionary<string, Technology>> TakeAsync(SeedRun run, IReadOnlyDictionary<string, Organisation> organisations)
    {
        var technologies = await run.Db.Technologies.ToDictionaryAsync(t => t.Slug, StringComparer.Ordinal);
        foreach (var row in run.Folder.Rows(File))
        {
            var slug = row.Required("slug");
            Guid? supplier = row.TextOrNull("supplier") is not { } name ? null
                : organisations.TryGetValue(name, out var organisation) ? organisation.Id
                : throw row.Problem($"organisations.csv has no “{name}”.");
            var isNew = !technologies.TryGetValue(slug, out var technology);
            if (isNew) run.Db.Technologies.Add(technologies[slug] = technology = Technology.Add(slug));
            technology!.TakeSeed(row.Required("name"), row.Word<TechnologyKind>("kind"), supplier);
            run.Report.Count(File, isNew ? SeedResult.Created
                : run.Db.Entry(technology).State == EntityState.Unchanged ? SeedResult.Unchanged : SeedResult.Changed);
        }

        return technologies;
    }
}
