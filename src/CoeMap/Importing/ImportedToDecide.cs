using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Moderation;
using CoeMap.Text;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Importing;

/// <summary>What of somebody else's import waits for a moderator; six statements whatever its size.</summary>
public sealed class ImportedToDecide(IDbContextFactory<CoeMapDb> dbs)
{
    public const int MostShown = 100;

    /// <returns>Null when there is none, or it is the asker's own.</returns>
    public async Task<DecidableImport?> RunAsync(Me me, Guid id, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var import = await db.Imports.AsNoTracking().DecidedBy(me).FirstOrDefaultAsync(i => i.Id == id, stop);
        if (import is null) return null;
        var rows = db.ImportRows.AsNoTracking().Where(r => r.ImportId == id && r.State == RowState.Accepted);
        var others = await rows.Where(r => r.MadeId == null).OrderBy(r => r.Position).Select(r => new { r.Thing, r.Name }).ToListAsync(stop);
        var waiting = rows.Where(r => r.Thing == RowThing.Listing).Join(db.Revisions.AsNoTracking().Where(v => v.State == RevisionState.Submitted && v.AuthorId != me.PersonId), r => r.MadeId, v => (Guid?)v.Id, (r, v) => new { r.Position, Revision = v });
        var ids = await waiting.OrderBy(w => w.Position).Select(w => w.Revision.Id).ToListAsync(stop);
        var shown = await waiting.OrderBy(w => w.Position).Take(MostShown).Select(w => new { w.Revision.Id, w.Revision.Name, w.Revision.Content }).ToListAsync(stop);
        var known = await db.Organisations.Select(o => o.Name).Concat(db.Technologies.Select(t => t.Name)).ToListAsync(stop);
        return new(
            import.FileName,
            [.. others.Select(o => o.Thing == RowThing.Listing ? $"{o.Name}: waits for an organisation" : $"{Words.Label(o.Thing)}: {o.Name}")],
            ids,
            [.. shown.Select(s => new WaitingListing(s.Id, s.Name, [.. PersonalDataFlags.In(s.Content, known).Where(f => f.Kind != PersonalDataKind.SmallCount).Select(f => f.Text).Distinct(StringComparer.Ordinal).Take(5)]))]);
    }
}

/// <param name="Others">What is no listing, in words.</param>
/// <param name="Waiting">Submissions that a moderator may decide on.</param>
public sealed record DecidableImport(string FileName, IReadOnlyList<string> Others, IReadOnlyList<Guid> Waiting, IReadOnlyList<WaitingListing> Shown);

/// <param name="Marks">Words that may be personal data.</param>
public sealed record WaitingListing(Guid Id, string Name, IReadOnlyList<string> Marks);
