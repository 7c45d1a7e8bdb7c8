namespace CoeMap.Feedback;

/// <summary>What somebody says about the Centre's ideas.</summary>
/// <param name="Scores">At most one an idea.</param>
/// <param name="Activities">Keys of the activities worth exploring.</param>
public sealed record IdeaAnswers(IReadOnlyList<IdeaScore> Scores, IReadOnlyList<string> Activities)
{
    public IdeaScore Of(string idea) => Scores.FirstOrDefault(s => string.Equals(s.Idea, idea, StringComparison.Ordinal)) ?? new(idea, null, null);
}

/// <param name="Idea">Its slug.</param>
/// <param name="Useful">To the sector, 1 to 5; null when not said.</param>
/// <param name="Likely">That one's organisation would use it, 1 to 5; null when not said.</param>
public sealed record IdeaScore(string Idea, int? Useful, int? Likely)
{
    public const int Lowest = 1;
    public const int Highest = 5;

    public bool SaysSomething => Useful is not null || Likely is not null;
}
