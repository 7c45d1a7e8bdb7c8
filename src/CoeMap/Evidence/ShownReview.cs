using System.Text.Json;
using CoeMap.Database;

namespace CoeMap.Evidence;

/// <summary>A published review as a listing shows it.</summary>
/// <param name="Place">Which of the organisations among these reviews it comes from, counted from 1 whether they are named or not.</param>
/// <param name="Organisation">Null where it is not named to this reader.</param>
public sealed record ShownReview(
    Guid Id, int Place, int Usefulness, int Effort, int Fit, int Support, string Context, string Words, DateTimeOffset At, NamedPlace? Organisation, string? Answer, DateTimeOffset? AnsweredAt)
{
    internal static ShownReview Read(string json) => JsonSerializer.Deserialize<ShownReview>(json, JsonColumn.Options)!;
}

/// <summary>How many gave a question each score from 1 to 5.</summary>
/// <param name="Organisations">Of how many organisations they are.</param>
public sealed record ScoreSpread(string Question, IReadOnlyList<int> Counts, int Organisations)
{
    /// <summary>Of fewer organisations there is no average: it would be the word of one or two, however many colleagues say it, in the guise of a number.</summary>
    public const int FewestForAverage = 5;

    /// <summary>Null while there are too few.</summary>
    public double? Average => Organisations < FewestForAverage ? null : Counts.Select((c, i) => c * (i + 1)).Sum() / (double)Counts.Sum();

    public static IReadOnlyList<ScoreSpread> Of(IReadOnlyList<ShownReview> reviews) =>
    [
        Of("Useful", reviews, r => r.Usefulness),
        Of("Little effort", reviews, r => r.Effort),
        Of("Fits our work", reviews, r => r.Fit),
        Of("Well supported", reviews, r => r.Support),
    ];

    private static ScoreSpread Of(string question, IReadOnlyList<ShownReview> reviews, Func<ShownReview, int> score)
    {
        var counts = new int[Review.Highest];
        foreach (var review in reviews) counts[score(review) - 1]++;
        return new(question, counts, reviews.Select(r => r.Place).Distinct().Count());
    }
}
