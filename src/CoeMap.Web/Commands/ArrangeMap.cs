using System.Globalization;
using CoeMap.Atlas;
using CoeMap.Seeding;

namespace CoeMap.Web.Commands;

/// <summary>arrange-map: makes hexagons.csv from the positions in organisations.csv, and says how true the picture is.</summary>
internal static class ArrangeMap
{
    /// <param name="folder">The folder of seed files to read from and write to.</param>
    public static async Task<int> RunAsync(string folder)
    {
        var authorities = new SeedFolder(folder).Positions();
        var arranged = ArrangeHexagons.Best(new TruePlaces([.. authorities.Select(a => (a.Latitude, a.Longitude))]));
        var lines = authorities.Select((a, i) => string.Create(CultureInfo.InvariantCulture, $"{a.DfeCode},{arranged.Cells[i].Column},{arranged.Cells[i].Row}"));
        await File.WriteAllTextAsync(Path.Combine(folder, "hexagons.csv"), string.Join('\n', lines.Prepend("dfe_code,column,row")) + "\n");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{authorities.Count} hexagons in {arranged.Pieces} piece(s): {arranged.NeighboursKept:P1} of true neighbours side by side, mean displacement {arranged.MeanDisplacement:F2} widths."));
        return 0;
    }
}
