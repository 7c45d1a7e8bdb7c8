using System.IO.Compression;
using System.Text;
using CoeMap.Listings;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Exporting;

/// <summary>The Map of the World format: a zip of SCCM objects, one YAML file each: services, plans, and the organisations they name. No person is in it.</summary>
internal static class MapOfTheWorld
{
    public static async Task WriteAsync(ExportContext context, IAsyncEnumerable<PublishedRow> rows, Stream file, CancellationToken stop)
    {
        // Written to a file first: a zip is put together with steps that a network stream does not take.
        await using var kept = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        using (var zip = new ZipArchive(kept, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "README.txt", $"From CoE Map, {context.Site}. Open Government Licence v3.0: {OpenLicence.Address}\n");
            var named = new HashSet<Guid>();
            await foreach (var row in rows.WithCancellation(stop))
            {
                named.Add(row.Says.LeadOrganisationId!.Value);
                named.UnionWith(row.Says.TakingPart.Select(t => t.OrganisationId));
                Add(zip, $"data_yml/{FolderOf(row.Says.Kind)}/{IdOf(row.Slug)}.yaml", Yaml.Write(Listing(row, context)));
            }

            var organisations = await context.Db.Organisations.AsNoTracking().Where(o => named.Contains(o.Id)).OrderBy(o => o.Slug).ToListAsync(stop);
            foreach (var organisation in organisations) Add(zip, $"data_yml/organizations/{IdOf(organisation.Slug)}.yaml", Yaml.Write(Organisation(organisation)));
        }

        kept.Position = 0;
        await kept.CopyToAsync(file, stop);
    }

    /// <summary>What the format knows comes first; what only the map knows stands in coe_map_fields, in the columns of the table for imports.</summary>
    internal static Dictionary<string, object?> Listing(PublishedRow row, ExportContext context)
    {
        var says = row.Says;
        var isPlan = says.Kind is ListingKind.Project;
        string Organisation(Guid id) => IdOf(context.Names.SlugOf.GetValueOrDefault(id.ToString(), ""));
        return new(StringComparer.Ordinal)
        {
            ["@type"] = isPlan ? "PLAN" : "SERVICE",
            ["super_concept"] = "ABSTRACT",
            ["name"] = says.Name,
            ["description"] = says.Description.Length > 0 ? says.Description : says.Summary,
            ["tags"] = says.Tags.Select(t => t.Replace(' ', '_')).ToList(),
            ["date_published"] = says.StartYear is { } year ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year}-01-01") : "",
            ["website"] = says.Website ?? "",
            [isPlan ? "plan_fields" : "service_fields"] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["lead_organisation"] = Organisation(says.LeadOrganisationId!.Value),
                ["delivery_partners"] = says.TakingPart.Select(t => Organisation(t.OrganisationId)).Distinct(StringComparer.Ordinal).ToList(),
                ["status"] = says.Stage switch { Stage.Ended => "retired", Stage.Idea => "draft", _ => "active" },
            },
            // Empty cells are left out but for the one that files did not always have.
            ["coe_map_fields"] = ListingTable.Headers.Zip(row.Row(context.ContentNames))
                .Where(c => !string.IsNullOrEmpty(c.Second) || c.First == ListingTable.Connected).ToDictionary(c => c.First.ToLowerInvariant().Replace(' ', '_').Replace('-', '_'), c => (object?)SafeCsv.Defused(c.Second), StringComparer.Ordinal),
        };
    }

    private static Dictionary<string, object?> Organisation(Organisation organisation) => new(StringComparer.Ordinal)
    {
        ["@type"] = "ORGANIZATION",
        ["super_concept"] = "AGENT",
        ["name"] = organisation.Name,
        ["website"] = organisation.Website ?? "",
        ["organization_fields"] = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["organisation_type"] = Words.Of(organisation.Kind).Replace('-', '_'),
            ["region"] = organisation.Region is { } region ? Words.Label(region) : "England",
        },
    };

    private static string FolderOf(ListingKind kind) => kind is ListingKind.Project ? "plans" : "services";

    private static string IdOf(string slug) => slug.Replace('-', '_');

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
