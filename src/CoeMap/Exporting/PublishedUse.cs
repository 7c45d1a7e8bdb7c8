using System.ComponentModel;
using CoeMap.Adoption;
using CoeMap.Listings;

namespace CoeMap.Exporting;

/// <summary>That an organisation uses, pilots, considered or stopped something, as it lets everybody know.</summary>
[Description("What an organisation has confirmed about its use of a listing, where it lets everybody know its name.")]
public sealed record PublishedUse(
    [property: Description("Never changes; another stage is another entry.")] Guid Id,
    [property: Description("What is used.")] NamedLink Listing,
    [property: Description("Who confirmed it.")] NamedLink Organisation,
    [property: Description("How far it has come.")] AdoptionStage Stage,
    [property: Description("Since when, where that is known.")] int? SinceYear,
    [property: Description("1 to 12; null when only the year is known.")] int? SinceMonth,
    [property: Description("Which version of it, in the organisation’s own word.")] string? Release,
    [property: Description("For colleagues elsewhere.")] string? Note,
    [property: Description("Why it was stopped, or what came of it.")] string? WhatHappened,
    [property: Description("When the organisation last said that it is right.")] DateTimeOffset ConfirmedAt,
    [property: Description("It was asked again after a year and has not answered: not counted.")] bool IsLapsed);

[Description("How many organisations have confirmed what of a listing, named or not.")]
public sealed record UseCount(
    [property: Description("How far they have come.")] AdoptionStage Stage,
    [property: Description("How many.")] int Organisations,
    [property: Description("Of them, how many let everybody know their name.")] int Named);
