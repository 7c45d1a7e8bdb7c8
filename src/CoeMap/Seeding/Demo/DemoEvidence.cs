using System.Globalization;
using CoeMap.Database;
using CoeMap.Evidence;
using CoeMap.Listings;
using CoeMap.Organisations;

namespace CoeMap.Seeding.Demo;

/// <summary>demo/evidence.csv: invented findings, each of which says that it is one; no seed of the product invents any.</summary>
internal static class DemoEvidence
{
    /// <returns>The listings whose evidence is to be counted.</returns>
    public static IEnumerable<Guid> Add(
        CoeMapDb db, SeedFolder demo, IReadOnlyDictionary<string, Organisation> organisations, IReadOnlyDictionary<string, Listing> listings, IReadOnlyDictionary<string, string> practiceAreas, DateTimeOffset now)
    {
        foreach (var row in demo.Rows("evidence.csv"))
        {
            // Development may run with other reference listings than ours.
            if (!listings.TryGetValue(row.Required("listing"), out var listing)) continue;
            var facts = new EvidenceFacts
            {
                Claim = row.Required("claim"),
                Outcome = row.Word<EvidenceOutcome>("outcome"),
                Design = row.Word<StudyDesign>("design"),
                Direction = row.Word<Direction>("direction"),
                By = row.Word<StudiedBy>("by"),
                Organisations = Number(row, "organisations"),
                OrganisationIds = [.. row.List("named").Where(organisations.ContainsKey).Select(slug => organisations[slug].Id)],
                UntilYear = now.Year - Number(row, "years_ago"),
                Numbers = row.TextOrNull("numbers"),
                Context = row.TextOrNull("context"),
                Source = "Made up for demonstration",
                Practice = row.TextOrNull("practice"),
            };
            var (item, first) = EvidenceItem.Publish(Guid.CreateVersion7(now), listing.Id, facts, facts.Practice is { } practice ? practiceAreas.GetValueOrDefault(practice) : null, now);
            db.AddRange(item, first);
            yield return listing.Id;
        }
    }

    private static int Number(SeedRow row, string column) => int.Parse(row.Required(column), CultureInfo.InvariantCulture);
}
