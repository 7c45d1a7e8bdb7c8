using CoeMap.Access;
using CoeMap.People;

namespace CoeMap.Moderation;

/// <summary>What stands between a moderator and a decision on a claimed membership.</summary>
internal static class MembershipRules
{
    public static readonly Outcome Overtaken = new Outcome.Overtaken("This membership has changed since you opened it. Look again, then decide.");

    /// <returns>Null when the moderator may decide.</returns>
    public static Outcome? Objection(Membership membership, uint version, Me me)
    {
        if (membership.PersonId == me.PersonId) return Outcome.Refuse("This is your own membership. Another moderator decides on it.");
        return membership.State == MembershipState.Claimed && membership.Version == version ? null : Overtaken;
    }
}
