namespace CoeMap.Listings;

/// <summary>When a listing was last known to be right, when its people are asked again, and whether they have left the question open.</summary>
/// <param name="PublishedAt">Whoever publishes says that it is right.</param>
/// <param name="StillRightAt">When its people last said so.</param>
/// <param name="AskedAt">When they were last asked.</param>
public sealed record ReviewDates(Stage Stage, DateTimeOffset PublishedAt, DateTimeOffset? StillRightAt, DateTimeOffset? AskedAt)
{
    public const int AskedAfterMonths = 12;
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromDays(30);

    public DateTimeOffset LastConfirmedAt => StillRightAt > PublishedAt ? StillRightAt.Value : PublishedAt;

    /// <summary>Null for what has ended: it stays as it was.</summary>
    public DateTimeOffset? NextReviewAt => Stage is Stage.Ended ? null : LastConfirmedAt.AddMonths(AskedAfterMonths);

    public bool IsAsked => Stage is not Stage.Ended && AskedAt > LastConfirmedAt;

    public bool IsUnconfirmed(DateTimeOffset now) => IsAsked && now >= AskedAt + AnswerWithin;
}
