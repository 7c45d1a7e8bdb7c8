using System.ComponentModel.DataAnnotations;

namespace CoeMap.Organisations;

public enum AuthorityType
{
    [Display(Name = "London borough")] LondonBorough,
    [Display(Name = "City of London")] CityOfLondon,
    MetropolitanDistrict,
    UnitaryAuthority,
    County,
}

/// <summary>What is known of a local authority from reference data.</summary>
/// <param name="GssCode">The ONS code in force since 1 April 2025.</param>
/// <param name="DfeCode">The Department for Education's three-digit code.</param>
/// <param name="Latitude">Rough centre in degrees north: a dot on a map, not an address.</param>
/// <param name="Longitude">Rough centre in degrees east.</param>
public sealed record AuthorityFacts(string GssCode, string DfeCode, AuthorityType Type, double Latitude, double Longitude);
