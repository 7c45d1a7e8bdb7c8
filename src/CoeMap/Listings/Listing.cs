using NpgsqlTypes;

namespace CoeMap.Listings;

/// <summary>A published project, tool or partner: what visitors see is its last published content, nothing else.</summary>
/// <remarks>A row exists only from its first publication on; columns beside <see cref="Content"/> serve lists, filters and search.</remarks>
public sealed partial class Listing
{
    private Listing() { }

    public Guid Id { get; private set; }
    public string Slug { get; private set; } = "";

    /// <summary>The whole published content.</summary>
    public ListingContent Content { get; private set; } = new();
    public ListingKind Kind { get; private set; }
    public string Name { get; private set; } = "";
    public string Summary { get; private set; } = "";
    public Stage Stage { get; private set; }
    public Guid LeadOrganisationId { get; private set; }
    public List<Participation> Participations { get; private set; } = [];

    /// <summary>Who answers for it and may edit it; for asking the database, not loaded.</summary>
    public List<ListingContact> Contacts { get; private set; } = [];
    public List<string> Themes { get; private set; } = [];
    public List<string> FocusAreas { get; private set; } = [];
    public List<string> Tags { get; private set; } = [];
    public List<string> ForWhom { get; private set; } = [];
    public List<string> RunsIn { get; private set; } = [];
    public List<string> WorksWith { get; private set; } = [];
    public List<string> Regions { get; private set; } = [];
    public ChildData? ChildData { get; private set; }
    public string? Licence { get; private set; }
    public CostBand? Cost { get; private set; }
    public int? StartYear { get; private set; }
    public int? EndYear { get; private set; }

    /// <summary>How many organisations have confirmed that they use it; the ledger of Adoption keeps it.</summary>
    public int Users { get; private set; }

    /// <summary>What is confirmed of its use, as the search filters by it: "confirmed", "piloted", "stopped".</summary>
    public List<string> InUse { get; private set; } = [];
    /// <summary>How much evidence is published about it, and how strong the strongest is; null without any. Kept as uses are.</summary>
    public int EvidenceItems { get; private set; }
    public int? EvidenceStrength { get; private set; }

    public string AlsoKnownAsText { get; private set; } = "";
    public string OrganisationsText { get; private set; } = "";
    public string ThemesText { get; private set; } = "";
    public string TagsText { get; private set; } = "";
    public string BodyText { get; private set; } = "";

    /// <summary>Made by the database from the texts above, weighted A to D.</summary>
    public NpgsqlTsVector SearchVector { get; private set; } = null!;

    /// <summary>Who registered it; null for listings from reference data.</summary>
    public Guid? AuthorId { get; private set; }

    /// <summary>The revision shown now; null while it shows what reference data said.</summary>
    public Guid? RevisionId { get; private set; }

    /// <summary>How many times it was published; 1 is the first version.</summary>
    public int PublishedVersion { get; private set; }
    public DateTimeOffset FirstPublishedAt { get; private set; }
    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>Somebody who knows the work should complete it.</summary>
    public DateTimeOffset? NeedsOwnerAt { get; private set; }
    public DateTimeOffset? HiddenAt { get; private set; }

    /// <summary>When its people last said that it is still right, and when they were last asked.</summary>
    public DateTimeOffset? StillRightAt { get; private set; }
    public DateTimeOffset? AskedWhetherRightAt { get; private set; }

    /// <summary>The listing it became part of; it stays hidden from then on, and its address leads there.</summary>
    public Guid? MergedIntoId { get; private set; }
    public string? SeedKey { get; private set; }
    public string? SeedHash { get; private set; }
    public uint Version { get; private set; }

    public ReviewDates Review => new(Stage, PublishedAt, StillRightAt, AskedWhetherRightAt);

    /// <summary>The first publication of a new listing.</summary>
    public static Listing PublishFirst(Revision revision, string slug, FoundBy foundBy, DateTimeOffset now)
    {
        var listing = new Listing { Id = revision.Id, Slug = slug, AuthorId = revision.AuthorId, FirstPublishedAt = now };
        listing.Publish(revision, foundBy, now);
        return listing;
    }

    /// <summary>Shows the revision's content from now on.</summary>
    public void Publish(Revision revision, FoundBy foundBy, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(revision.State == RevisionState.Published, "Only a published revision can be shown.");
        RevisionId = revision.Id;
        NeedsOwnerAt = null;
        AuthorId ??= revision.AuthorId;
        Show(revision.Content, foundBy, now);
    }

