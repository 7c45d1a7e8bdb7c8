using CoeMap.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CoeMap.Feedback;

/// <summary>Keeps what a voice makes of the activities of a focus area, in place of what it said before.</summary>
public sealed class GiveOpinions(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock, IOptions<FeedbackLimits> limits)
{
    /// <param name="theme">The theme's slug.</param>
    /// <param name="area">The focus area's slug.</param>
    /// <param name="said">By activity; what is missing or says nothing is taken back.</param>
    /// <param name="voice">Whose it is; a browser's voice is taken over by the account once somebody has signed in.</param>
    public async Task<Outcome> RunAsync(string theme, string area, IReadOnlyDictionary<string, StanceSet> said, OpinionVoice voice)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.FocusAreas.AsNoTracking().FirstOrDefaultAsync(a => a.ThemeSlug == theme && a.Slug == area) is not { } focus) return Outcome.Missing;
        var (secret, now) = (limits.Value.ClientKey ?? db.Database.GetConnectionString()!, clock.GetUtcNow());
        var activities = OpinionArea.ActivitiesOf(focus).Select(a => a.Key).ToList();
        var hash = voice.Hash(secret);

        // Two posts of one voice wait for each other, or both would write a first answer.
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({voice.PersonId?.ToString() ?? Convert.ToHexString(hash!)}, 1))");
        var before = await db.ActivityOpinions
            .Where(o => activities.Contains(o.Activity) && ((voice.PersonId != null && o.PersonId == voice.PersonId) || (hash != null && o.VoiceHash == hash))).ToListAsync();
        var count = said.Count(s => s.Value.SaysSomething && activities.Contains(s.Key));
        if (before.Count + count == 0) return Outcome.Refuse("Answer at least one sentence", nameof(said));
        if (before.Count == 0 && await IsFloodAsync(db, voice, secret, now))
            return Outcome.Refuse("We have had a great many answers from your network in the last hour. Wait an hour, then send yours again: what you chose is still here.");

        var kept = before.Where(o => o.PersonId == voice.PersonId).ToDictionary(o => o.Activity, StringComparer.Ordinal);
        db.ActivityOpinions.RemoveRange(before.Except(kept.Values));
        foreach (var activity in activities)
        {
            var (stances, mine) = (said.GetValueOrDefault(activity) ?? new(), kept.GetValueOrDefault(activity));
            if (!stances.SaysSomething && mine is not null) db.ActivityOpinions.Remove(mine);
            else if (stances.SaysSomething && mine is not null) mine.Change(stances, now);
            else if (stances.SaysSomething) db.ActivityOpinions.Add(ActivityOpinion.Give(activity, voice, secret, stances, now));
        }

        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return new Outcome.Done(Guid.Empty, count > 0 ? "Thanks — your opinion is kept" : "Your opinion is taken back");
    }

    // A council shares one address; nobody but a machine invents so many browsers in an hour.
    private async Task<bool> IsFloodAsync(CoeMapDb db, OpinionVoice voice, string secret, DateTimeOffset now)
    {
        if (voice.PersonId is not null) return false;
        var client = voice.ClientHash(secret);
        return await db.ActivityOpinions.Where(o => o.ClientHash == client && o.GivenAt > now - FeedbackLimits.Window).Select(o => o.VoiceHash).Distinct().CountAsync() >= limits.Value.PerAddress;
    }
}
