using CoeMap.Addresses;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Seeding;

/// <summary>import-aliases.csv: what files from elsewhere call organisations and listings in short. A word that is known already is left to the administrators.</summary>
internal static class FileAliasesFile
{
    private const string File = "import-aliases.csv";

    public static async Task TakeAsync(SeedRun run)
    {
        var known = (await run.Db.FileAliases.Select(a => a.Word).ToListAsync()).ToHashSet(StringComparer.Ordinal);
        foreach (var row in run.Folder.Rows(File))
        {
            var isNew = known.Add(FileAlias.KeyOf(row.Required("word")));
            if (isNew) run.Db.FileAliases.Add(FileAlias.Add(row.Required("word"), row.Required("meaning"), run.Now));
            run.Report.Count(File, isNew ? SeedResult.Created : SeedResult.Unchanged);
        }
    }
}
