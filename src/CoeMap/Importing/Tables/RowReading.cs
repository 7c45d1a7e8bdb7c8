using CoeMap.Addresses;
using CoeMap.Listings;

namespace CoeMap.Importing.Tables;

/// <summary>Reads one row of a table; what cannot be read is said with row, column and what to write instead.</summary>
internal sealed class RowReading(TableHead head, TableLine line, ImportNames names, RowWords? called = null)
{
    private readonly RowWords called = called ?? RowWords.OfTable;
    private readonly List<string> problems = [];

    public ProposedRecord Record()
    {
        var content = Content();
        var address = ListingInput.Text(Said(ListingTable.Address)) is { } said ? AddressIn(said) : null;
        var lead = content.LeadOrganisationId?.ToString("N") ?? "no-lead";
        return new()
        {
            Thing = RowThing.Listing,
            Place = $"{called.Row.ToLowerInvariant()} {line.Number}",
            Source = called.Source,
            SourceId = address is null ? $"{lead}/{Slug.From(content.Name)}" : $"address/{address}",
            Name = content.Name.Length > 0 ? content.Name : $"({called.Row.ToLowerInvariant()} {line.Number})",
            Content = content,
            Address = address,
            FromVersion = Version(),
            Unsaid = [.. head.Unsaid, .. (ListingInput.Text(Said("Kind")) is null ? ["Kind"] : Array.Empty<string>())],
            Problems = problems,
        };
    }

    private ListingContent Content()
    {
        var input = new ListingInput
        {
            Kind = Words.Of(Word<ListingKind>("Kind") ?? ListingKind.Project),
            Name = Said("Name"),
            Summary = Said("Summary"),
            Description = Said("Description"),
            AlsoKnownAs = string.Join('\n', Items("Also known as")),
            Themes = Known("Themes", names.Theme, "one of: " + string.Join(", ", names.ThemeNames)),
            FocusAreas = Known("Focus areas", names.FocusArea, "one of the twelve focus areas"),
            Website = Address("Website"),
            Repository = Address("Code repository"),
            Documentation = Address("Documentation"),
            OtherLinks = [.. Items("Other links").Select(Link)],
            Licence = Licence(),
            WorksWith = Known("Works with", names.Technology, "a system or language of our list"),
            ReuseEffort = Said("Effort to reuse it"),
            ReuseSkills = Said("Skills to reuse it"),
            ReuseData = Said("Data to reuse it"),
            ReuseAgreements = Said("Agreements to reuse it"),
        };
        if (ListingInput.Text(Said("Name")) is null) Problem("Name", "write a name of 3 to 120 characters");
        if (ListingInput.Text(Said("Kind")) is null && ListingInput.Text(Said(ListingTable.Address)) is null) Problem("Kind", "write Project, Tool or Partner");
        return input.ToContent() with
        {
            Stage = Word<Stage>("Stage") ?? Stage.NotKnown,
            Tags = [.. Tags()],
            LeadOrganisationId = ListingInput.Text(Said("Lead organisation")) is { } lead ? Organisation("Lead organisation", lead) : null,
            TakingPart = [.. Items("Taking part").Select(TakingPart).OfType<TakingPart>().Distinct()],
            Relations = [.. Items(ListingTable.Connected).Select(Connected).OfType<StatedRelation>().DistinctBy(r => (r.Kind, r.ListingId))],
            Cost = Word<CostBand>("Cost"),
            StartYear = Year("Start year"),
            EndYear = Year("End year"),
            ForWhom = [.. WordsIn<Audience>("For whom")],
            RunsIn = [.. WordsIn<RunsIn>("Runs in")],
            ChildData = Word<ChildData>("Child-level data"),
            ReuseDocuments = [.. Items("Documents").Select(Document).OfType<ReuseDocument>().OrderBy(d => d.Kind).DistinctBy(d => d.Kind)],
        };
    }

    private string Said(string header) => CellText.Clean(head.Cell(line, header));

    private IReadOnlyList<string> Items(string header) => ListingTable.Items(Said(header));

    private void Problem(string header, string instead) => problems.Add($"{called.Row} {line.Number}, {called.Fields.GetValueOrDefault(header, header)}: {instead}.");

