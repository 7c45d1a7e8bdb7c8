using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>Everything somebody has registered or may edit, with its state and the reason, page by page: an import can bring thousands.</summary>
public sealed class MyContributions(IDbContextFactory<CoeMapDb> dbs)
{
    public const int AtOnce = 50;

    /// <summary>Four statements.</summary>
    /// <param name="me">Whose.</param>
    /// <param name="open">Which page of what is in the making, from 1.</param>
    /// <param name="published">Which page of what is on the map.</param>
    /// <param name="past">Which page of what is decided.</param>
    public async Task<Contributions> RunAsync(Me me, int open = 1, int published = 1, int past = 1)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var revisions = db.Revisions.EditableBy(db, me);
        var inTheMaking = revisions.Where(r => r.State == RevisionState.Draft || r.State == RevisionState.Submitted || r.State == RevisionState.Returned);
        var decided = revisions.Where(r => r.AuthorId == me.PersonId && r.State != RevisionState.Draft && r.State != RevisionState.Submitted && r.State != RevisionState.Returned);
        var listings = db.Listings.EditableBy(me);
        var counts = await db.People.Where(p => p.Id == me.PersonId).Select(_ => new { Open = inTheMaking.Count(), Published = listings.Count(), Past = decided.Count() }).SingleOrDefaultAsync();
        // What waits for me comes before what waits for others.
        var first = inTheMaking.OrderBy(r => r.State == RevisionState.Submitted).ThenBy(r => r.State != RevisionState.Returned).ThenByDescending(r => r.ChangedAt).ThenBy(r => r.Id);
        return new(
            await PageAsync(Read(db, me, first), counts?.Open ?? 0, open),
            await PageAsync(listings.OrderBy(l => l.Name).ThenBy(l => l.Id).Select(l => new MyListing(l.Slug, l.Name, l.Kind, l.PublishedAt, l.HiddenAt, l.NeedsOwnerAt,
                db.Revisions.Where(r => r.ListingId == l.Id && (r.State == RevisionState.Draft || r.State == RevisionState.Submitted || r.State == RevisionState.Returned)).Select(r => (RevisionState?)r.State).FirstOrDefault())), counts?.Published ?? 0, published),
            await PageAsync(Read(db, me, decided.OrderByDescending(r => r.ChangedAt).ThenBy(r => r.Id)), counts?.Past ?? 0, past));
    }

    private static IQueryable<MyRevision> Read(CoeMapDb db, Me me, IQueryable<Revision> revisions) => revisions.Select(r => new MyRevision(
        r.Id, r.Name, r.Kind, r.State, r.Reason, r.BaseVersion > 0, r.ChangedAt, r.SubmittedAt, r.DecidedAt, r.AuthorId == me.PersonId,
        db.Listings.Where(l => l.Id == r.ListingId).Select(l => l.Slug).FirstOrDefault()));

    private static async Task<PageOf<T>> PageAsync<T>(IQueryable<T> rows, int total, int page)
    {
        var number = PageNumber.Within(page, total, AtOnce);
        return new(await rows.Skip((number - 1) * AtOnce).Take(AtOnce).ToListAsync(), total, number, AtOnce);
    }
}

/// <param name="Open">Drafts, submitted and returned ones.</param>
/// <param name="Listings">Published, and mine to edit.</param>
/// <param name="Past">Decided or withdrawn.</param>
public sealed record Contributions(PageOf<MyRevision> Open, PageOf<MyListing> Listings, PageOf<MyRevision> Past);

/// <param name="IsEdit">It changes a published listing.</param>
/// <param name="IsMine">I wrote it; otherwise I see it as a steward.</param>
/// <param name="ListingSlug">The published listing; null until there is one.</param>
public sealed record MyRevision(
    Guid Id, string Name, ListingKind Kind, RevisionState State, string? Reason, bool IsEdit,
    DateTimeOffset ChangedAt, DateTimeOffset? SubmittedAt, DateTimeOffset? DecidedAt, bool IsMine, string? ListingSlug);

/// <param name="OpenEdit">The state of the edit that is open; null when there is none.</param>
public sealed record MyListing(
    string Slug, string Name, ListingKind Kind, DateTimeOffset PublishedAt, DateTimeOffset? HiddenAt, DateTimeOffset? NeedsOwnerAt, RevisionState? OpenEdit);
