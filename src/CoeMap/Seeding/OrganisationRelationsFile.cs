using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Seeding;

/// <summary>organisation-relations.csv: who works with whom, as public sources say. A pair that is known already is left alone.</summary>
internal static class OrganisationRelationsFile
{
    private const string File = "organisation-relations.csv";

    public static async Task TakeAsync(SeedRun run, IReadOnlyDictionary<string, Organisation> organisations)
    {
        var known = (await run.Db.OrganisationRelations.Select(r => new { r.OrganisationId, r.OtherId }).ToListAsync())
            .SelectMany(r => new[] { (r.OrganisationId, r.OtherId), (r.OtherId, r.OrganisationId) }).ToHashSet();
        foreach (var row in run.Folder.Rows(File))
        {
            var (organisation, other) = (Find(row, "organisation", organisations), Find(row, "other", organisations));
            if (organisation.Id == other.Id) throw row.Problem("An organisation does not work with itself.");
            var isNew = known.Add((organisation.Id, other.Id));
            run.Report.Count(File, isNew ? SeedResult.Created : SeedResult.Unchanged);
            if (!isNew) continue;
            known.Add((other.Id, organisation.Id));
            run.Db.OrganisationRelations.Add(OrganisationRelation.State(
                organisation.Id, other.Id, row.Word<RelationBasis>("basis"), row.TextOrNull("word"), row.Required("source"),
                row.Date("said_on") ?? DateOnly.FromDateTime(run.Now.UtcDateTime)));
        }
    }

    private static Organisation Find(SeedRow row, string column, IReadOnlyDictionary<string, Organisation> organisations) =>
        organisations.TryGetValue(row.Required(column), out var organisation) ? organisation : throw row.Problem($"organisations.csv has no “{row.Text(column)}”.");
}
