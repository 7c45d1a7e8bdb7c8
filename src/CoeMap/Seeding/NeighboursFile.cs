using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Seeding;

/// <summary>neighbours.csv: the ten statistical neighbours of each authority.</summary>
internal static class NeighboursFile
{
    private const string File = "neighbours.csv";

    public static async Task TakeAsync(SeedRun run, IReadOnlyDictionary<string, Organisation> byDfeCode)
    {
        var present = await run.Db.StatisticalNeighbours.ToDictionaryAsync(n => (n.OrganisationId, n.Rank));
        foreach (var row in run.Folder.Rows(File))
        {
            var (authority, other) = (Find(row, "dfe_code", byDfeCode), Find(row, "neighbour_dfe_code", byDfeCode));
            var rank = (int)(row.Number("rank") ?? 0);
            if (rank is < 1 or > 10) throw row.Problem("“rank” goes from 1 to 10.");
            var (closeness, vintage) = (row.Text("closeness"), row.Required("vintage"));

            var isNew = !present.TryGetValue((authority.Id, rank), out var neighbour);
            if (isNew) run.Db.StatisticalNeighbours.Add(neighbour = StatisticalNeighbour.Add(authority.Id, rank));
            var same = neighbour!.NeighbourId == other.Id && (neighbour.Closeness, neighbour.Vintage) == (closeness, vintage);
            neighbour.TakeSeed(other.Id, closeness, vintage);
            run.Report.Count(File, isNew ? SeedResult.Created : same ? SeedResult.Unchanged : SeedResult.Changed);
        }
    }

    internal static Organisation Find(SeedRow row, string column, IReadOnlyDictionary<string, Organisation> byDfeCode) =>
        byDfeCode.TryGetValue(row.Required(column), out var authority) ? authority : throw row.Problem($"No authority has the code “{row.Text(column)}”.");
}
