using System.Globalization;
using System.Text.Json;
using CoeMap.Database;
using CoeMap.Listings;

namespace CoeMap.Importing.Repositories;

/// <summary>A repository without publiccode.yml: what its public pages say, each part marked as proposed.</summary>
internal sealed class RepositoryFormat : IImportFormat
{
    private const string Hosts = "from the host’s page";

    public ImportFormat Format => ImportFormat.Repository;

    public IEnumerable<ProposedRecord> Read(ImportedFile file, ImportNames names, ICollection<string> notes)
    {
        var facts = Facts(file);
        return
        [
            new()
            {
                Thing = RowThing.Listing,
                Place = facts.Home.Host + facts.Home.AbsolutePath,
                Source = "repository",
                SourceId = facts.Home.AbsoluteUri.ToLowerInvariant(),
                Name = facts.Name,
                Content = ContentOf(facts, names),
                FillsIn = true,
                Notes = [.. NotesOf(facts)],
            },
        ];
    }

    private static RepositoryFacts Facts(ImportedFile file)
    {
        try
        {
            if (JsonSerializer.Deserialize<RepositoryFacts>(file.Parts[0].Bytes, JsonColumn.Options) is { Home: not null, Name.Length: > 0 } facts) return facts;
        }
        catch (JsonException)
        {
            // said below
        }

        throw new ImportProblemException(file.Name, null, "Enter the address of the repository on “Import a file” instead of bringing this file.");
    }

    private static ListingContent ContentOf(RepositoryFacts facts, ImportNames names) => new()
    {
        Kind = ListingKind.Tool,
        Name = Cut(facts.Name, ListingContent.MaxName),
        Summary = Cut(facts.Summary, ListingContent.MaxSummary),
        Description = facts.Description,
        Stage = Stage.NotKnown,
        Tags = [.. facts.Topics.Take(ListingContent.MaxTags)],
        LeadOrganisationId = names.Organisation(facts.Home.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "")?.Id,
        Repository = facts.Home.AbsoluteUri,
        Licence = facts.Licence,
        LastCommitOn = facts.LastCommitAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null,
    };

    private static IEnumerable<string> NotesOf(RepositoryFacts facts)
    {
        yield return "The repository has no publiccode.yml. All of this is proposed from its public pages: check it before you submit";
        yield return $"Proposed name “{facts.Name}”, from the README or the address";
        yield return facts.Summary.Length == 0 ? "No summary was found" : $"Proposed summary, {Hosts} or the README: {facts.Summary}";
        yield return facts.Description.Length == 0 ? "No README was found" : "Proposed description: the beginning of the README";
        yield return facts.Licence is null ? "The licence could not be told" : $"Proposed licence {facts.Licence}, from its licence file";
        if (facts.Topics.Count > 0) yield return $"Proposed tags, {Hosts}: {string.Join(", ", facts.Topics)}";
        yield return facts.LastCommitAt is { } at ? $"Last commit on {at.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"))}, from the host’s feed" : "The host does not say when the code last changed";
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)].TrimEnd() + "…";
}
