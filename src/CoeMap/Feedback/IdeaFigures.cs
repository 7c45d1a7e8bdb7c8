using CoeMap.Database;
using CoeMap.People;
using CoeMap.Themes;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>What everybody who sent the main form says about the ideas, together.</summary>
/// <param name="Sent">How many forms count.</param>
/// <param name="Ideas">All thirteen, the most useful first.</param>
/// <param name="Activities">All thirty-nine, the most ticked first.</param>
public sealed record IdeaFigures(int Sent, IReadOnlyList<IdeaFigure> Ideas, IReadOnlyList<ActivityFigure> Activities)
{
    internal static async Task<IdeaFigures> ReadAsync(CoeMapDb db, CancellationToken stop)
    {
        var areas = await db.FocusAreas.AsNoTracking().ToListAsync(stop);
        var said = await db.MainFeedback.AsNoTracking().Where(f => f.SentAt != null && f.Spam == null).Select(f => new Said(f.Role, f.Answers)).ToListAsync(stop);
        var scores = said.SelectMany(s => s.Answers.Scores).ToLookup(s => s.Idea, StringComparer.Ordinal);
        var ticks = said.SelectMany(s => s.Answers.Activities.Distinct(StringComparer.Ordinal).Select(a => (a, Group: RoleGroups.Of(s.Role)))).ToLookup(t => t.a, t => t.Group, StringComparer.Ordinal);
        var ideas = areas.SelectMany(a => a.Ideas, (a, idea) => (a.ThemeSlug, idea)).ToList();
        return new(
            said.Count,
            [.. ideas.Select(i => IdeaFigure.Of(i.idea, i.ThemeSlug, scores[i.idea.Slug])).OrderByDescending(i => i.Useful.Mean ?? 0).ThenByDescending(i => i.Likely.Mean ?? 0).ThenBy(i => i.Name, StringComparer.Ordinal)],
            [.. ideas.SelectMany(i => i.idea.Activities, (i, a) => ActivityFigure.Of(i.idea, a, ticks[ActivityKey.Of(i.idea.Slug, a.Verb)])).OrderByDescending(a => a.Total).ThenBy(a => a.Text, StringComparer.Ordinal)]);
    }

    private sealed record Said(ProfessionalRole Role, IdeaAnswers Answers);
}

/// <param name="Count">How many gave a score.</param>
/// <param name="Mean">Of their scores; null when nobody gave one.</param>
public sealed record ScoreFigure(int Count, double? Mean)
{
    internal static ScoreFigure Of(IEnumerable<int?> scores)
    {
        var given = scores.OfType<int>().ToList();
        return new(given.Count, given.Count == 0 ? null : given.Average());
    }
}

public sealed record IdeaFigure(string Slug, string Name, string Theme, ScoreFigure Useful, ScoreFigure Likely)
{
    internal static IdeaFigure Of(Idea idea, string theme, IEnumerable<IdeaScore> scores)
    {
        var all = scores.ToList();
        return new(idea.Slug, idea.Name, theme, ScoreFigure.Of(all.Select(s => s.Useful)), ScoreFigure.Of(all.Select(s => s.Likely)));
    }
}

/// <param name="ByGroup">One a role group, in their order.</param>
public sealed record ActivityFigure(string Idea, string Text, int Total, IReadOnlyList<int> ByGroup)
{
    internal static ActivityFigure Of(Idea idea, Activity activity, IEnumerable<RoleGroup> ticked)
    {
        var all = ticked.ToList();
        return new(idea.Name, activity.Text, all.Count, [.. Enum.GetValues<RoleGroup>().Select(g => all.Count(t => t == g))]);
    }
}
