using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Importing;

/// <summary>Takes a batch of accepted rows back, and says of each what became of it.</summary>
internal sealed class Undoing(
    CoeMapDb db, Me me, TimeProvider clock, IReadOnlyDictionary<Guid, Revision> made, IReadOnlyDictionary<Guid, Listing> listings,
    IReadOnlySet<Guid> edited, IReadOnlyDictionary<(Guid Listing, int Version), ListingContent> versions)
{
    public const string Published = "It is published. A moderator can hide it.";

    /// <summary>Four statements whatever the size of the batch.</summary>
    public static async Task<Undoing> ReadAsync(CoeMapDb db, Me me, IReadOnlyList<ImportRow> rows, TimeProvider clock, CancellationToken stop)
    {
        var ids = rows.Where(r => r.Thing == RowThing.Listing).Select(r => r.MadeId).OfType<Guid>().ToList();
        var made = await db.Revisions.Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, stop);
        var published = made.Values.Select(r => r.ListingId).OfType<Guid>().Distinct().ToList();
        var listings = await db.Listings.AsNoTracking().Where(l => published.Contains(l.Id)).ToDictionaryAsync(l => l.Id, stop);
        var edited = await db.Revisions.Where(r => r.ListingId != null && published.Contains(r.ListingId.Value) && (r.State == RevisionState.Draft || r.State == RevisionState.Submitted || r.State == RevisionState.Returned))
            .Select(r => r.ListingId!.Value).ToListAsync(stop);
        var before = made.Values.Where(r => r.State == RevisionState.Published).Select(r => (int?)r.BaseVersion).Distinct().ToList();
        var versions = await db.Revisions.AsNoTracking().Where(r => r.ListingId != null && published.Contains(r.ListingId.Value) && before.Contains(r.BecameVersion))
            .Select(r => new { Id = r.ListingId!.Value, Version = r.BecameVersion!.Value, r.Content }).ToListAsync(stop);
        return new(db, me, clock, made, listings, edited.ToHashSet(), versions.ToDictionary(v => (v.Id, v.Version), v => v.Content));
    }

    public void Take(ImportRow row, UndoneSum sum)
    {
        if (row.Thing != RowThing.Listing || row.MadeId is not { } id || !made.TryGetValue(id, out var revision))
        {
            row.Undo(sum.Add(row.MadeId is null ? UndoneSum.What.Withdrawn : UndoneSum.What.Stays));
            return;
        }

        if (revision.CanBeWithdrawn)
        {
            revision.Withdraw(clock.GetUtcNow());
            db.AuditEntries.Add(AuditEntry.Of("revision.withdrawn", revision.Id, me.PersonId, clock.GetUtcNow(), after: Words.Of(RevisionState.Withdrawn)));
            row.Undo(sum.Add(UndoneSum.What.Withdrawn));
            return;
        }

        row.Undo(sum.Add(revision.State == RevisionState.Published ? OfPublished(revision) : UndoneSum.What.Withdrawn));
    }

    private UndoneSum.What OfPublished(Revision revision)
    {
        if (!listings.TryGetValue(revision.ListingId!.Value, out var listing)) return UndoneSum.What.Stays;
        if (listing.RevisionId != revision.Id) return UndoneSum.What.Newer;
        if (revision.IsNew) return listing.HiddenAt is null ? UndoneSum.What.Published : UndoneSum.What.Withdrawn;
        if (edited.Contains(listing.Id) || !versions.TryGetValue((listing.Id, revision.BaseVersion), out var before)) return UndoneSum.What.Stays;

        var restored = Revision.StartEdit(Guid.CreateVersion7(clock.GetUtcNow()), me.PersonId, listing, clock.GetUtcNow());
        restored.Change(before, clock.GetUtcNow());
        restored.Submit(me.PersonId, me.OrganisationId, clock.GetUtcNow());
        db.Revisions.Add(restored);
        db.AuditEntries.Add(AuditEntry.Of("revision.submitted", restored.Id, me.PersonId, clock.GetUtcNow(), after: "as before an import"));
        return UndoneSum.What.Restored;
    }
}

/// <summary>What became of the rows of an import that was undone, in numbers and words.</summary>
internal sealed class UndoneSum
{
    private readonly Dictionary<What, int> counts = [];

    internal enum What { Withdrawn, Restored, Published, Newer, Stays }

    public string InWords => counts.Count == 0 ? "Nothing of it had been accepted." : string.Join(" ", counts.OrderBy(c => c.Key).Select(c => $"{c.Value:N0} {Of(c.Key)}"));

    public string Add(What what)
    {
        counts[what] = counts.GetValueOrDefault(what) + 1;
        return what switch
        {
            What.Withdrawn => "Withdrawn before it was published.",
            What.Restored => "A new version that says what it said before waits for a moderator.",
            What.Published => Undoing.Published,
            What.Newer => "It was changed by others since, and stays as it is.",
            _ => "What it said before is not kept, or somebody is editing it: it stays as it is.",
        };
    }

    private static string Of(What what) => what switch
    {
        What.Withdrawn => "withdrawn.",
        What.Restored => "published already: a new version with what they said before waits for a moderator.",
        What.Published => "created by it are published: a moderator can hide them, and sees them on this page.",
        What.Newer => "changed by others since stay as they are.",
        _ => "stay as they are: what they said before is not kept, or somebody is editing them.",
    };
}
