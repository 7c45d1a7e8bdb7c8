using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CoeMap.Importing.Yaml;

/// <summary>Builds the tree of one document from its events.</summary>
internal sealed class YamlTree(IParser parser)
{
    private static readonly string[] PlainTags = ["str", "int", "float", "bool", "null", "timestamp", "seq", "map"];
    private readonly Dictionary<string, (YamlNode Node, int Size)> anchors = new(StringComparer.Ordinal);
    private int nodes;

    public YamlNode Node(int depth)
    {
        var at = parser.Current!;
        var line = (int)at.Start.Line;
        if (depth > YamlFile.MostDepth) throw new YamlRefusedException($"Something is nested more than {YamlFile.MostDepth} deep", line);
        var before = nodes;
        Count(1, line);
        if (at is AnchorAlias) return Alias(line);
        if (at is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } tag }) Check(tag, line);
        YamlNode node = at switch
        {
            Scalar => Text(line),
            SequenceStart => List(depth, line),
            MappingStart => Map(depth, line),
            _ => throw new YamlRefusedException("This is not valid YAML", line),
        };
        if (at is NodeEvent { Anchor: { IsEmpty: false } anchor }) anchors[anchor.Value] = (node, nodes - before);
        return node;
    }

    private YamlText Text(int line)
    {
        var scalar = parser.Consume<Scalar>();
        return new(scalar.Value, scalar.Style is ScalarStyle.Plain, line);
    }

    private YamlList List(int depth, int line)
    {
        parser.Consume<SequenceStart>();
        var items = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Node(depth + 1));
        return new(items, line);
    }

    private YamlMap Map(int depth, int line)
    {
        parser.Consume<MappingStart>();
        var (entries, repeated, merged, places) = (new List<YamlEntry>(), new List<YamlEntry>(), new List<YamlEntry>(), new Dictionary<string, int>(StringComparer.Ordinal));
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Node(depth + 1) is not YamlText key) throw new YamlRefusedException("A key is a list or mapping: write one word", line);
            var entry = new YamlEntry(key.Value, Node(depth + 1), key.Line);
            if (key is { IsPlain: true, Value: "<<" } && Merged(entry.Value) is { } other)
            {
                merged.AddRange(other);
                continue;
            }

            if (places.TryAdd(entry.Key, entries.Count))
            {
                entries.Add(entry);
            }
            else if (entries[places[entry.Key]] is { Value.IsEmpty: true } first && !entry.Value.IsEmpty)
            {
                (entries[places[entry.Key]], _) = (entry, first);
                repeated.Add(first);
            }
            else
            {
                repeated.Add(entry);
            }
        }

        foreach (var entry in merged) if (places.TryAdd(entry.Key, entries.Count)) entries.Add(entry); // what stands here itself goes before
        return new(entries, repeated, line);
    }

    // <<: *other takes over what another mapping says, or several.
    private static IEnumerable<YamlEntry>? Merged(YamlNode node) => node switch
    {
        YamlMap map => map.Entries,
        YamlList { Items: var maps } when maps.All(m => m is YamlMap) => maps.SelectMany(m => ((YamlMap)m).Entries),
        _ => null,
    };

    // An alias costs what it stands for, so that aliases of aliases reach the bound as their text would.
    private YamlNode Alias(int line)
    {
        var name = parser.Consume<AnchorAlias>().Value.Value;
        if (!anchors.TryGetValue(name, out var known)) throw new YamlRefusedException($"*{Shown(name)} stands for nothing in this file", line);
        Count(known.Size, line);
        return known.Node;
    }

    private void Count(int more, int line)
    {
        nodes += more;
        if (nodes > YamlFile.MostNodes) throw new YamlRefusedException($"The file holds more than {YamlFile.MostNodes:N0} values", line);
    }

    private static void Check(TagName tag, int line)
    {
        const string Core = "tag:yaml.org,2002:";
        if (tag.Value.StartsWith(Core, StringComparison.Ordinal) && PlainTags.Contains(tag.Value[Core.Length..])) return;
        throw new YamlRefusedException($"The tag {Shown(tag.Value)} is not taken: leave it out", line);
    }

    private static string Shown(string word) => word.Length > 40 ? word[..40] + "…" : word;
}

/// <summary>A file that is YAML, and more or other than is taken.</summary>
internal sealed class YamlRefusedException(string message, int line) : Exception(message)
{
    public int Line { get; } = line;
}
