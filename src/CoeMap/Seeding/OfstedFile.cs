using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Seeding;

/// <summary>ofsted-outcomes.csv: the latest inspection of each authority's children's services.</summary>
internal static class OfstedFile
{
    private const string File = "ofsted-outcomes.csv";

    public static async Task TakeAsync(SeedRun run, IReadOnlyDictionary<string, Organisation> byDfeCode)
    {
        var present = await run.Db.OfstedOutcomes.ToDictionaryAsync(o => o.OrganisationId);
        foreach (var row in run.Folder.Rows(File))
        {
            var authority = NeighboursFile.Find(row, "dfe_code", byDfeCode);
            var isNew = !present.TryGetValue(authority.Id, out var outcome);
            if (isNew) run.Db.OfstedOutcomes.Add(outcome = OfstedOutcome.Of(authority.Id));
            Take(row, outcome!);
            run.Report.Count(File, isNew ? SeedResult.Created
                : run.Db.Entry(outcome!).State == EntityState.Unchanged ? SeedResult.Unchanged : SeedResult.Changed);
        }
    }

    private static void Take(SeedRow row, OfstedOutcome outcome)
    {
        outcome.TakeGrades(
            row.WordOrNull<OfstedJudgement>("overall"),
            row.WordOrNull<OfstedJudgement>("leaders"),
            row.WordOrNull<OfstedJudgement>("help_and_protection"),
            row.WordOrNull<OfstedJudgement>("in_care"),
            row.WordOrNull<OfstedJudgement>("care_leavers"));
        outcome.TakeReport(
            row.Text("framework"),
            row.Date("inspected_from"),
            row.Date("inspected_to"),
            row.Date("published") ?? throw row.Problem("“published” is empty."),
            row.Required("report_url"));
    }
}