    /// <summary>A listing from reference data, known by its seed key.</summary>
    public static Listing FromReference(string seedKey, string slug, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), Slug = slug, SeedKey = seedKey, FirstPublishedAt = now };

    /// <summary>Takes what reference data says, unless people have edited the listing since.</summary>
    public void TakeReference(ListingContent content, FoundBy foundBy, bool needsOwner, string seedHash, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(SeedKey is not null && RevisionId is null, "People's words are not overwritten by reference data.");
        SeedHash = seedHash;
        NeedsOwnerAt = needsOwner ? NeedsOwnerAt ?? now : null;
        Show(content, foundBy, now);
    }

    /// <summary>An organisation or theme it names has another name now.</summary>
    public void BeFoundBy(FoundBy foundBy)
    {
        OrganisationsText = foundBy.Organisations;
        ThemesText = foundBy.Themes;
        BodyText = foundBy.Body;
        Regions = [.. foundBy.Regions];
    }

    /// <summary>An organisation that it names has become part of another; the words are the same otherwise, so the version stays.</summary>
    public void NameInstead(Guid merged, Guid into, FoundBy foundBy)
    {
        Content = Content.NamingInstead(merged, into);
        if (LeadOrganisationId == merged) LeadOrganisationId = into;
        TakePart(Content);
        BeFoundBy(foundBy);
    }

    public void MoveTo(string slug) => Slug = slug;

    /// <summary>It is part of another listing from now on. Nothing of it is deleted; its address is free to lead there.</summary>
    public void BecomePartOf(Listing into, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(into.Id != Id && into.MergedIntoId is null && MergedIntoId is null, "A listing becomes part of another once.");
        (MergedIntoId, HiddenAt, Slug) = (into.Id, HiddenAt ?? now, $"merged-{Id}");
    }

    /// <summary>What it was part of has become part of another itself.</summary>
    public void FollowTo(Listing into)
    {
        ForbiddenMoveException.Unless(MergedIntoId is not null, "Only what was merged follows.");
        MergedIntoId = into.Id;
    }

    public void Hide(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(HiddenAt is null, "This listing is hidden already.");
        HiddenAt = now;
    }

    public void BringBack()
    {
        ForbiddenMoveException.Unless(HiddenAt is not null && MergedIntoId is null, "This listing is not hidden, or has become part of another.");
        HiddenAt = null;
    }

    public void AskWhetherRight(DateTimeOffset now) =>
        AskedWhetherRightAt = Review.NextReviewAt <= now && !Review.IsAsked ? now : throw new ForbiddenMoveException("It is asked about once, a year after it was last confirmed.");

    public void ConfirmStillRight(DateTimeOffset now) =>
        StillRightAt = Stage != Stage.Ended && HiddenAt is null ? now : throw new ForbiddenMoveException("What has ended or is hidden is not confirmed.");

    private void Show(ListingContent content, FoundBy foundBy, DateTimeOffset now)
    {
        Content = content;
        (Kind, Name, Summary, Stage) = (content.Kind, content.Name, content.Summary, content.Stage);
        LeadOrganisationId = content.LeadOrganisationId ?? throw new ForbiddenMoveException("A listing needs a lead organisation.");
        (Themes, FocusAreas, Tags) = ([.. content.Themes], [.. content.FocusAreas], [.. content.Tags]);
        ForWhom = [.. content.ForWhom.Select(w => Words.Of(w))];
        RunsIn = [.. content.RunsIn.Select(r => Words.Of(r))];
        WorksWith = [.. content.WorksWith];
        (ChildData, Licence, Cost, StartYear, EndYear) = (content.ChildData, content.Licence, content.Cost, content.StartYear, content.EndYear);
        AlsoKnownAsText = string.Join(" · ", content.AlsoKnownAs);
        TagsText = string.Join(" · ", content.Tags);
        TakePart(content);
        Relate(now);
        BeFoundBy(foundBy);
        PublishedAt = now;
        PublishedVersion++;
    }

    private void TakePart(ListingContent content)
    {
        var wanted = content.TakingPart.Append(new TakingPart(LeadOrganisationId, ParticipationRole.Lead)).ToHashSet();
        Participations.RemoveAll(p => !wanted.Contains(new TakingPart(p.OrganisationId, p.Role)));
        var present = Participations.Select(p => new TakingPart(p.OrganisationId, p.Role)).ToHashSet();
        Participations.AddRange(wanted.Except(present).Select(w => Participation.Of(Id, w.OrganisationId, w.Role)));
    }
}
