using CoeMap.Addresses;
using CoeMap.Glossary;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Seeding;

/// <summary>glossary.csv: the sector's words.</summary>
internal static class GlossaryFile
{
    private const string File = "glossary.csv";

    public static async Task TakeAsync(SeedRun run)
    {
        var present = await run.Db.GlossaryTerms.ToDictionaryAsync(t => t.Slug, StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in run.Folder.Rows(File))
        {
            var (term, expansion, synonyms) = (row.Required("term"), row.Required("expansion"), row.List("synonyms"));
            var slug = Slug.FreeFrom(term, used); // the second meaning of a term is its "-2"
            used.Add(slug);
            var hash = SeedRun.HashOf(row.Cells);
            if (!present.TryGetValue(slug, out var entry))
            {
                run.Db.GlossaryTerms.Add(GlossaryTerm.Add(term, slug, expansion, synonyms, run.Now, hash));
                run.Report.Count(File, SeedResult.Created);
            }
            else if (string.Equals(entry.SeedHash, hash, StringComparison.Ordinal))
            {
                run.Report.Count(File, SeedResult.Unchanged);
            }
            else
            {
                entry.Change(expansion, synonyms, run.Now, hash);
                run.Report.Count(File, SeedResult.Changed);
            }
        }
    }
}
