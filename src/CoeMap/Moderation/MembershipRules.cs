using CoeMap.Access;
using CoeMap.People;

namespace CoeMap.Moderation;

/// <summary>What stands between a moderator or a steward and a decision on a claimed membership.</summary>
internal static class MembershipRules
{
    public static readonly Outcome Overtaken = new Outcome.Overtaken("This membership has changed since you opened it. Look again, then decide.");

    /// <returns>Null when the asker may decide.</returns>
    public static Outcome? Objection(Membership membership, uint version, Me me)
    {
        if (membership.PersonId == me.PersonId) return Outcome.Refuse("This is your own membership. Somebody else decides on it.");
        return membership.State == MembershipState.Claimed && membership.Version == version ? null : Overtaken;
    }

    /// <summary>In whose name somebody decides: a steward for the organisation, or a moderator for the map.</summary>
    public static ConfirmedHow Speaking(Me me, Membership membership) =>
        me.StewardOf == membership.OrganisationId ? ConfirmedHow.Steward : ConfirmedHow.Moderator;

    public static string Speaker(Me me, Membership membership) => Speaking(me, membership) is ConfirmedHow.Steward ? "A steward" : "A moderator";
}
