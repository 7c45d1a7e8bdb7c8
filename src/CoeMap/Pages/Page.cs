using CoeMap.Addresses;

namespace CoeMap.Pages;

/// <summary>A page of the Centre's own words, such as the privacy notice: what visitors read now, and where its revisions stand.</summary>
public sealed class Page
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private Page() { }

    public Guid Id { get; private set; }

    /// <summary>Its address now; of a page that was never published, the one it will have.</summary>
    public string Slug { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Summary { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Body { get; private set; } = "";
    public DateOnly UpdatedOn { get; private set; }

    /// <summary>Since when visitors may read it; null while nobody may.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>The revision that visitors read.</summary>
    public int? PublishedNumber { get; private set; }

    /// <summary>The newest revision; beyond the published one it is a draft.</summary>
    public int LastNumber { get; private set; }

    /// <summary>What the seed files call it; null for a page that staff began.</summary>
    public string? SeedKey { get; private set; }
    public string? SeedHash { get; private set; }

    /// <summary>Since when staff look after its words; from then on the seed files leave it alone.</summary>
    public DateTimeOffset? EditedAt { get; private set; }
    public uint Version { get; private set; }

    public bool IsPublished => PublishedAt is not null;
    public bool HasDraft => LastNumber != PublishedNumber;

    /// <summary>The site itself links to pages of the seed files, so they stay.</summary>
    public bool CanBeTakenDown => IsPublished && SeedKey is null;

    public static Page Start(DateTimeOffset now, string? seedKey = null) => new() { Id = Guid.CreateVersion7(now), SeedKey = seedKey };

    /// <summary>Somebody writes its next revision, which visitors see once it is published.</summary>
    public PageRevision Write(PageWording wording, Guid by, Guid onceKey, DateTimeOffset now, int? restores = null)
    {
        EditedAt = now;
        return Next(wording, by, onceKey, now, restores);
    }

    /// <summary>Visitors read the newest revision from now on.</summary>
    public void Publish(PageRevision newest, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(newest.PageId == Id && newest.Number == LastNumber, "Only the newest revision of a page is published.");
        ForbiddenMoveException.Unless(HasDraft, "This revision is published already.");
        newest.BePublished(now);
        Show(newest.Wording, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, London).DateTime));
        (PublishedAt, PublishedNumber) = (PublishedAt ?? now, newest.Number);
    }

    public void TakeDown()
    {
        ForbiddenMoveException.Unless(CanBeTakenDown, "The site links to this page, or nobody can read it anyway.");
        (PublishedAt, PublishedNumber) = (null, null);
    }

    /// <summary>The seed file is new or has changed, and nobody has edited the page since: takes its words and publishes them.</summary>
    public PageRevision TakeSeed(PageWording wording, DateOnly updatedOn, string seedHash, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(EditedAt is null, "What staff have edited is theirs.");
        var revision = Next(wording, by: null, onceKey: null, now, restores: null);
        revision.BePublished(now);
        Show(wording, updatedOn);
        (PublishedAt, PublishedNumber, SeedHash) = (PublishedAt ?? now, revision.Number, seedHash);
        return revision;
    }

    private PageRevision Next(PageWording wording, Guid? by, Guid? onceKey, DateTimeOffset now, int? restores)
    {
        if (PublishedAt is null) Show(wording, UpdatedOn); // lists name a draft as it will be called
        return PageRevision.Of(Id, ++LastNumber, wording, by, onceKey, now, restores);
    }

    private void Show(PageWording wording, DateOnly updatedOn) =>
        (Slug, Title, Summary, Body, UpdatedOn) = (wording.Slug, wording.Title, wording.Summary, wording.Body, updatedOn);
}
