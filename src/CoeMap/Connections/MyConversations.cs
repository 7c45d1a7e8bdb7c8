using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Connections;

/// <summary>Every conversation that somebody is in, newest first; one statement.</summary>
public sealed class MyConversations(IDbContextFactory<CoeMapDb> dbs)
{
    private const int Most = 100;

    public async Task<IReadOnlyList<ConversationRow>> RunAsync(Me me, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await (
            from p in db.ConnectionParties
            where p.PersonId == me.PersonId && p.LeftAt == null
            join c in db.Connections on p.ConnectionId equals c.Id
            from l in db.Listings.Where(l => l.Id == c.ListingId).DefaultIfEmpty()
            from n in db.Needs.Where(n => n.Id == c.NeedId).DefaultIfEmpty()
            from o in db.Organisations.Where(o => o.Id == c.OrganisationId).DefaultIfEmpty()
            from f in db.Profiles.Where(f => f.PersonId == c.ToPersonId && f.ShownAt != null).DefaultIfEmpty()
            orderby c.AskedAt descending
            select new ConversationRow(c.Id, l.Name ?? n.Title ?? o.Name ?? f.AppearsAs ?? "A request", p.Side, c.State, c.AskedAt)).Take(Most).ToListAsync(stop);
    }
}

public sealed record ConversationRow(Guid Id, string About, PartySide Side, RequestState State, DateTimeOffset AskedAt);
