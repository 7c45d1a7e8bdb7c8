using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Themes;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>The main form as far as somebody has come, with the themes and ideas it asks about; two statements.</summary>
public sealed class ReadMainFeedback(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null when the link leads nowhere.</returns>
    public async Task<MainFeedbackDraft?> RunAsync(string key, CancellationToken stop = default)
    {
        if (!LinkKey.IsOne(key)) return null;
        await using var db = await dbs.CreateDbContextAsync(stop);
        var hash = LinkKey.HashOf(key);
        if (await db.MainFeedback.AsNoTracking().FirstOrDefaultAsync(f => f.KeyHash == hash, stop) is not { } feedback) return null;
        var themes = await db.Themes.AsNoTracking().Include(t => t.FocusAreas.OrderBy(a => a.Position)).OrderBy(t => t.Position).ToListAsync(stop);
        return new(feedback, themes);
    }
}

/// <param name="Feedback">What was said so far.</param>
/// <param name="Themes">In their order, with their focus areas and ideas.</param>
public sealed record MainFeedbackDraft(MainFeedback Feedback, IReadOnlyList<Theme> Themes)
{
    public MainFeedbackSteps Steps => new([.. Themes.Select(t => t.Slug)]);

    public Theme? ThemeOf(string slug) => Themes.FirstOrDefault(t => string.Equals(t.Slug, slug, StringComparison.Ordinal));

    public static IEnumerable<Idea> IdeasOf(Theme theme) => theme.FocusAreas.SelectMany(a => a.Ideas);
}
