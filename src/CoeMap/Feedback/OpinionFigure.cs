using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>How many agree, are unsure and disagree with each of the four sentences about one activity.</summary>
public sealed record OpinionFigure(string Activity, StanceCounts Sound, StanceCounts Scaled, StanceCounts True, StanceCounts Useful)
{
    public StanceCounts Of(OpinionQuestion question) => question switch
    {
        OpinionQuestion.Sound => Sound,
        OpinionQuestion.Scaled => Scaled,
        OpinionQuestion.True => True,
        _ => Useful,
    };

    /// <summary>Some number of it may be told to everybody.</summary>
    public bool CanBeTold => Enum.GetValues<OpinionQuestion>().Any(q => Enum.GetValues<Stance>().Any(s => Of(q).Told(s) is not null));

    /// <returns>Those activities somebody has said something about; one statement.</returns>
    internal static Task<List<OpinionFigure>> ReadAsync(CoeMapDb db, CancellationToken stop) =>
        db.ActivityOpinions.GroupBy(o => o.Activity).OrderBy(g => g.Key).Select(g => new OpinionFigure(
            g.Key,
            new(g.Count(o => o.Sound == Stance.Agree), g.Count(o => o.Sound == Stance.Unsure), g.Count(o => o.Sound == Stance.Disagree)),
            new(g.Count(o => o.Scaled == Stance.Agree), g.Count(o => o.Scaled == Stance.Unsure), g.Count(o => o.Scaled == Stance.Disagree)),
            new(g.Count(o => o.True == Stance.Agree), g.Count(o => o.True == Stance.Unsure), g.Count(o => o.True == Stance.Disagree)),
            new(g.Count(o => o.Useful == Stance.Agree), g.Count(o => o.Useful == Stance.Unsure), g.Count(o => o.Useful == Stance.Disagree)))).ToListAsync(stop);
}

public sealed record StanceCounts(int Agree, int Unsure, int Disagree)
{
    public int Of(Stance stance) => stance switch { Stance.Agree => Agree, Stance.Unsure => Unsure, _ => Disagree };

    /// <returns>Null below five people: it could be somebody. No total is told either, from which it could be worked out.</returns>
    public int? Told(Stance stance) => Of(stance) is var count && count >= WhatYouToldUs.Fewest ? count : null;
}

/// <param name="Idea">The idea it belongs to.</param>
/// <param name="Text">The activity.</param>
public sealed record OpinionRow(string Idea, string Text, OpinionFigure Figure)
{
    /// <returns>In the order of the themes; two statements.</returns>
    internal static async Task<IReadOnlyList<OpinionRow>> ReadAsync(CoeMapDb db, CancellationToken stop)
    {
        var areas = await (from theme in db.Themes from area in theme.FocusAreas orderby theme.Position, area.Position select area).AsNoTracking().ToListAsync(stop);
        var figures = (await OpinionFigure.ReadAsync(db, stop)).ToDictionary(f => f.Activity, StringComparer.Ordinal);
        return [.. areas.SelectMany(OpinionArea.ActivitiesOf).Where(a => figures.ContainsKey(a.Key)).Select(a => new OpinionRow(a.Idea, a.Text, figures[a.Key]))];
    }
}
