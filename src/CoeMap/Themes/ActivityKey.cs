namespace CoeMap.Themes;

/// <summary>How an activity is named in answers and by evidence: its idea and the verb that opens it.</summary>
public static class ActivityKey
{
    public static string Of(string idea, string verb) => $"{idea}:{verb.ToLowerInvariant()}";

    public static string IdeaOf(string key) => key.Split(':')[0];
}
