using CoeMap.Events;

namespace CoeMap.Access;

/// <summary>Who looks after events and invitations: Centre staff. Everybody reads events.</summary>
public static class EventAccess
{
    public static IQueryable<Event> EditableBy(this IQueryable<Event> events, Me me) => events.Where(e => me.IsModerator);

    public static IQueryable<MeetingInvitation> WorkedBy(this IQueryable<MeetingInvitation> invitations, Me me) => invitations.Where(i => me.IsModerator);
}
