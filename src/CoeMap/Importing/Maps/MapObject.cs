using CoeMap.Importing.Yaml;

namespace CoeMap.Importing.Maps;

/// <summary>The kinds of record that the map of the world knows; others of the same model are taken like their parent.</summary>
internal enum MapType { Organisation, Tool, Plan, Event, Rule, Resource, Collection, Person, Relationship }

/// <summary>One record of the map of the world: its id, its type and its fields, wherever in the file they stand.</summary>
internal sealed class MapObject(string path, string id, MapType type, YamlMap root, string hash, IReadOnlyList<string> warnings)
{
    private readonly List<YamlMap> groups = [root, .. root.Entries.Where(e => e.Key.EndsWith("_fields", StringComparison.OrdinalIgnoreCase)).Select(e => e.Value).OfType<YamlMap>()];
    private readonly List<string> placeholders = [];

    public string Path => path;
    public string Id => id;
    public MapType Type => type;
    public YamlMap Root => root;

    /// <summary>Of the file as it is.</summary>
    public string Hash => hash;
    public string Place => $"{path}, line {root.Line}";
    public string Name => Text("name") ?? id.Replace('_', ' ');

    /// <summary>What was to be said of the file itself.</summary>
    public IReadOnlyList<string> Warnings => warnings;

    /// <summary>Fields that hold the template's own words.</summary>
    public IReadOnlyList<string> Placeholders => placeholders;

    /// <returns>The text of a field at the top level or among the type's own; null where it is empty or a placeholder.</returns>
    public string? Text(params string[] keys)
    {
        foreach (var key in keys)
        {
            if (Value(key) is not YamlText said || Tables.CellText.Clean(said.Value).Trim() is not { Length: > 0 } text) continue;
            if (!MapPlaceholders.Is(text)) return text.ReplaceLineEndings("\n");
            if (!placeholders.Contains(key, StringComparer.Ordinal)) placeholders.Add(key);
        }

        return null;
    }

    /// <returns>The texts of a list, or the one text that stands for it.</returns>
    public IReadOnlyList<string> Texts(string key)
    {
        var items = Value(key) switch
        {
            YamlText text => [text.Value],
            YamlList list => list.Items.OfType<YamlText>().Where(i => !i.IsEmpty).Select(i => i.Value).ToList(),
            _ => [],
        };
        if (items.Exists(MapPlaceholders.Is) && !placeholders.Contains(key, StringComparer.Ordinal)) placeholders.Add(key);
        return [.. items.Select(i => Tables.CellText.Clean(i).Trim()).Where(i => i.Length > 0 && !MapPlaceholders.Is(i)).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <returns>The day of a field; null for none, an empty text or the template's 1900-01-01.</returns>
    public DateOnly? Date(string key) =>
        Text(key) is { } text && DateOnly.TryParseExact(text.Length > 10 ? text[..10] : text, ["yyyy-MM-dd", "yyyy/MM/dd", "d/M/yyyy", "d MMMM yyyy", "d MMM yyyy"], System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) && day.Year > 1900 ? day : null;

    private YamlNode? Value(string key) => groups.Select(g => g[key]).FirstOrDefault(v => v is { IsEmpty: false });
}

/// <summary>Words that the template came with and nobody replaced.</summary>
internal static class MapPlaceholders
{
    private static readonly string[] Beginnings =
        ["short summary of entity or activity", "short summary of the entity or activity", "optional notes for further detail", "sample txt", "sample text", "https://example.org", "http://example.org", "https://www.example.org"];

    private static readonly string[] Whole = ["example_tag", "example_org", "example org", "1900-01-01", "example_id"];

    public static bool Is(string text)
    {
        var words = text.Trim().ToLowerInvariant();
        return Whole.Contains(words, StringComparer.Ordinal) || Beginnings.Any(b => words.StartsWith(b, StringComparison.Ordinal));
    }
}
