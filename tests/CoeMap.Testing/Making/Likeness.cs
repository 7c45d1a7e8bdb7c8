using CoeMap.Database;
using CoeMap.Organisations;

namespace CoeMap.Testing.Making;

/// <summary>Reference facts of an authority: who is most like it, and how Ofsted found it.</summary>
public static class Likeness
{
    /// <summary>The nearest first.</summary>
    public static async Task IsLike(this Organisation authority, CoeMapDb db, params Organisation[] neighbours)
    {
        foreach (var (neighbour, i) in neighbours.Select((n, i) => (n, i)))
        {
            var row = StatisticalNeighbour.Add(authority.Id, i + 1);
            row.TakeSeed(neighbour.Id, "very close", "2025-05");
            db.StatisticalNeighbours.Add(row);
        }

        await db.SaveChangesAsync();
    }

    public static async Task WasJudged(this Organisation authority, CoeMapDb db, OfstedJudgement? overall, OfstedJudgement leaders = OfstedJudgement.Good, OfstedJudgement help = OfstedJudgement.Good)
    {
        var outcome = OfstedOutcome.Of(authority.Id);
        outcome.TakeGrades(overall, leaders, help, OfstedJudgement.Good, OfstedJudgement.Good);
        outcome.TakeReport("standard", null, null, new(2024, 5, 3), "https://files.example.org/" + authority.Slug);
        db.OfstedOutcomes.Add(outcome);
        await db.SaveChangesAsync();
    }
}
