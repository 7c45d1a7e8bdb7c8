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
            var started = await db.MainFeedback.CountAsync(f => f.ClientHash == feedback.ClientHash && f.StartedAt > now - FeedbackLimits.Window);
            if (started >= limits.Value.PerAddress) return Outcome.Refuse("A great many people on your network have started this form. Wait an hour, then continue.");
            db.MainFeedback.Add(feedback);
        }

        feedback.Say(role, input.Nature, input.Organisation, input.Email, now);
        return await MainFeedbackChange.SaveAsync(db, feedback);
    }
}
