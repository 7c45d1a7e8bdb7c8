using CoeMap.Database;
using CoeMap.Themes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CoeMap.Feedback;

/// <summary>What is asked about a focus area, what this voice has said, and what all have said together. Three statements.</summary>
public sealed class AreaOpinions(IDbContextFactory<CoeMapDb> dbs, IOptions<FeedbackLimits> limits)
{
    /// <returns>Null when there is no such focus area.</returns>
    public async Task<AskedArea?> RunAsync(string theme, string area, OpinionVoice voice, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var found = await db.Themes.AsNoTracking().Where(t => t.Slug == theme).SelectMany(t => t.FocusAreas, (t, a) => new { Theme = t.Name, Area = a }).FirstOrDefaultAsync(f => f.Area.Slug == area, stop);
        if (found is null) return null;
        var hash = voice.Hash(limits.Value.ClientKey ?? db.Database.GetConnectionString()!);
        var activities = OpinionArea.ActivitiesOf(found.Area);
        var keys = activities.Select(a => a.Key).ToList();
        var mine = await db.ActivityOpinions.AsNoTracking()
            .Where(o => keys.Contains(o.Activity) && ((voice.PersonId != null && o.PersonId == voice.PersonId) || (hash != null && o.VoiceHash == hash))).ToListAsync(stop);
        var figures = await OpinionFigure.ReadAsync(db, stop);
        return new(
            found.Theme, found.Area, activities,
            mine.OrderBy(o => o.PersonId is null ? 0 : 1).GroupBy(o => o.Activity, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Stances, StringComparer.Ordinal),
            figures.Where(f => keys.Contains(f.Activity)).ToDictionary(f => f.Activity, StringComparer.Ordinal));
    }
}

/// <param name="Theme">The theme's name.</param>
/// <param name="Activities">What is asked about.</param>
/// <param name="Mine">What this voice has said, by activity.</param>
/// <param name="Figures">What all have said, by activity; those below five people are nobody's business.</param>
public sealed record AskedArea(
    string Theme, FocusArea Area, IReadOnlyList<AskedActivity> Activities, IReadOnlyDictionary<string, StanceSet> Mine, IReadOnlyDictionary<string, OpinionFigure> Figures);
