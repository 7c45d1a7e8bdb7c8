using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>What all feedback says together, for Centre staff; spam is not counted. Eight statements.</summary>
public sealed class FeedbackAnalysis(IDbContextFactory<CoeMapDb> dbs)
{
    private const int PagesShown = 20;

    /// <returns>Null for everybody but moderators.</returns>
    public async Task<FeedbackFigures?> RunAsync(Me me, CancellationToken stop = default)
    {
        if (!me.IsModerator) return null;
        await using var db = await dbs.CreateDbContextAsync(stop);
        var real = db.PageFeedback.Where(f => f.Spam == null);
        var natures = await real.GroupBy(f => f.Nature).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop);
        var roles = await real.GroupBy(f => f.Role).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop);
        var pages = await real.GroupBy(f => f.Page).Select(g => new { g.Key, Count = g.Count() }).OrderByDescending(g => g.Count).ThenBy(g => g.Key).Take(PagesShown).ToListAsync(stop);
        var days = await real.GroupBy(f => f.ReceivedAt.Date).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop);
        return new(
            [.. Enum.GetValues<ReflectionNature>().Select(n => new Tally(Words.Label(n), natures.Find(x => x.Key == n)?.Count ?? 0)), new("Not said", natures.Find(x => x.Key is null)?.Count ?? 0)],
            [.. roles.OrderBy(r => r.Key).Select(r => new Tally(Words.Label(r.Key), r.Count))],
            [.. pages.Select(p => new Tally(p.Key, p.Count))],
            WeekTally.Of(days.Select(d => (DateOnly.FromDateTime(d.Key), d.Count))),
            await IdeaFigures.ReadAsync(db, stop),
            await OpinionRow.ReadAsync(db, stop));
    }
}

/// <param name="Natures">Every nature, those nobody chose too.</param>
/// <param name="Roles">Roles that somebody has.</param>
/// <param name="Pages">The pages most was said about.</param>
/// <param name="Weeks">Every week from the first to the last, the quiet ones too.</param>
/// <param name="Ideas">What the main form says.</param>
/// <param name="Opinions">What people think of each activity that somebody has an opinion of.</param>
public sealed record FeedbackFigures(IReadOnlyList<Tally> Natures, IReadOnlyList<Tally> Roles, IReadOnlyList<Tally> Pages, IReadOnlyList<WeekTally> Weeks, IdeaFigures Ideas, IReadOnlyList<OpinionRow> Opinions);

public sealed record Tally(string Name, int Count);

/// <param name="Monday">The day the week begins.</param>
public sealed record WeekTally(DateOnly Monday, int Count)
{
    private const int WeeksShown = 52;

    internal static IReadOnlyList<WeekTally> Of(IEnumerable<(DateOnly Day, int Count)> days)
    {
        var weeks = days.GroupBy(d => MondayOf(d.Day)).ToDictionary(g => g.Key, g => g.Sum(d => d.Count));
        if (weeks.Count == 0) return [];
        var (first, last) = (weeks.Keys.Min(), weeks.Keys.Max());
        var all = Enumerable.Range(0, ((last.DayNumber - first.DayNumber) / 7) + 1).Select(n => first.AddDays(n * 7));
        return [.. all.Select(monday => new WeekTally(monday, weeks.GetValueOrDefault(monday))).TakeLast(WeeksShown)];
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
