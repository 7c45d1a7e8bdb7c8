using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Listings;
using CoeMap.Search;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CoeMap.Exporting;

/// <summary>A listing as publiccode.yml, version 0, to be put into its repository; or what is missing for it. One statement.</summary>
public sealed class WritePubliccode(IDbContextFactory<CoeMapDb> dbs, MapAtHand mapAtHand, PublicAddress site)
{
    private const int LeastLongDescription = 150;
    private const int MostLongDescription = 10_000;

    /// <returns>Null when there is no such listing.</returns>
    public async Task<PubliccodeFile?> RunAsync(string slug, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var map = await mapAtHand.ReadAsync(db, stop);
        var rows = await db.Database.SqlQueryRaw<PublishedRow>($"SELECT {PublishedRow.Columns}, 0 AS \"Total\" FROM listings l WHERE l.hidden_at IS NULL AND l.slug = @slug", new NpgsqlParameter("slug", slug)).ToListAsync(stop);
        if (rows is not [var row]) return null;
        var missing = MissingIn(row.Says).ToList();
        return missing.Count > 0 ? new(null, missing) : new(Yaml.Write(Of(row.With(map.Names, site.Root))), []);
    }

    /// <summary>What a file needs that a listing may lack.</summary>
    public static IEnumerable<string> MissingIn(ListingContent says)
    {
        if (says.Repository is null) yield return "the address of the code repository";
        if (says.Licence is null or "other" or "none" or "undecided") yield return "a licence from the SPDX list";
        if (says.Stage is Stage.NotKnown) yield return "the stage, which is not known";
        if (says.Description.Trim().Length < LeastLongDescription) yield return $"a description of {LeastLongDescription} characters or more";
    }

    private Dictionary<string, object?> Of(PublishedListing listing)
    {
        var description = listing.Description.Trim().ReplaceLineEndings("\n");
        return WithoutNothing(new(StringComparer.Ordinal)
        {
            ["publiccodeYmlVersion"] = "0",
            ["name"] = listing.Name,
            ["url"] = listing.Repository,
            ["landingURL"] = listing.Website,
            ["organisation"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = listing.LeadOrganisation.Name, ["uri"] = $"{site.Root}/organisations/{listing.LeadOrganisation.Slug}" },
            ["platforms"] = Platforms(listing.RunsIn),
            ["developmentStatus"] = listing.Stage switch { Stage.Idea or Stage.Discovery => "concept", Stage.Alpha => "development", Stage.Beta => "beta", Stage.Ended => "obsolete", _ => "stable" },
            ["softwareType"] = listing.RunsIn.Contains(Listings.RunsIn.Browser) || listing.RunsIn.Contains(Listings.RunsIn.Server) || listing.RunsIn.Contains(Listings.RunsIn.SupplierHosted) ? "standalone/web" : "standalone/other",
            ["intendedAudience"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["scope"] = new List<string> { "local-authorities", "welfare" }, ["countries"] = new List<string> { "GB" } },
            ["description"] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["en"] = WithoutNothing(new(StringComparer.Ordinal)
                {
                    ["shortDescription"] = listing.Summary.Length > 150 ? listing.Summary[..149].TrimEnd() + "…" : listing.Summary,
                    ["longDescription"] = description.Length > MostLongDescription ? description[..(MostLongDescription - 1)] + "…" : description,
                    ["documentation"] = listing.Documentation,
                    ["features"] = listing.Themes.Select(t => t.Name).ToList(),
                }),
            },
            ["legal"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["license"] = listing.Licence },
            // Who maintains it is a person's matter and not ours to publish: the organisation stands here.
            ["maintenance"] = listing.Stage is Stage.Ended
                ? new Dictionary<string, object?>(StringComparer.Ordinal) { ["type"] = "none" }
                : new Dictionary<string, object?>(StringComparer.Ordinal) { ["type"] = "internal", ["contacts"] = new[] { new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = listing.LeadOrganisation.Name } } },
            ["localisation"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["localisationReady"] = false, ["availableLanguages"] = new List<string> { "en" } },
        });
    }

    private static List<string> Platforms(IReadOnlyList<RunsIn> runsIn)
    {
        var platforms = runsIn.Select(r => r is Listings.RunsIn.Browser or Listings.RunsIn.SupplierHosted ? "web" : r is Listings.RunsIn.Server or Listings.RunsIn.PythonOrR ? "linux" : "windows").Distinct(StringComparer.Ordinal).ToList();
        return platforms.Count > 0 ? platforms : ["web"];
    }

    private static Dictionary<string, object?> WithoutNothing(Dictionary<string, object?> map)
    {
        foreach (var key in map.Where(m => m.Value is null).Select(m => m.Key).ToList()) map.Remove(key);
        return map;
    }
}

/// <param name="Yaml">The file; null when something is missing for it.</param>
/// <param name="Missing">What to complete in the listing first.</param>
public sealed record PubliccodeFile(string? Yaml, IReadOnlyList<string> Missing);
