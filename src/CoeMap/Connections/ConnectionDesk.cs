using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Needs;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Connections;

/// <summary>What waits for the Centre's desk: requests, concerns, needs to look at, and needs that the Centre owns; four statements.</summary>
public sealed class ConnectionDesk(IDbContextFactory<CoeMapDb> dbs)
{
    private const int Most = 100;

    /// <returns>Null for everybody but moderators.</returns>
    public async Task<DeskWork?> RunAsync(Me me, CancellationToken stop = default)
    {
        if (!me.IsModerator) return null;
        await using var db = await dbs.CreateDbContextAsync(stop);
        var requests = await (
            from c in db.Connections.AtTheDeskOf(me)
            where c.State == RequestState.Waiting
            from l in db.Listings.Where(l => l.Id == c.ListingId).DefaultIfEmpty()
            from n in db.Needs.Where(n => n.Id == c.NeedId).DefaultIfEmpty()
            from o in db.Organisations.Where(o => o.Id == c.OrganisationId).DefaultIfEmpty()
            orderby c.AskedAt
            select new DeskRequest(c.Id, l.Name ?? n.Title ?? o.Name ?? "A colleague", l == null ? null : o.Name, c.AskedAt)).Take(Most).ToListAsync(stop);
        var concerns = await db.Concerns.WorkedBy(me).Where(c => c.SettledAt == null).OrderBy(c => c.RaisedAt)
            .Select(c => new DeskConcern(c.Id, c.Words, db.Needs.Where(n => n.Id == c.NeedId).Select(n => n.Slug).FirstOrDefault(), c.ConnectionId, c.RaisedAt)).Take(Most).ToListAsync(stop);
        var unseen = await NeedRow.Of(db, db.Needs.AsNoTracking().ModeratedBy(me).Where(n => n.ShownAt == null && n.HiddenAt == null && (n.State == NeedState.Open || n.State == NeedState.Matched)).OrderBy(n => n.PostedAt).Take(Most)).ToListAsync(stop);
        var ours = await NeedRow.Of(db, db.Needs.AsNoTracking().ModeratedBy(me).Where(n => n.CentreSinceAt != null && (n.State == NeedState.Open || n.State == NeedState.Matched)).OrderBy(n => n.PostedAt).Take(Most)).ToListAsync(stop);
        return new(requests, concerns, unseen, ours);
    }
}

public sealed record DeskWork(IReadOnlyList<DeskRequest> Requests, IReadOnlyList<DeskConcern> Concerns, IReadOnlyList<NeedRow> Unseen, IReadOnlyList<NeedRow> Ours);

/// <param name="At">The organisation that is asked about a listing, where one is.</param>
public sealed record DeskRequest(Guid Id, string About, string? At, DateTimeOffset AskedAt);

/// <param name="Need">The need's slug, where it is about one.</param>
public sealed record DeskConcern(Guid Id, string Words, string? Need, Guid? Connection, DateTimeOffset RaisedAt);
