using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Importing;

/// <summary>Every row of an import and what became of it, to download. Three statements.</summary>
public sealed class ImportReport(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null when there is no such import for the asker.</returns>
    public async Task<ReportedImport?> RunAsync(Me me, Guid id, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var import = await db.Imports.AsNoTracking().VisibleTo(me).FirstOrDefaultAsync(i => i.Id == id, stop);
        return import is null ? null : new(import, await ImportToRead.RowsOf(db, db.ImportRows.AsNoTracking().Where(r => r.ImportId == id)).ToListAsync(stop));
    }
}

public sealed record ReportedImport(Import Import, IReadOnlyList<RowLine> Rows)
{
    /// <summary>A line a row, then a line for each note on the whole file.</summary>
    public IEnumerable<IReadOnlyList<string?>> Lines() =>
    [
        ["Place", "What", "Name", "Source", "Source id", "Dry run", "Why", "Notes", "Taken", "Now", "Address"],
        .. Rows.Select(r => (IReadOnlyList<string?>)
        [
            r.Place, Words.Label(r.Thing), r.Name, r.Source, r.SourceId, Words.Label(r.Verdict), r.Reason, string.Join("\n", r.Notes), Words.Label(r.State),
            r.Became is { } became ? Words.Label(became) : "", r.Slug is null ? "" : $"/listings/{r.Slug}",
        ]),
        .. Import.Notes.Select(n => (IReadOnlyList<string?>)["The whole file", "Note", "", "", "", "", n, "", "", "", ""]),
    ];
}
