using System.ComponentModel.DataAnnotations;

namespace CoeMap.Adoption;

/// <summary>How far an organisation has come with a listing; the label speaks of it, the form lets the organisation speak.</summary>
public enum AdoptionStage
{
    [Display(Name = "In use")] InUse,
    Piloting,
    Considered,
    Stopped,
}

/// <summary>To whom the organisation lets us name it.</summary>
public enum Naming
{
    [Display(Name = "Named to everybody")] Everybody,
    [Display(Name = "Named to public bodies")] PublicBodies,
    [Display(Name = "Counted, not named")] CountOnly,
}

/// <summary>Who spoke for the organisation.</summary>
public enum SpokeAs
{
    [Display(Name = "its steward")] Steward,
    [Display(Name = "its mailbox")] Mailbox,
    [Display(Name = "a colleague there")] Colleague,
}

public enum AdoptionState { Waiting, Confirmed, Lapsed, Replaced, Refused }

/// <summary>What is said of an organisation and a listing.</summary>
/// <param name="Stage">How far it has come.</param>
/// <param name="SinceYear">Since when, four digits; null when nobody knows.</param>
/// <param name="SinceMonth">1 to 12; null when only the year is known.</param>
/// <param name="Release">Which version of it, in the organisation's own word.</param>
/// <param name="Note">For colleagues elsewhere.</param>
/// <param name="WhatHappened">Why it was stopped, or what came of it.</param>
public sealed record SaidOfUse(AdoptionStage Stage, int? SinceYear, int? SinceMonth, string? Release, string? Note, string? WhatHappened);
