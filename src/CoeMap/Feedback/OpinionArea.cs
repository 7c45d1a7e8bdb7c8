using CoeMap.Themes;

namespace CoeMap.Feedback;

/// <summary>The activities of a focus area that people are asked about, in their order, by key.</summary>
internal static class OpinionArea
{
    public static IReadOnlyList<AskedActivity> ActivitiesOf(FocusArea area) =>
        [.. area.Ideas.SelectMany(i => i.Activities, (idea, activity) => new AskedActivity(ActivityKey.Of(idea.Slug, activity.Verb), idea.Name, activity.Text))];
}

/// <param name="Key">Idea and verb.</param>
/// <param name="Idea">The idea it would bring about.</param>
/// <param name="Text">What would be done.</param>
public sealed record AskedActivity(string Key, string Idea, string Text);
