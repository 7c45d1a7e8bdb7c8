using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using CoeMap.Importing.Yaml;

namespace CoeMap.Importing.Maps;

/// <summary>The records of a collection, each from its own file; what is left out is a record with its reason.</summary>
internal static class MapReading
{
    public const string Source = "map-of-the-world";

    private const int MaxBytes = 2 * 1024 * 1024;

    private static readonly string[] LeftOut = ["0_", "test_", "testrel_"];

    private static readonly Dictionary<string, MapType> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ORGANIZATION"] = MapType.Organisation,
        ["ORGANISATION"] = MapType.Organisation,
        ["SERVICE"] = MapType.Tool,
        ["FUNCTION"] = MapType.Tool,
        ["PLAN"] = MapType.Plan,
        ["EVENT"] = MapType.Event,
        ["OBSERVATION"] = MapType.Event,
        ["RULE"] = MapType.Rule,
        ["RESOURCE"] = MapType.Resource,
        ["ITEM"] = MapType.Resource,
        ["OBJECT"] = MapType.Resource,
        ["COLLECTION"] = MapType.Collection,
        ["PERSON"] = MapType.Person,
        ["RELATIONSHIP"] = MapType.Relationship,
    };

    private static readonly Dictionary<string, MapType> Folders = new(StringComparer.OrdinalIgnoreCase)
    {
        ["organizations"] = MapType.Organisation,
        ["services"] = MapType.Tool,
        ["plans"] = MapType.Plan,
        ["events"] = MapType.Event,
        ["rules"] = MapType.Rule,
        ["resources"] = MapType.Resource,
        ["items"] = MapType.Resource,
        ["collections"] = MapType.Collection,
        ["persons"] = MapType.Person,
        ["people"] = MapType.Person,
        ["relationships"] = MapType.Relationship,
    };

    /// <param name="parts">YAML files in the order of their paths.</param>
    /// <param name="others">Takes what is no record of ours: skipped with the reason, or refused.</param>
    public static IReadOnlyList<MapObject> Read(IReadOnlyList<FilePart> parts, ICollection<ProposedRecord> others)
    {
        var objects = new List<MapObject>();
        foreach (var part in parts)
        {
            var stem = System.IO.Path.GetFileNameWithoutExtension(part.Path.Split('/')[^1]);
            if (Array.Exists(LeftOut, b => stem.StartsWith(b, StringComparison.OrdinalIgnoreCase)))
            {
                others.Add(Other(part.Path, stem, skipped: "A template or a test file, as its name says."));
                continue;
            }

            try
            {
                if (One(part, stem, others) is { } read) objects.Add(read);
            }
            catch (ImportProblemException problem) when (parts.Count > 1)
            {
                others.Add(Other(part.Path, stem, problem: problem.Message));
            }
        }

        return objects;
    }

    private static MapObject? One(FilePart part, string stem, ICollection<ProposedRecord> others)
    {
        var root = RootOf(part);
        List<string> warnings = [.. Repeated(root).Select(e => $"Line {e.Line}: “{(e.Key.Length > 60 ? e.Key[..60] : e.Key)}” stands twice; the first that says something was kept.")];
        var id = root["id"] is YamlText { IsEmpty: false } said ? said.Value.Trim() : stem;
        var hash = Convert.ToHexStringLower(SHA256.HashData(part.Bytes));
        var word = (root["@type"] ?? root["type"]) is YamlText typed ? typed.Value : "";
        if (Types.TryGetValue(word.Trim(), out var type)) return new(part.Path, id, type, root, hash, warnings);
        var folder = part.Path.Split('/') is { Length: > 1 } path ? path[^2] : "";
        if (word.Trim().Length == 0 && Folders.TryGetValue(folder, out type)) return new(part.Path, id, type, root, hash, [.. warnings, $"It names no type; the folder “{folder}” says it."]);
        others.Add(Other(part.Path, id, skipped: word.Trim().Length == 0 ? "It names no type." : $"“{(word.Length > 40 ? word[..40] : word)}” is no type that we take."));
        return null;
    }

    /// <exception cref="ImportProblemException">Names file, line and reason.</exception>
    private static YamlMap RootOf(FilePart part)
    {
        if (part.Bytes.Length > MaxBytes) throw new ImportProblemException(part.Path, 1, "The file is larger than 2 MB; one record is a few lines. Is this the right file?");
        if (Tables.FileSigns.WhatElse(part.Bytes) is { } other) throw new ImportProblemException(part.Path, 1, $"This is {other}, not YAML.");
        if (!Utf8.IsValid(part.Bytes)) throw new ImportProblemException(part.Path, LineOfFault(part.Bytes), "The file is not UTF-8. Save it as UTF-8.");
        var file = YamlFile.Read(Encoding.UTF8.GetString(part.Bytes).TrimStart('\uFEFF'));
        if (file.Root is null) throw new ImportProblemException(part.Path, file.Line, $"{file.Problem}.");
        return file.Root as YamlMap ?? throw new ImportProblemException(part.Path, file.Root.Line, "A record is a list of “key: value” lines. Is this the right file?");
    }

    private static int LineOfFault(byte[] bytes)
    {
        var (line, start) = (1, 0);
        while (Array.IndexOf(bytes, (byte)'\n', start) is var end and >= 0 && Utf8.IsValid(bytes.AsSpan(start, end - start))) (line, start) = (line + 1, end + 1);
        return line;
    }

    private static IEnumerable<YamlEntry> Repeated(YamlMap map) => map.Repeated.Concat(map.Entries.Select(e => e.Value).OfType<YamlMap>().SelectMany(Repeated));

    private static ProposedRecord Other(string path, string id, string? skipped = null, string? problem = null) => new()
    {
        Thing = RowThing.Other,
        Place = path,
        Source = Source,
        SourceId = id,
        Name = id,
        SkippedBecause = skipped,
        Problems = problem is null ? [] : [problem],
    };
}
