using System.Text.Json;
using System.Text.Json.Nodes;
using CoeMap.Database;
using CoeMap.Listings;

namespace CoeMap.Importing.Judging;

/// <summary>Brings the edits of a file into what a listing says now, field by field: what others changed meanwhile stays, and what both changed clashes.</summary>
internal static class ThreeWay
{
    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["leadOrganisationId"] = "Lead organisation",
        ["relations"] = "Connected listings",
        ["repository"] = "Code repository",
        ["childData"] = "Child-level data",
        ["reuseEffort"] = "Effort to reuse it",
        ["reuseSkills"] = "Skills to reuse it",
        ["reuseData"] = "Data to reuse it",
        ["reuseAgreements"] = "Agreements to reuse it",
        ["reuseDocuments"] = "Documents",
    };

    /// <param name="readBefore">What the file said last time.</param>
    /// <param name="proposedBefore">What was made of it then.</param>
    /// <param name="now">What the map says.</param>
    /// <param name="read">What the file says.</param>
    public static Merged Of(ListingContent readBefore, ListingContent proposedBefore, ListingContent now, ListingContent read)
    {
        if (read.Equals(now)) return new(now, [], []); // most rows of an export that comes back
        var (a, b, c, d) = (Fields(readBefore), Fields(proposedBefore), Fields(now), Fields(read));
        List<string> changed = [], clashes = [];
        foreach (var name in a.Select(f => f.Key).Concat(c.Select(f => f.Key)).Concat(d.Select(f => f.Key)).Distinct(StringComparer.Ordinal).ToList())
        {
            if (Same(a[name], d[name]) || Same(c[name], d[name])) continue; // not edited in the file, or the map says so already
            changed.Add(LabelOf(name));
            if (!Same(b[name], c[name])) clashes.Add(LabelOf(name));
            c[name] = d[name]?.DeepClone();
        }

        return new(c.Deserialize<ListingContent>(JsonColumn.Options)!, changed, clashes);
    }

    /// <returns>What was read, with what the listing says now in fields that the file has no place for.</returns>
    public static ListingContent Keeping(ListingContent read, ListingContent now, IReadOnlyCollection<string> unsaid)
    {
        var (fields, there) = (Fields(read), Fields(now));
        foreach (var name in fields.Select(f => f.Key).Union(there.Select(f => f.Key), StringComparer.Ordinal).Where(n => unsaid.Contains(LabelOf(n), StringComparer.Ordinal)).ToList())
        {
            if (there[name] is { } said) fields[name] = said.DeepClone();
            else fields.Remove(name);
        }

        return fields.Deserialize<ListingContent>(JsonColumn.Options)!;
    }

    private static JsonObject Fields(ListingContent content) => JsonSerializer.SerializeToNode(content, JsonColumn.Options)!.AsObject();

    private static bool Same(JsonNode? one, JsonNode? other) => JsonNode.DeepEquals(one, other);

    private static string LabelOf(string name) => Labels.GetValueOrDefault(name)
        ?? string.Concat(name.Select((c, i) => i == 0 ? char.ToUpperInvariant(c).ToString() : char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));
}

/// <param name="Changed">Labels of the fields that the file changes.</param>
/// <param name="Clashes">Those of them that others have changed as well.</param>
internal sealed record Merged(ListingContent Content, IReadOnlyList<string> Changed, IReadOnlyList<string> Clashes);
