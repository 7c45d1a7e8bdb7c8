using CoeMap.Addresses;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Seeding;

/// <summary>organisations.csv: the 153 local authorities and the organisations around them.</summary>
internal static class OrganisationsFile
{
    private const string File = "organisations.csv";

    /// <returns>Every organisation by the slug the seed files use, also after a rename.</returns>
    public static async Task<IReadOnlyDictionary<string, Organisation>> TakeAsync(SeedRun run)
    {
        var bySlug = await BySeedSlugAsync(run);
        var rows = run.Folder.Rows(File);
        var inFile = rows.Select(row => row.Required("slug")).ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var slug = row.Required("slug");
            var hash = SeedRun.HashOf(row.Cells);
            if (bySlug.TryGetValue(slug, out var there) && IsMergedAway(there, slug, inFile))
            {
                run.Report.Count(File, SeedResult.Kept);
                continue;
            }

            if (bySlug.TryGetValue(slug, out var organisation) && string.Equals(organisation.SeedHash, hash, StringComparison.Ordinal))
            {
                run.Report.Count(File, SeedResult.Unchanged);
                continue;
            }

            run.Report.Count(File, organisation is null ? SeedResult.Created : SeedResult.Changed);
            Take(run, row, slug, hash, bySlug);
        }

        return bySlug;
    }

    // Its address leads to another organisation now; only a renamed one still answers to the row.
    private static bool IsMergedAway(Organisation organisation, string slug, HashSet<string> inFile) =>
        !string.Equals(organisation.Slug, slug, StringComparison.Ordinal) && (organisation.SeedHash is null || inFile.Contains(organisation.Slug));

    private static void Take(SeedRun run, SeedRow row, string slug, string hash, Dictionary<string, Organisation> bySlug)
    {
        var (kind, region, website) = (row.Word<OrganisationKind>("kind"), row.WordOrNull<Region>("region"), row.TextOrNull("website"));
        if (!bySlug.TryGetValue(slug, out var organisation))
        {
            organisation = bySlug[slug] = Organisation.Add(slug, row.Required("name"), kind, region, website, run.Now);
            run.Db.Organisations.Add(organisation);
        }

        organisation.Describe(kind, region, website, row.List("also_known_as"));
        organisation.TrustMail(row.List("verified_mail_domains"), row.TextOrNull("confirmation_mailbox") ?? organisation.ConfirmationMailbox);
        if (row.TextOrNull("dfe_code") is { } dfeCode) organisation.TakeFacts(FactsOf(row, dfeCode));
        organisation.Seeded(hash);
    }

    private static AuthorityFacts FactsOf(SeedRow row, string dfeCode) => new(
        row.Required("gss_code"),
        dfeCode,
        row.Word<AuthorityType>("authority_type"),
        row.Number("latitude") ?? throw row.Problem("“latitude” is empty."),
        row.Number("longitude") ?? throw row.Problem("“longitude” is empty."));

    private static async Task<Dictionary<string, Organisation>> BySeedSlugAsync(SeedRun run)
    {
        var organisations = await run.Db.Organisations.ToListAsync();
        var bySlug = organisations.ToDictionary(o => o.Slug, StringComparer.Ordinal);
        var former = await run.Db.FormerAddresses.AsNoTracking().Where(a => a.Of == AddressOf.Organisation).ToListAsync();
        foreach (var address in former)
        {
            if (organisations.Find(o => o.Id == address.ThingId) is { } moved) bySlug.TryAdd(address.Slug, moved);
        }

        return bySlug;
    }
}
