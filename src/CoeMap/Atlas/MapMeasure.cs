using System.ComponentModel.DataAnnotations;

namespace CoeMap.Atlas;

/// <summary>What the map of England shows for each authority.</summary>
public enum MapMeasure
{
    [Display(Name = "Listings it leads")] Leads,
    [Display(Name = "Listings it leads or takes part in")] TakesPart,
    [Display(Name = "Tools in use, confirmed")] Uses,
    [Display(Name = "Needs that still stand")] Needs,
    [Display(Name = "Authorities we have not heard from")] Quiet,
}

/// <summary>What a reader asked the map to show.</summary>
/// <param name="Measure">Which number.</param>
/// <param name="Theme">Only what belongs to this theme (its slug); null for everything.</param>
/// <param name="Listing">How far each authority has come with this one listing (its slug), whatever else is asked; null for all listings.</param>
public sealed record MapQuestion(MapMeasure Measure = MapMeasure.TakesPart, string? Theme = null, string? Listing = null)
{
    /// <summary>Whom have we not heard from?</summary>
    public bool IsQuiet => Measure is MapMeasure.Quiet && Listing is null;
}
