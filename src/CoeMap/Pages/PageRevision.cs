namespace CoeMap.Pages;

/// <summary>What a page said or will say at one time: written once and never changed, so that everything can be compared and brought back.</summary>
public sealed class PageRevision
{
    private PageRevision() { }

    public Guid Id { get; private set; }
    public Guid PageId { get; private set; }

    /// <summary>From 1, one after the other.</summary>
    public int Number { get; private set; }
    public string Slug { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Summary { get; private set; } = "";
    public string Body { get; private set; } = "";
    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>Null when it came from the seed files.</summary>
    public Guid? ById { get; private set; }

    /// <summary>The earlier revision that it brings back.</summary>
    public int? Restores { get; private set; }

    /// <summary>When visitors began to read it; null for a draft.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }
    public Guid? OnceKey { get; private set; }

    public PageWording Wording => new(Slug, Title, Summary, Body);

    internal static PageRevision Of(Guid pageId, int number, PageWording wording, Guid? by, Guid? onceKey, DateTimeOffset now, int? restores) => new()
    {
        Id = Guid.CreateVersion7(now),
        PageId = pageId,
        Number = number,
        Slug = wording.Slug,
        Title = wording.Title,
        Summary = wording.Summary,
        Body = wording.Body,
        WrittenAt = now,
        ById = by,
        Restores = restores,
        OnceKey = onceKey,
    };

    internal void BePublished(DateTimeOffset now) => PublishedAt = now;
}
