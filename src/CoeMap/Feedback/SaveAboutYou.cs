using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CoeMap.Feedback;

/// <summary>Starts the main form with who is speaking, or changes that while it is not sent.</summary>
public sealed class SaveAboutYou(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock, IOptions<FeedbackLimits> limits)
{
    public async Task<Outcome> RunAsync(string key, AboutYouInput input, SendingBrowser from)
    {
        if (!LinkKey.IsOne(key)) return Outcome.Missing;
        if (input.Role is not { } role) return Outcome.Refuse("Select your role", nameof(input.Role));

        await using var db = await dbs.CreateDbContextAsync();
        var (now, hash) = (clock.GetUtcNow(), LinkKey.HashOf(key));
        var feedback = await db.MainFeedback.FirstOrDefaultAsync(f => f.KeyHash == hash);
        if (feedback is { SentAt: not null }) return MainFeedbackChange.Sent;
        if (feedback is null)
        {
            feedback = MainFeedback.Start(hash, input.Page, from, limits.Value.ClientKey ?? db.Database.GetConnectionString()!, now);
            var room = await limits.Value.RoomForAsync(db.MainFeedback.Where(f => f.StartedAt > now - FeedbackLimits.Window), feedback);
            if (room == RoomForMore.None) return FeedbackLimits.Full;
            if (room == RoomForMore.SetAside) feedback.SetAside(now);
            db.MainFeedback.Add(feedback);
        }

        feedback.Say(role, input.Nature, input.Organisation, input.Email, now);
        var saved = await MainFeedbackChange.SaveAsync(db, feedback);
        return saved is Outcome.Done done && feedback.LimitedAt == now ? done with { Message = FeedbackLimits.SetAside } : saved;
    }
}
