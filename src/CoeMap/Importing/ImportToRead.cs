using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Importing;

/// <summary>One import with a page of its rows and the numbers of all; seven statements whatever its size.</summary>
public sealed class ImportToRead(IDbContextFactory<CoeMapDb> dbs)
{
    public const int PageSize = 50;

    /// <returns>Null when there is none, or it is another's and the asker is not Centre staff.</returns>
    public async Task<ReadableImport?> RunAsync(Me me, Guid id, RowFilter filter, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var import = await db.Imports.AsNoTracking().VisibleTo(me).FirstOrDefaultAsync(i => i.Id == id, stop);
        if (import is null) return null;
        var all = db.ImportRows.AsNoTracking().Where(r => r.ImportId == id);
        var counts = await all.GroupBy(r => new { r.Verdict, r.State }).Select(g => new RowCount(g.Key.Verdict, g.Key.State, g.Count())).ToListAsync(stop);
        var wanted = filter.Of(all);
        var total = await wanted.CountAsync(stop);
        var number = PageNumber.Within(filter.Page, total, PageSize);
        var rows = await RowsOf(db, wanted.OrderBy(r => r.Position).Skip((number - 1) * PageSize).Take(PageSize)).ToListAsync(stop);
        var who = await db.People.Where(p => p.Id == import.ById).Select(p => new { p.Name, Organisation = db.Organisations.Where(o => o.Id == import.OrganisationId).Select(o => o.Name).FirstOrDefault() }).FirstOrDefaultAsync(stop);
        var held = me.IsModerator ? await db.AwaitedConsents.AsNoTracking().Where(h => h.ImportId == id).OrderBy(h => h.Id).Take(200).ToListAsync(stop) : [];
        var heldCount = me.IsModerator ? held.Count : await db.AwaitedConsents.CountAsync(h => h.ImportId == id, stop);
        return new(import, import.ById == me.PersonId, who?.Name ?? "", who?.Organisation, new(rows, total, number, PageSize), counts, held, heldCount);
    }

    internal static IQueryable<RowLine> RowsOf(CoeMapDb db, IQueryable<ImportRow> rows) =>
        from row in rows
        from revision in db.Revisions.Where(r => r.Id == row.MadeId && row.Thing == RowThing.Listing).DefaultIfEmpty()
        from listing in db.Listings.Where(l => l.Id == (row.ListingId ?? revision.ListingId)).DefaultIfEmpty()
        orderby row.Position
        select new RowLine(row.Id, row.Position, row.Place, row.Thing, row.Name, row.Source, row.SourceId, row.Verdict, row.Reason, row.Notes, row.State,
            revision == null ? null : revision.State, row.MadeId, listing == null || listing.HiddenAt != null ? null : listing.Slug);
}

/// <summary>Which rows; null means all.</summary>
public sealed record RowFilter(Verdict? Verdict = null, RowThing? Thing = null, int Page = 1)
{
    internal IQueryable<ImportRow> Of(IQueryable<ImportRow> rows)
    {
        if (Verdict is { } verdict) rows = rows.Where(r => r.Verdict == verdict);
        return Thing is { } thing ? rows.Where(r => r.Thing == thing) : rows;
    }
}

public sealed record RowCount(Verdict Verdict, RowState State, int Count);

/// <param name="Became">How far the revision has come that was made of it; null where none was.</param>
/// <param name="Slug">The public listing it changes or became.</param>
public sealed record RowLine(
    Guid Id, int Position, string Place, RowThing Thing, string Name, string Source, string SourceId, Verdict Verdict, string Reason, IReadOnlyList<string> Notes, RowState State,
    RevisionState? Became, Guid? MadeId, string? Slug);

/// <param name="By">The importer's name; empty when they were erased.</param>
/// <param name="Held">People the file named, for Centre staff alone.</param>
public sealed record ReadableImport(
    Import Import, bool IsMine, string By, string? Organisation, PageOf<RowLine> Rows, IReadOnlyList<RowCount> Counts, IReadOnlyList<AwaitedConsent> Held, int HeldCount)
{
    public int Of(Verdict verdict) => Counts.Where(c => c.Verdict == verdict).Sum(c => c.Count);

    public int Waiting(Verdict verdict) => Counts.Where(c => c.Verdict == verdict && c.State == RowState.Waiting).Sum(c => c.Count);

    public int Accepted => Counts.Where(c => c.State == RowState.Accepted).Sum(c => c.Count);
}
