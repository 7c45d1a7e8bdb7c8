using System.ComponentModel;

namespace CoeMap.Exporting;

/// <summary>On what terms what is published here may be reused; every answer to another program says so.</summary>
public sealed record OpenLicence(
    [property: Description("The licence's name.")] string Name,
    [property: Description("Where its text stands.")] string Url,
    [property: Description("What to say where you reuse it.")] string Attribution,
    [property: Description("Our terms: reference data keeps the licence of its source.")] string Terms)
{
    public const string Address = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    public static OpenLicence At(string site) => new("Open Government Licence v3.0", Address, $"From CoE Map, {site}", $"{site}/pages/terms");
}
