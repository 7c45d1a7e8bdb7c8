using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>What all feedback says together, for everybody: no figure that rests on fewer than five answers. Seven statements.</summary>
/// <remarks>Its page is rendered for every reader: it must be right at once, and new feedback is no reason to forget every kept page of the site.</remarks>
public sealed class WhatYouToldUs(IDbContextFactory<CoeMapDb> dbs)
{
    /// <summary>Below this a figure could be somebody.</summary>
    public const int Fewest = 5;
    private const int AnswersShown = 50;

    public async Task<PublicFigures> RunAsync(CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var natures = await db.PageFeedback.Where(f => f.Spam == null && f.Nature != null).GroupBy(f => f.Nature!.Value)
            .Select(g => new { g.Key, Count = g.Count() }).Where(g => g.Count >= Fewest).ToListAsync(stop);
        var ideas = await IdeaFigures.ReadAsync(db, stop);
        var answers = await db.PublicAnswers.AsNoTracking().OrderByDescending(a => a.PublishedAt).Take(AnswersShown).ToListAsync(stop);
        return new(
            [.. natures.OrderBy(n => n.Key).Select(n => new Tally(Words.Label(n.Key), n.Count))],
            [.. ideas.Ideas.Where(i => i.Useful.Count >= Fewest && i.Likely.Count >= Fewest)],
            [.. ideas.Activities.Where(a => a.Total >= Fewest).Select(a => new Tally(a.Text, a.Total))],
            [.. (await OpinionRow.ReadAsync(db, stop)).Where(o => o.Figure.CanBeTold)],
            answers);
    }
}

/// <param name="Natures">Without a total: a missing one could be worked out from it.</param>
/// <param name="Ideas">Those that five people or more gave both scores.</param>
/// <param name="Activities">Those that five people or more ticked.</param>
/// <param name="Opinions">Activities of which some number may be told.</param>
/// <param name="Answers">You said, we did.</param>
public sealed record PublicFigures(IReadOnlyList<Tally> Natures, IReadOnlyList<IdeaFigure> Ideas, IReadOnlyList<Tally> Activities, IReadOnlyList<OpinionRow> Opinions, IReadOnlyList<PublicAnswer> Answers);
