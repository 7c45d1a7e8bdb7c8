using CoeMap.Connections;

namespace CoeMap.Access;

/// <summary>What the Centre's desk finds of requests; the two sides find theirs by Connections/Entrance.</summary>
public static class ConnectionAccess
{
    public static IQueryable<Concern> WorkedBy(this IQueryable<Concern> concerns, Me me) => concerns.Where(c => me.IsModerator);
}
