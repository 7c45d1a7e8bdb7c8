using CoeMap.Listings;

namespace CoeMap.Moderation;

/// <summary>Why a moderator decided against somebody's wish: always said, in words to that person.</summary>
public static class Reason
{
    /// <param name="reason">What the moderator wrote.</param>
    /// <param name="isOffered">Their form has a list of ready-made reasons.</param>
    /// <returns>What to do when the reason is missing or too long; null when it can stand.</returns>
    public static Outcome? Objection(string? reason, bool isOffered = false)
    {
        if (string.IsNullOrWhiteSpace(reason)) return Outcome.Refuse(isOffered ? "Enter a reason, or choose one from the list" : "Enter a reason", nameof(Reason));
        return reason.Trim().Length > Revision.MaxReason ? Outcome.Refuse($"The reason must be {Revision.MaxReason:N0} characters or fewer", nameof(Reason)) : null;
    }
}
