using CoeMap.Glossary;
using CoeMap.Organisations;

namespace CoeMap.Listings;

/// <summary>A published listing as its page shows it.</summary>
public sealed record ListingToRead
{
    public required Guid Id { get; init; }
    public required string Slug { get; init; }
    public required ListingContent Content { get; init; }

    /// <summary>The lead first, then by role and name.</summary>
    public required IReadOnlyList<Taker> TakingPart { get; init; }
    public required IReadOnlyList<NamedLink> Themes { get; init; }
    public required IReadOnlyList<NamedLink> FocusAreas { get; init; }
    public required IReadOnlyList<NamedLink> WorksWith { get; init; }

    /// <summary>Other listings of the same lead, newest first.</summary>
    public required IReadOnlyList<NamedLink> Siblings { get; init; }

    /// <summary>How it relates to other listings that everybody sees, from either end; the first few.</summary>
    public required IReadOnlyList<RelatedListing> Relations { get; init; }

    /// <summary>How many more there are.</summary>
    public required int MoreRelations { get; init; }

    /// <summary>Newest first; the first publication is the last.</summary>
    public required IReadOnlyList<PublishedVersion> Versions { get; init; }
    public required DateTimeOffset FirstPublishedAt { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
    public required ReviewDates Review { get; init; }
    public required bool NeedsOwner { get; init; }
    public required bool IsHidden { get; init; }

    /// <summary>The reader is its author, one of its contact people or a steward of its lead.</summary>
    public required bool MayEdit { get; init; }

    /// <summary>Those who answer for it, as much of each as this reader may see.</summary>
    public required IReadOnlyList<ContactToRead> Contacts { get; init; }

    /// <summary>What its people answered to readers in public, newest first.</summary>
    public required IReadOnlyList<AnswerToReader> Answers { get; init; }
    public required FirstTerm Glossary { get; init; }

    public Taker Lead => TakingPart.First(t => t.Role == ParticipationRole.Lead);
}

/// <summary>An organisation that leads or takes part, and as what.</summary>
public sealed record Taker(string Slug, string Name, OrganisationKind Kind, ParticipationRole Role);

/// <param name="Name">Null where they do not show it, or not to this reader.</param>
/// <param name="Role">Their role's label; null in the same cases.</param>
public sealed record ContactToRead(string? Name, string? Role);

/// <param name="Said">What the reader said, in the words of those who answer.</param>
/// <param name="FeedbackId">For moderators; null once it is gone.</param>
public sealed record AnswerToReader(string Said, string Answer, DateTimeOffset At, Guid? FeedbackId);

/// <param name="Label">How the page's listing relates to it: "Builds on", "Replaced by".</param>
/// <param name="IsInferred">A program read it out of a source.</param>
public sealed record RelatedListing(string Label, string Slug, string Name, bool IsInferred);

public sealed record NamedLink(string Slug, string Name);

public sealed record PublishedVersion(int Number, DateTimeOffset At);
