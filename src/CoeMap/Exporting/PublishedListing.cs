using System.ComponentModel;
using CoeMap.Listings;

namespace CoeMap.Exporting;

/// <summary>A published listing as other programs read it: everything visitors see of it, and no person.</summary>
[Description("A project, tool or partner as it is published.")]
public sealed record PublishedListing
{
    [Description("Never changes, whatever becomes of the name.")]
    public required Guid Id { get; init; }

    [Description("The last part of its address; an old one redirects to the new.")]
    public required string Slug { get; init; }

    [Description("Its page for people.")]
    public required string Url { get; init; }

    [Description("This listing in the API.")]
    public required string Api { get; init; }

    [Description("What it is.")]
    public required ListingKind Kind { get; init; }

    [Description("What it is called.")]
    public required string Name { get; init; }

    [Description("One plain sentence.")]
    public required string Summary { get; init; }

    [Description("The whole text, as Markdown; empty where nobody has written it yet.")]
    public required string Description { get; init; }

    [Description("Other names.")]
    public required IReadOnlyList<string> AlsoKnownAs { get; init; }

    [Description("How far it has come.")]
    public required Stage Stage { get; init; }

    [Description("One to three of the Centre’s six themes.")]
    public required IReadOnlyList<NamedLink> Themes { get; init; }

    [Description("Fields of work within the themes.")]
    public required IReadOnlyList<NamedLink> FocusAreas { get; init; }

    [Description("Free words, lower case.")]
    public required IReadOnlyList<string> Tags { get; init; }

    [Description("Who leads it.")]
    public required NamedLink LeadOrganisation { get; init; }

    [Description("Who takes part besides, and as what.")]
    public required IReadOnlyList<Participant> TakingPart { get; init; }

    [Description("What it builds on, replaces or belongs to; what others say of it stands at /relations.")]
    public required IReadOnlyList<ConnectedListing> Relations { get; init; }

    [Description("Its own website.")]
    public required string? Website { get; init; }

    [Description("Where its code is kept.")]
    public required string? Repository { get; init; }

    [Description("Where it is documented.")]
    public required string? Documentation { get; init; }

    [Description("Further links.")]
    public required IReadOnlyList<OtherLink> OtherLinks { get; init; }

    [Description("The licence of the work itself: an SPDX identifier, “other”, “none” or “undecided”.")]
    public required string? Licence { get; init; }

    [Description("What it costs an authority in a year.")]
    public required CostBand? Cost { get; init; }

    [Description("The year it began.")]
    public required int? StartYear { get; init; }

    [Description("The year it ended.")]
    public required int? EndYear { get; init; }

    [Description("Systems and languages it works with.")]
    public required IReadOnlyList<NamedLink> WorksWith { get; init; }

    [Description("For whom it is made.")]
    public required IReadOnlyList<Audience> ForWhom { get; init; }

    [Description("What it needs to run in.")]
    public required IReadOnlyList<RunsIn> RunsIn { get; init; }

    [Description("Where data about single children goes when it is used.")]
    public required ChildData? ChildData { get; init; }

    [Description("What you need to reuse it.")]
    public required ReuseNeeds Reuse { get; init; }

    [Description("How many organisations have confirmed that they use it.")]
    public required int Users { get; init; }

    [Description("Somebody who knows the work should complete it.")]
    public required bool NeedsOwner { get; init; }

    [Description("Counts how often it was published; 1 is the first.")]
    public required int Version { get; init; }

    [Description("When it came to the map.")]
    public required DateTimeOffset FirstPublishedAt { get; init; }

    [Description("When what is shown now was published.")]
    public required DateTimeOffset PublishedAt { get; init; }

    [Description("When its people last said that it is right.")]
    public required DateTimeOffset LastConfirmedAt { get; init; }
}

/// <param name="Slug">The last part of the organisation’s address.</param>
/// <param name="Role">As what it takes part.</param>
[Description("An organisation that takes part.")]
public sealed record Participant(
    [property: Description("The last part of the organisation’s address.")] string Slug,
    [property: Description("What it is called.")] string Name,
    [property: Description("As what it takes part.")] ParticipationRole Role);

[Description("A published listing that it relates to.")]
public sealed record ConnectedListing(
    [property: Description("The last part of its address.")] string Slug,
    [property: Description("What it is called.")] string Name,
    [property: Description("What the one that says so is to it.")] RelationKind Kind);

[Description("What an organisation needs to reuse the work.")]
public sealed record ReuseNeeds(
    [property: Description("How much work it is.")] string? Effort,
    [property: Description("Which skills it takes.")] string? Skills,
    [property: Description("Which data it takes.")] string? Data,
    [property: Description("Which agreements it takes.")] string? Agreements,
    [property: Description("Papers others may start from; without an address: ask for a copy.")] IReadOnlyList<ReuseDocument> Documents);
