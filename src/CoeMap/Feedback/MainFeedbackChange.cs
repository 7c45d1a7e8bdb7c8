using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>What every step of the main form shares: it is found by its link and is not changed once sent.</summary>
internal static class MainFeedbackChange
{
    public static readonly Outcome Sent = new Outcome.Overtaken("This was sent already, so it cannot be changed.");

    /// <returns>Null when the link leads nowhere.</returns>
    public static async Task<MainFeedback?> FindAsync(CoeMapDb db, string key)
    {
        if (!LinkKey.IsOne(key)) return null;
        var hash = LinkKey.HashOf(key);
        return await db.MainFeedback.FirstOrDefaultAsync(f => f.KeyHash == hash);
    }

    public static async Task<Outcome> SaveAsync(CoeMapDb db, MainFeedback feedback) =>
        (await db.TrySaveAsync()).IsWritten ? new Outcome.Done(feedback.Id) : new Outcome.Overtaken("This form was changed in another window. Reload the page to see it.");
}
