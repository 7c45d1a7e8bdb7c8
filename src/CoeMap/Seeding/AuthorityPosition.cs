namespace CoeMap.Seeding;

/// <summary>Where an authority is, as organisations.csv says it.</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
public sealed record AuthorityPosition(string DfeCode, double Latitude, double Longitude);
