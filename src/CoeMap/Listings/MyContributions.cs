using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>Everything somebody has registered or may edit, with its state and the reason.</summary>
public sealed class MyContributions(IDbContextFactory<CoeMapDb> dbs)
{
    /// <summary>Two statements.</summary>
    public async Task<Contributions> RunAsync(Me me)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var revisions = await db.Revisions.EditableBy(db, me).OrderByDescending(r => r.ChangedAt)
            .Select(r => new MyRevision(
                r.Id, r.Name, r.Kind, r.State, r.Reason, r.BaseVersion > 0, r.ChangedAt, r.SubmittedAt, r.DecidedAt, r.AuthorId == me.PersonId,
                db.Listings.Where(l => l.Id == r.ListingId).Select(l => l.Slug).FirstOrDefault()))
            .ToListAsync();
        var listings = await db.Listings.EditableBy(me).OrderBy(l => l.Name)
            .Select(l => new MyListing(l.Slug, l.Name, l.Kind, l.PublishedAt, l.HiddenAt, l.NeedsOwnerAt,
                db.Revisions.Where(r => r.ListingId == l.Id && (r.State == RevisionState.Draft || r.State == RevisionState.Submitted || r.State == RevisionState.Returned)).Select(r => (RevisionState?)r.State).FirstOrDefault()))
            .ToListAsync();
        // What waits for me comes before what waits for others.
        return new([.. revisions.Where(r => r.IsOpen).OrderBy(r => r.State == RevisionState.Submitted).ThenBy(r => r.State != RevisionState.Returned)], listings, [.. revisions.Where(r => !r.IsOpen && r.IsMine)]);
    }
}

/// <param name="Open">Drafts, submitted and returned ones.</param>
/// <param name="Listings">Published, and mine to edit.</param>
/// <param name="Past">Decided or withdrawn.</param>
public sealed record Contributions(IReadOnlyList<MyRevision> Open, IReadOnlyList<MyListing> Listings, IReadOnlyList<MyRevision> Past);

/// <param name="IsEdit">It changes a published listing.</param>
/// <param name="IsMine">I wrote it; otherwise I see it as a steward.</param>
/// <param name="ListingSlug">The published listing; null until there is one.</param>
public sealed record MyRevision(
    Guid Id, string Name, ListingKind Kind, RevisionState State, string? Reason, bool IsEdit,
    DateTimeOffset ChangedAt, DateTimeOffset? SubmittedAt, DateTimeOffset? DecidedAt, bool IsMine, string? ListingSlug)
{
    public bool IsOpen => State is RevisionState.Draft or RevisionState.Submitted or RevisionState.Returned;
}

/// <param name="OpenEdit">The state of the edit that is open; null when there is none.</param>
public sealed record MyListing(
    string Slug, string Name, ListingKind Kind, DateTimeOffset PublishedAt, DateTimeOffset? HiddenAt, DateTimeOffset? NeedsOwnerAt, RevisionState? OpenEdit);
