using System.ComponentModel;
using CoeMap.Listings;
using CoeMap.Needs;

namespace CoeMap.Exporting;

/// <summary>A need as other programs read it: never who posted it.</summary>
[Description("A problem that somebody wants help with.")]
public sealed record PublishedNeed
{
    [Description("Never changes.")]
    public required Guid Id { get; init; }

    [Description("The last part of its address.")]
    public required string Slug { get; init; }

    [Description("Its page for people; colleagues answer it there.")]
    public required string Url { get; init; }

    [Description("This need in the API.")]
    public required string Api { get; init; }

    [Description("In a line.")]
    public required string Title { get; init; }

    [Description("The problem in plain words.")]
    public required string Problem { get; init; }

    [Description("Where it arises.")]
    public required string? Context { get; init; }

    [Description("Slugs of the themes it belongs to.")]
    public required IReadOnlyList<string> Themes { get; init; }

    [Description("Where it stands: open, matched, met or closed.")]
    public required NeedState State { get; init; }

    [Description("Whose need it is; null for somebody without an organisation.")]
    public required NamedLink? Organisation { get; init; }

    [Description("The case management system it concerns, by slug.")]
    public required string? System { get; init; }

    [Description("By when help is wanted.")]
    public required DateOnly? Deadline { get; init; }

    [Description("How many have offered help or suggested a listing.")]
    public required int Answers { get; init; }

    [Description("When it was posted.")]
    public required DateTimeOffset PostedAt { get; init; }

    [Description("When it was met or closed.")]
    public required DateTimeOffset? EndedAt { get; init; }

    [Description("What came of it.")]
    public required string? WhatHappened { get; init; }
}
