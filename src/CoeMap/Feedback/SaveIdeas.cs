using CoeMap.Database;
using CoeMap.Themes;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>Keeps what somebody says about the ideas of one theme.</summary>
public sealed class SaveIdeas(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(string key, string theme, IdeasInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await MainFeedbackChange.FindAsync(db, key) is not { } feedback) return Outcome.Missing;
        if (feedback.SentAt is not null) return MainFeedbackChange.Sent;
        var areas = await db.FocusAreas.AsNoTracking().Where(a => a.ThemeSlug == theme).ToListAsync();
        if (areas.Count == 0) return Outcome.Missing;

        var ideas = areas.SelectMany(a => a.Ideas).ToList();
        var activities = ideas.SelectMany(i => i.Activities.Select(a => ActivityKey.Of(i.Slug, a.Verb))).ToHashSet(StringComparer.Ordinal);
        var said = (input.Ideas ?? []).Where(i => ideas.Any(k => k.Slug == i.Slug)).DistinctBy(i => i.Slug, StringComparer.Ordinal).ToList();
        feedback.Judge(theme, [.. ideas.Select(i => i.Slug)], new(
            [.. said.Select(i => new IdeaScore(i.Slug!, i.Useful, i.Likely)).Where(s => s.SaysSomething)],
            [.. said.SelectMany(i => i.Activities ?? []).Where(activities.Contains).Distinct(StringComparer.Ordinal)]), clock.GetUtcNow());
        return await MainFeedbackChange.SaveAsync(db, feedback);
    }
}
