using CoeMap.Connections;
using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Access;

/// <summary>What the Centre's desk finds of requests; the two sides find theirs by Connections/Entrance.</summary>
public static class ConnectionAccess
{
    /// <summary>Whoever wants nothing more from somebody.</summary>
    public static Task<List<Guid>> BlockersOfAsync(CoeMapDb db, Guid personId) =>
        db.ConnectionBlocks.Where(b => b.BlockedId == personId).Select(b => b.ById).ToListAsync();

    public static IQueryable<Concern> WorkedBy(this IQueryable<Concern> concerns, Me me) => concerns.Where(c => me.IsModerator);

    /// <summary>Requests that nobody is named for; never one's own.</summary>
    public static IQueryable<Connection> AtTheDeskOf(this IQueryable<Connection> connections, Me me) =>
        connections.Where(c => me.IsModerator && c.AnsweredAs == AnswersAs.Desk && c.AskerId != me.PersonId);

    /// <summary>Colleagues to whom the desk may hand a request: confirmed members who are no suppliers, who neither asked it, nor blocked its asker, nor gave it back.</summary>
    public static IQueryable<Person> ToHandTo(this IQueryable<Person> people, CoeMapDb db, Connection connection) =>
        people.Where(p => p.Email != null && p.Email != "" && p.ProfileCompletedAt != null && p.Id != connection.AskerId
            && db.Memberships.Any(m => m.PersonId == p.Id && m.LeftAt == null && m.ConfirmedAt != null && db.Organisations.Any(o => o.Id == m.OrganisationId && o.Kind != OrganisationKind.Supplier))
            && !db.ConnectionBlocks.Any(b => b.ById == p.Id && b.BlockedId == connection.AskerId)
            && !db.ConnectionParties.Any(c => c.ConnectionId == connection.Id && c.PersonId == p.Id && c.LeftAt != null));
}
