namespace CoeMap.Themes;

/// <summary>One of the two fields of work in a theme, with the Centre's ideas for it.</summary>
public sealed class FocusArea
{
    private FocusArea() { }

    public string Slug { get; private set; } = "";
    public string ThemeSlug { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Description { get; private set; } = "";
    public int Position { get; private set; }
    public IReadOnlyList<Idea> Ideas { get; private set; } = [];

    public static FocusArea Add(string slug, string themeSlug) => new() { Slug = slug, ThemeSlug = themeSlug };

    public void TakeSeed(string themeSlug, string name, string description, int position, IReadOnlyList<Idea> ideas)
    {
        (ThemeSlug, Name, Description, Position, Ideas) = (themeSlug, name, description, position, ideas);
    }
}

/// <summary>One of the Centre's thirteen ideas and the example activities that would bring it about.</summary>
/// <param name="Slug">Unique among the thirteen.</param>
/// <param name="Name">As the Centre says it.</param>
/// <param name="Strand">The delivery strand: a second grouping of the ideas.</param>
/// <param name="Activities">Three examples.</param>
public sealed record Idea(string Slug, string Name, string Strand, IReadOnlyList<Activity> Activities);

/// <param name="Verb">The verb that opens the example.</param>
/// <param name="Text">The whole example.</param>
public sealed record Activity(string Verb, string Text);
