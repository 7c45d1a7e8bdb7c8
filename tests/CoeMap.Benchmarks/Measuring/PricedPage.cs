namespace CoeMap.Benchmarks.Measuring;

/// <summary>A page whose price is promised. It is measured, and each limit it names becomes a bar of the report, at 20,000 listings.</summary>
/// <param name="Name">As the report calls it.</param>
/// <param name="Paths">Asked one after the other.</param>
internal sealed record PricedPage(string Name, params IReadOnlyList<string> Paths)
{
    /// <summary>CPU of web process and database together, uncached.</summary>
    public double? MostMilliseconds { get; init; }

    /// <summary>CPU as a multiple of another target's, by its name.</summary>
    public (double Times, string Of)? Most { get; init; }

    /// <summary>SQL statements a request.</summary>
    public int? MostStatements { get; init; }
}

/// <summary>The pages that issues and decisions put a price on. A new page is a line here, and nothing elsewhere.</summary>
internal static class PricedPages
{
    /// <summary>A page that draws a picture of the whole map.</summary>
    public const double Picture = 150;

    /// <summary>A page from which a reader starts; its figures are counted in memory.</summary>
    public const double Start = 30;

    public static readonly IReadOnlyList<PricedPage> All =
    [
        new("home page", "/") { MostMilliseconds = Start },
        new("organisations", "/organisations", "/organisations?name=council") { MostMilliseconds = Start },
        new("technologies", "/technologies") { MostMilliseconds = Start },
        new("map of England", "/map", "/map?theme=data-as-a-resource", "/map?show=needs") { MostMilliseconds = Picture },
        new("evidence gap map", "/map/evidence") { MostMilliseconds = Picture },
        new("timeline", "/map/timeline") { MostMilliseconds = Picture },
        new("connections of an organisation", "/organisations/kent/connections") { MostMilliseconds = Picture },
        new("how two are connected", "/connected?from=Kent&to=Essex", "/connected?from=Kent&to=903%20Validator", "/connected?from=CIN%20Validator&to=Camden") { MostMilliseconds = Picture },
        new("comparison", "/compare?listing=903-validator&listing=cin-validator") { MostMilliseconds = Picture },
    ];
}
