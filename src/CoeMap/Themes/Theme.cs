namespace CoeMap.Themes;

/// <summary>One of the six fields the Centre's ideas fall into; its slug is fixed, its words are an administrator's.</summary>
public sealed class Theme
{
    public const int MaxDescription = 600;

    private Theme() { }

    public string Slug { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Description { get; private set; } = "";
    public int Position { get; private set; }
    public List<FocusArea> FocusAreas { get; private set; } = [];
    public string? SeedHash { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }
    public uint Version { get; private set; }

    public static Theme Add(string slug, string name, string description, int position, string seedHash, DateTimeOffset now) =>
        new() { Slug = slug, Name = name, Description = description, Position = position, SeedHash = seedHash, ChangedAt = now };

    public void Describe(string description, DateTimeOffset now)
    {
        Description = description.Trim();
        ChangedAt = now;
    }

    /// <summary>The seed file changed: takes its words.</summary>
    public void TakeSeed(string name, string description, int position, string seedHash, DateTimeOffset now)
    {
        (Name, Description, Position, SeedHash, ChangedAt) = (name, description, position, seedHash, now);
    }
}
