using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Importing;

/// <summary>Makes revisions of a batch of accepted rows; what has changed since the dry run is left with a reason.</summary>
internal sealed class Proposing(
    CoeMapDb db, Proposer who, TimeProvider clock, IReadOnlyDictionary<Guid, Listing> listings, IReadOnlyDictionary<Guid, Revision> open,
    ILookup<(string, string), Guid> earlier, IReadOnlyDictionary<Guid, Revision> waiting, IReadOnlyDictionary<string, Guid> arrived)
{
    /// <summary>Five statements whatever the size of the batch.</summary>
    public static async Task<Proposing> ReadAsync(CoeMapDb db, Proposer who, IReadOnlyList<ImportRow> rows, TimeProvider clock, CancellationToken stop)
    {
        var ids = rows.Select(r => r.ListingId).OfType<Guid>().Distinct().ToList();
        var listings = await db.Listings.AsNoTracking().Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id, stop);
        var open = await db.Revisions.Where(r => r.ListingId != null && ids.Contains(r.ListingId.Value) && (r.State == RevisionState.Draft || r.State == RevisionState.Submitted || r.State == RevisionState.Returned))
            .ToDictionaryAsync(r => r.ListingId!.Value, stop);
        var (sources, names) = (rows.Select(r => r.Source).Distinct(StringComparer.Ordinal).ToList(), rows.Select(r => r.SourceId).ToList());
        var earlier = (await db.ImportRows.Where(r => r.State == RowState.Accepted && r.MadeId != null && sources.Contains(r.Source) && names.Contains(r.SourceId))
            .Select(r => new { r.Source, r.SourceId, Id = r.MadeId!.Value }).ToListAsync(stop)).ToLookup(r => (r.Source, r.SourceId), r => r.Id);
        var made = earlier.SelectMany(e => e).ToList();
        var waiting = await db.Revisions.Where(r => made.Contains(r.Id) && r.AuthorId == who.AuthorId && (r.State == RevisionState.Draft || r.State == RevisionState.Submitted || r.State == RevisionState.Returned)).ToDictionaryAsync(r => r.Id, stop);
        return new(db, who, clock, listings, open, earlier, waiting, await ArrivedOrganisations.ReadAsync(db, rows, stop));
    }

    public void Take(ImportRow row)
    {
        if (row.Thing == RowThing.Other)
        {
            row.Accept(row.Id, clock.GetUtcNow()); // it stands with a listing
            return;
        }

        if (row.Thing != RowThing.Listing || !ArrivedOrganisations.AllOf(row, arrived))
        {
            row.Accept(madeId: null, clock.GetUtcNow()); // a moderator's word, or an organisation, comes first
            return;
        }

        if (Revised(row) is not { } revision) return;
        var isDraft = row.Verdict == Verdict.NeedsContent || ContentRules.Missing(revision.Content).Any();
        if (!isDraft && revision.CanBeChanged) revision.Submit(who.AuthorId, who.OrganisationId, clock.GetUtcNow());
        row.Accept(revision.Id, clock.GetUtcNow());
        db.AuditEntries.Add(AuditEntry.Of("revision.imported", revision.Id, who.ById, clock.GetUtcNow(), after: Words.Of(revision.State)));
    }

    private Revision? Revised(ImportRow row)
    {
        var now = clock.GetUtcNow();
        var content = ArrivedOrganisations.In(row.Proposed ?? row.Read!, row, arrived);
        var before = earlier[(row.Source, row.SourceId)].Select(waiting.GetValueOrDefault).FirstOrDefault(r => r is not null);
        if (row.ListingId is { } id)
        {
            if (!listings.TryGetValue(id, out var listing) || listing.PublishedVersion != row.BaseVersion) return Stopped(row, "The listing has changed since the dry run. Import the file again.");
            if (open.TryGetValue(id, out var other) && other != before) return Stopped(row, "Somebody is editing this listing. Import it again when that version is decided or withdrawn.");
            if (before is null) return Added(Revision.StartEdit(row.Id, who.AuthorId, listing, now), content, now);
        }

        if (before is null) return Added(Revision.Start(row.Id, who.AuthorId, content, now), content, now);
        if (before.CanBeChanged) before.Change(content, now);
        else before.Reword(content, now);
        return before;
    }

    private Revision Added(Revision revision, ListingContent content, DateTimeOffset now)
    {
        revision.Change(content, now);
        db.Revisions.Add(revision);
        return revision;
    }

    private static Revision? Stopped(ImportRow row, string reason)
    {
        row.Stop(reason);
        return null;
    }
}

/// <param name="AuthorId">In whose name it is proposed.</param>
/// <param name="OrganisationId">Where they work.</param>
/// <param name="ById">Who does it now.</param>
internal sealed record Proposer(Guid AuthorId, Guid? OrganisationId, Guid ById);
