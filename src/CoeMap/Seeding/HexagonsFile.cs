using CoeMap.Atlas;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Seeding;

/// <summary>hexagons.csv: where each authority stands on the map of England.</summary>
internal static class HexagonsFile
{
    private const string File = "hexagons.csv";

    public static async Task TakeAsync(SeedRun run, IReadOnlyDictionary<string, Organisation> byDfeCode)
    {
        var present = await run.Db.Hexagons.ToDictionaryAsync(h => h.OrganisationId);
        var taken = new HashSet<HexCell>();
        foreach (var row in run.Folder.Rows(File))
        {
            var authority = NeighboursFile.Find(row, "dfe_code", byDfeCode);
            var cell = new HexCell((int)(row.Number("column") ?? -1), (int)(row.Number("row") ?? -1));
            if (cell.Column < 0 || cell.Row < 0) throw row.Problem("“column” and “row” go from 0.");
            if (!taken.Add(cell)) throw row.Problem("Another authority stands on this hexagon.");

            var isNew = !present.TryGetValue(authority.Id, out var hexagon);
            if (isNew) run.Db.Hexagons.Add(hexagon = Hexagon.Of(authority.Id));
            run.Report.Count(File, isNew ? SeedResult.Created : hexagon!.Cell == cell ? SeedResult.Unchanged : SeedResult.Changed);
            hexagon!.MoveTo(cell);
        }
    }
}
