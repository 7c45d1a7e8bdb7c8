using CoeMap.Access;
using CoeMap.Addresses;
using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Importing.Judging;

/// <summary>What the map and earlier imports hold for a batch of records: six statements whatever its size.</summary>
internal sealed record WhatIsThere(
    IReadOnlyDictionary<(string Source, string Id), EarlierRow> Earlier, IReadOnlyDictionary<Guid, ListingThere> Listings,
    IReadOnlyDictionary<string, Guid> ByAddress, IReadOnlyDictionary<Guid, OpenEdit> Open, IReadOnlyDictionary<(Guid Listing, int Version), ListingContent> Versions)
{
    public static async Task<WhatIsThere> ReadAsync(CoeMapDb db, Me me, IReadOnlyList<ProposedRecord> batch, ImportNames names, CancellationToken stop)
    {
        var earlier = await EarlierAsync(db, batch, stop);
        var addresses = batch.Select(r => r.Address).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var former = await FormerAsync(db, addresses, stop);
        var ids = batch.Where(r => r.Content is not null).Select(r => r.FillsIn ? names.ListingLike(r.Name) : names.Listing(r.Name)).OfType<Guid>().Concat(earlier.Values.Select(e => e.ListingId ?? e.MadeId).OfType<Guid>()).Concat(former.Values).Distinct().ToList();
        var editable = db.Listings.EditableBy(me);
        var listings = await db.Listings.AsNoTracking().Where(l => ids.Contains(l.Id) || addresses.Contains(l.Slug))
            .Select(l => new ListingThere(l.Id, l.Slug, l.Content, l.PublishedVersion, l.RevisionId, l.HiddenAt != null, me.IsModerator || editable.Any(e => e.Id == l.Id))).ToListAsync(stop);
        var found = listings.ConvertAll(l => l.Id);
        var open = await db.Revisions.Where(r => r.ListingId != null && found.Contains(r.ListingId.Value) && (r.State == RevisionState.Draft || r.State == RevisionState.Submitted || r.State == RevisionState.Returned))
            .Select(r => new OpenEdit(r.Id, r.ListingId!.Value, r.AuthorId)).ToDictionaryAsync(r => r.ListingId, stop);
        var byAddress = listings.ToDictionary(l => l.Slug, l => l.Id, StringComparer.Ordinal);
        foreach (var (address, id) in former.Where(f => found.Contains(f.Value))) byAddress.TryAdd(address, id);
        var byId = listings.ToDictionary(l => l.Id);
        return new(earlier, byId, byAddress, open, await VersionsAsync(db, batch, byId, byAddress, stop));
    }

    /// <summary>A file exported before a listing was renamed names its address of then.</summary>
    private static async Task<Dictionary<string, Guid>> FormerAsync(CoeMapDb db, List<string> addresses, CancellationToken stop) => addresses.Count == 0 ? []
        : await db.FormerAddresses.Where(a => a.Of == AddressOf.Listing && addresses.Contains(a.Slug)).ToDictionaryAsync(a => a.Slug, a => a.ThingId, StringComparer.Ordinal, stop);

    /// <summary>The newest accepted row of each, with what became of it.</summary>
    private static async Task<Dictionary<(string, string), EarlierRow>> EarlierAsync(CoeMapDb db, IReadOnlyList<ProposedRecord> batch, CancellationToken stop)
    {
        var sources = batch.Select(r => r.Source).Distinct(StringComparer.Ordinal).ToList();
        var ids = batch.Select(r => r.SourceId).Distinct(StringComparer.Ordinal).ToList();
        var rows = await (
            from row in db.ImportRows.AsNoTracking()
            where row.State == RowState.Accepted && sources.Contains(row.Source) && ids.Contains(row.SourceId)
            from revision in db.Revisions.Where(r => r.Id == row.MadeId && row.Thing == RowThing.Listing).DefaultIfEmpty()
            select new EarlierRow(row.Id, row.Source, row.SourceId, row.ContentHash, row.AcceptedAt!.Value, row.Read, row.Proposed ?? row.Read, row.MadeId, row.ListingId,
                revision == null ? null : revision.State, revision == null ? null : revision.AuthorId)).ToListAsync(stop);
        return rows.Where(r => r.State != RevisionState.Withdrawn).GroupBy(r => (r.Source, r.SourceId)).ToDictionary(g => g.Key, g => g.MaxBy(r => (r.AcceptedAt, r.RowId))!);
    }

    private static async Task<Dictionary<(Guid, int), ListingContent>> VersionsAsync(
        CoeMapDb db, IReadOnlyList<ProposedRecord> batch, Dictionary<Guid, ListingThere> listings, Dictionary<string, Guid> byAddress, CancellationToken stop)
    {
        var older = batch.Where(r => r.Address is not null && byAddress.TryGetValue(r.Address, out var id) && r.FromVersion is { } from && from != listings[id].PublishedVersion).ToList();
        if (older.Count == 0) return [];
        var ids = older.ConvertAll(r => byAddress[r.Address!]);
        var versions = older.ConvertAll(r => (int?)r.FromVersion!.Value);
        var contents = await db.Revisions.AsNoTracking().Where(r => r.ListingId != null && ids.Contains(r.ListingId.Value) && versions.Contains(r.BecameVersion))
            .Select(r => new { Id = r.ListingId!.Value, Version = r.BecameVersion!.Value, r.Content }).ToListAsync(stop);
        return contents.ToDictionary(c => (c.Id, c.Version), c => c.Content);
    }
}

/// <summary>What an earlier import made of the same record.</summary>
internal sealed record EarlierRow(
    Guid RowId, string Source, string SourceId, string Hash, DateTimeOffset AcceptedAt, ListingContent? Read, ListingContent? Proposed, Guid? MadeId, Guid? ListingId, RevisionState? State, Guid? AuthorId);

/// <param name="MayPropose">The importer may edit it, or is Centre staff, on whose proposal another moderator decides.</param>
internal sealed record ListingThere(Guid Id, string Slug, ListingContent Content, int PublishedVersion, Guid? RevisionId, bool IsHidden, bool MayPropose);

internal sealed record OpenEdit(Guid RevisionId, Guid ListingId, Guid AuthorId);
