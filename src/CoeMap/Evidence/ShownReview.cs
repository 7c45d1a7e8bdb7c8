using System.Text.Json;
using CoeMap.Database;

namespace CoeMap.Evidence;

/// <summary>A published review as a listing shows it.</summary>
/// <param name="Organisation">Null where it is not named to this reader.</param>
public sealed record ShownReview(
    Guid Id, int Usefulness, int Effort, int Fit, int Support, string Context, string Words, DateTimeOffset At, NamedPlace? Organisation, string? Answer, DateTimeOffset? AnsweredAt)
{
    internal static ShownReview Read(string json) => JsonSerializer.Deserialize<ShownReview>(json, JsonColumn.Options)!;
}

/// <summary>How many gave a question each score from 1 to 5.</summary>
public sealed record ScoreSpread(string Question, IReadOnlyList<int> Counts)
{
    /// <summary>Under so many there is no average: it would be one or two people's word in the guise of a number.</summary>
    public const int FewestForAverage = 5;

    /// <summary>Null while there are too few.</summary>
    public double? Average => Counts.Sum() < FewestForAverage ? null : Counts.Select((c, i) => c * (i + 1)).Sum() / (double)Counts.Sum();

    public static IReadOnlyList<ScoreSpread> Of(IReadOnlyList<ShownReview> reviews) =>
    [
        Of("Useful", reviews.Select(r => r.Usefulness)),
        Of("Little effort", reviews.Select(r => r.Effort)),
        Of("Fits our work", reviews.Select(r => r.Fit)),
        Of("Well supported", reviews.Select(r => r.Support)),
    ];

    private static ScoreSpread Of(string question, IEnumerable<int> scores)
    {
        var counts = new int[Review.Highest];
        foreach (var score in scores) counts[score - 1]++;
        return new(question, counts);
    }
}
