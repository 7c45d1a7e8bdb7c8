using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Importing;

/// <summary>Imports, newest first: one's own, and everybody's for Centre staff. Two statements.</summary>
public sealed class ImportDesk(IDbContextFactory<CoeMapDb> dbs)
{
    public const int PageSize = 25;

    public async Task<PageOf<ImportLine>> RunAsync(Me me, int page, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var mine = db.Imports.AsNoTracking().VisibleTo(me);
        var total = await mine.CountAsync(stop);
        var number = PageNumber.Within(page, total, PageSize);
        var lines = await (
            from import in mine
            orderby import.StartedAt descending, import.Id
            select new ImportLine(
                import.Id, import.FileName, import.Format, import.State, import.StartedAt, import.IsFromSupplier, import.ById == me.PersonId,
                db.People.Where(p => p.Id == import.ById).Select(p => p.Name).FirstOrDefault() ?? "",
                db.Organisations.Where(o => o.Id == import.OrganisationId).Select(o => o.Name).FirstOrDefault(),
                db.ImportRows.Count(r => r.ImportId == import.Id),
                db.ImportRows.Count(r => r.ImportId == import.Id && r.State == RowState.Accepted)))
            .Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(stop);
        return new(lines, total, number, PageSize);
    }
}

/// <param name="By">The importer's name; empty when they were erased.</param>
public sealed record ImportLine(
    Guid Id, string FileName, ImportFormat Format, ImportState State, DateTimeOffset StartedAt, bool IsFromSupplier, bool IsMine, string By, string? Organisation, int Rows, int Accepted);