    private IEnumerable<string> Tags()
    {
        var items = Items("Tags");
        return items.SelectMany(i => i.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(t => string.Join(' ', t.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Distinct(StringComparer.Ordinal);
    }

    private int? Year(string header)
    {
        if (ListingInput.Text(Said(header)) is not { } said) return null;
        if (CellText.Year(said) is { } year) return year;
        Problem(header, $"“{Short(said)}” is no year. Write four digits, like 2019");
        return null;
    }

    private int? Version() => int.TryParse(Said(ListingTable.Version).Trim().Replace(".0", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : null;

    private static string AddressIn(string said) => said.TrimEnd('/').Split('/')[^1].ToLowerInvariant();

    private T? Word<T>(string header) where T : struct, Enum => ListingInput.Text(Said(header)) is { } said ? WordOf<T>(header, said) : null;

    private IEnumerable<T> WordsIn<T>(string header) where T : struct, Enum
    {
        // One label holds a comma itself; people also write commas between them.
        var items = Items(header).SelectMany(i => LabelWords.Of<T>(i) is not null ? [i] : i.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return items.Select(i => WordOf<T>(header, i)).OfType<T>().Distinct();
    }

    private T? WordOf<T>(string header, string said) where T : struct, Enum
    {
        if (LabelWords.Of<T>(said) is { } value) return value;
        Problem(header, $"“{Short(said)}” is none of the choices. Write {string.Join(", ", Enum.GetValues<T>().Select(v => Words.Label(v)))}");
        return null;
    }

    private List<string> Known(string header, Func<string, string?> find, string instead)
    {
        var found = new List<string>();
        foreach (var item in Items(header))
        {
            if (find(item) is { } slug) found.Add(slug);
            else if (item.Contains(',', StringComparison.Ordinal) && item.Split(',', StringSplitOptions.TrimEntries).Select(find).ToList() is var several && several.TrueForAll(s => s is not null)) found.AddRange(several!);
            else Problem(header, $"“{Short(item)}” is not on the list. Write {instead}");
        }

        return found;
    }

    private Guid? Organisation(string header, string said)
    {
        if (names.Organisation(said) is { } known) return known.Id;
        var near = names.NearestOrganisation(said);
        Problem(header, near is null ? $"“{Short(said)}” is not on the map. Write its name as on the page of organisations, or propose it there first" : $"“{Short(said)}” is not on the map. Write “{near}”, or propose the organisation first");
        return null;
    }

    private TakingPart? TakingPart(string item)
    {
        var open = item.LastIndexOf('(');
        if (open <= 0 || !item.EndsWith(')') || LabelWords.Of<ParticipationRole>(item[(open + 1)..^1]) is not { } role || role == ParticipationRole.Lead)
        {
            Problem("Taking part", $"“{Short(item)}” names no role. Write it like “Kent (pilot)”; roles are owner, sponsor, delivery partner, funder, supplier and pilot");
            return null;
        }

        return Organisation("Taking part", item[..open].Trim()) is { } id ? new(id, role) : null;
    }

    private StatedRelation? Connected(string item)
    {
        var colon = item.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || LabelWords.Of<RelationKind>(item[..colon]) is not { } kind)
        {
            Problem(ListingTable.Connected, $"“{Short(item)}” does not say how. Write it like “Builds on: its address or name”; ways are builds on, replaces, part of, uses, implements and alternative to");
            return null;
        }

        var said = item[(colon + 1)..].Trim();
        if ((names.Listing(said) ?? names.Listing(AddressIn(said))) is { } id) return new(kind, id);
        Problem(ListingTable.Connected, $"“{Short(said)}” is not on the map. Write the address or name of a published listing");
        return null;
    }

    private string? Address(string header)
    {
        if (ListingInput.Text(Said(header)) is not { } said) return null;
        if (WebAddress.IsSafe(said)) return said;
        if (WebAddress.IsSafe("https://" + said) && said.Contains('.', StringComparison.Ordinal) && !said.Contains(':', StringComparison.Ordinal)) return "https://" + said;
        Problem(header, $"“{Short(said)}” is no web address. Write it in full, starting with https://");
        return null;
    }

    private LinkInput Link(string item)
    {
        var sign = item.IndexOf("://", StringComparison.Ordinal);
        var at = sign < 0 ? -1 : item.LastIndexOf("http", sign, StringComparison.OrdinalIgnoreCase); // a label may speak of http as well
        var (label, url) = at < 0 ? ("", item) : (item[..at].Trim().TrimEnd(':').Trim(), item[at..].Trim());
        if (!WebAddress.IsSafe(url)) Problem("Other links", $"“{Short(item)}” holds no web address. Write it like “User guide: https://…”");
        return new() { Label = label.Length == 0 ? null : label, Url = url };
    }

    private ReuseDocument? Document(string item)
    {
        var colon = item.IndexOf(':', StringComparison.Ordinal);
        var (what, where) = colon < 0 ? (item, ListingTable.AskForCopy) : (item[..colon], item[(colon + 1)..].Trim());
        var isAsked = string.Equals(where, ListingTable.AskForCopy, StringComparison.OrdinalIgnoreCase);
        if (LabelWords.Of<ReuseDocumentKind>(what) is { } kind && (isAsked || WebAddress.IsSafe(where))) return new(kind, isAsked ? null : where);
        Problem("Documents", $"“{Short(item)}” was not understood. Write it like “Specification: https://…” or “Business case: ask for a copy”");
        return null;
    }

    private string? Licence()
    {
        if (ListingInput.Text(Said("Licence")) is not { } said) return null;
        var offered = Licences.Offered.FirstOrDefault(l => string.Equals(l.Word, said, StringComparison.OrdinalIgnoreCase) || string.Equals(l.Label, said, StringComparison.OrdinalIgnoreCase)).Word;
        if (offered is not null || Licences.IsKnown(said)) return offered ?? said;
        Problem("Licence", $"“{Short(said)}” is no licence we know. Write its SPDX identifier, like MIT or OGL-UK-3.0, or other, none, undecided");
        return null;
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
