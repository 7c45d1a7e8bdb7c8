using System.Text.Json;
using CoeMap.Importing.Tables;
using CoeMap.Listings;

namespace CoeMap.Importing.Json;

/// <summary>One listing of a JSON file, read as a row of the table: the same words are taken, and the same faults named.</summary>
internal sealed class JsonListing(string fileName, int number, ImportNames names, ICollection<string> notes)
{
    public const int MaxFields = 200;
    private const int MaxNotes = 20;

    private static readonly Dictionary<string, string> Headers = new(StringComparer.Ordinal)
    {
        ["kind"] = "Kind",
        ["name"] = "Name",
        ["summary"] = "Summary",
        ["description"] = "Description",
        ["alsoKnownAs"] = "Also known as",
        ["stage"] = "Stage",
        ["themes"] = "Themes",
        ["focusAreas"] = "Focus areas",
        ["tags"] = "Tags",
        ["leadOrganisation"] = "Lead organisation",
        ["takingPart"] = "Taking part",
        ["relations"] = ListingTable.Connected,
        ["website"] = "Website",
        ["repository"] = "Code repository",
        ["documentation"] = "Documentation",
        ["otherLinks"] = "Other links",
        ["licence"] = "Licence",
        ["cost"] = "Cost",
        ["startYear"] = "Start year",
        ["endYear"] = "End year",
        ["worksWith"] = "Works with",
        ["forWhom"] = "For whom",
        ["runsIn"] = "Runs in",
        ["childData"] = "Child-level data",
        ["reuse.effort"] = "Effort to reuse it",
        ["reuse.skills"] = "Skills to reuse it",
        ["reuse.data"] = "Data to reuse it",
        ["reuse.agreements"] = "Agreements to reuse it",
        ["reuse.documents"] = "Documents",
        ["slug"] = ListingTable.Address,
        ["version"] = ListingTable.Version,
    };

    private static readonly HashSet<string> Lists = ["alsoKnownAs", "themes", "focusAreas", "tags", "takingPart", "relations", "otherLinks", "worksWith", "forWhom", "runsIn", "reuse.documents"];

    // What the map adds by itself.
    private static readonly HashSet<string> Ours = ["id", "url", "api", "users", "needsOwner", "firstPublishedAt", "publishedAt", "lastConfirmedAt"];

    private static readonly RowWords Called = new(JsonFormat.Source, "Listing", Headers.ToDictionary(h => h.Value, h => h.Key, StringComparer.Ordinal));

    private readonly List<string> problems = [];

    public ProposedRecord Record(JsonElement listing)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal) { ["Name"] = "" };
        foreach (var field in listing.EnumerateObject().Take(MaxFields)) Take(said, "", field);
        if (listing.EnumerateObject().Skip(MaxFields).Any()) problems.Add($"Listing {number}: it has more than {MaxFields} fields. Leave out what is not ours.");
        var head = TableHead.Of(fileName, new(number, [.. said.Keys]), []);
        var record = new RowReading(head, new(number, [.. said.Values]), names, Called).Record();
        return record with { Problems = [.. problems, .. record.Problems] };
    }

    private void Take(Dictionary<string, string> said, string above, JsonProperty field)
    {
        var name = above + field.Name;
        if (Headers.TryGetValue(name, out var header)) said[header] = CellText.Kept(Cell(name, field.Value));
        else if (name == "reuse" && field.Value.ValueKind == JsonValueKind.Object) foreach (var part in field.Value.EnumerateObject().Take(MaxFields)) Take(said, "reuse.", part);
        else if (!Ours.Contains(name) && notes.Count < MaxNotes && $"The field “{Short(name)}” is none of ours and was left out." is var note && !notes.Contains(note)) notes.Add(note);
    }

    private string Cell(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number when name is "startYear" or "endYear" or "version" => value.GetRawText(),
        JsonValueKind.Array when Lists.Contains(name) => string.Concat(value.EnumerateArray().Select(v => Item(name, v).ReplaceLineEndings(" ") + "\n")),
        JsonValueKind.Object when name == "leadOrganisation" => Organisation(value),
        _ => Problem(name, Lists.Contains(name) ? "write a list, like [ … ]" : "write a text in quotes"),
    };

    private string Item(string name, JsonElement value) => (value.ValueKind, name) switch
    {
        (JsonValueKind.Object, "otherLinks") => Text(value, "label") is { Length: > 0 } label && label != Text(value, "url") ? $"{label}: {Text(value, "url")}" : Text(value, "url"),
        (JsonValueKind.Object, "takingPart") => Participant(value),
        (JsonValueKind.Object, "relations") => $"{Text(value, "kind")}: {(Text(value, "slug") is { Length: > 0 } other ? other : Text(value, "name"))}",
        (JsonValueKind.Object, "reuse.documents") => $"{Text(value, "kind")}: {(Text(value, "url") is { Length: > 0 } url ? url : ListingTable.AskForCopy)}",
        (JsonValueKind.Object, "themes" or "focusAreas" or "worksWith") => Text(value, "slug") is { Length: > 0 } slug ? slug : Text(value, "name"),
        (JsonValueKind.String, _) => value.GetString()!,
        _ => Problem(name, "write texts in quotes within the list, or what our export writes there"),
    };

    private string Participant(JsonElement value) => LabelWords.Of<ParticipationRole>(Text(value, "role")) is not null and not ParticipationRole.Lead
        ? $"{Organisation(value)} ({Text(value, "role")})"
        : Problem("takingPart", $"“{Short(Text(value, "role"))}” is no role. Write \"role\" as one of owner, sponsor, delivery-partner, funder, supplier, pilot");

    // The address says which one it is, where two have the same name.
    private string Organisation(JsonElement value) => Text(value, "slug") is { Length: > 0 } slug && (names.Organisation(slug) is not null || Text(value, "name").Length == 0) ? slug : Text(value, "name");

    private static string Text(JsonElement value, string key) => value.TryGetProperty(key, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";

    private string Problem(string name, string instead)
    {
        problems.Add($"Listing {number}, {name}: {instead}.");
        return "";
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
