using System.ComponentModel.DataAnnotations;

namespace CoeMap.Organisations;

/// <summary>The nine English regions, and two places for those who work across or outside them.</summary>
public enum Region
{
    [Display(Name = "East Midlands")] EastMidlands,
    [Display(Name = "East of England")] EastOfEngland,
    London,
    [Display(Name = "North East")] NorthEast,
    [Display(Name = "North West")] NorthWest,
    [Display(Name = "South East")] SouthEast,
    [Display(Name = "South West")] SouthWest,
    [Display(Name = "West Midlands")] WestMidlands,
    [Display(Name = "Yorkshire and the Humber")] YorkshireAndTheHumber,
    [Display(Name = "Across England")] National,
    [Display(Name = "Outside England")] OutsideEngland,
}
