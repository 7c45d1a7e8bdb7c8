using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CoeMap.Seeding;

/// <summary>One entry of a YAML seed file, which knows its file and line and refuses in their name.</summary>
internal sealed class SeedEntry(string file, YamlMappingNode node)
{
    public static IReadOnlyList<SeedEntry> Read(SeedFolder folder, string file)
    {
        var stream = new YamlStream();
        try
        {
            using var reader = new StreamReader(folder.Path(file));
            stream.Load(reader);
        }
        catch (YamlException e)
        {
            throw new SeedProblemException(file, e.Start.Line, "This is not YAML that can be read.");
        }

        return stream.Documents[0].RootNode is YamlSequenceNode entries
            ? [.. entries.Select(entry => new SeedEntry(file, (YamlMappingNode)entry))]
            : throw new SeedProblemException(file, 1, "The file is a list of entries.");
    }

    public SeedProblemException Problem(string problem) => new(file, node.Start.Line, problem);

    public string? TextOrNull(string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) && value is YamlScalarNode { Value: { Length: > 0 } text } && text is not ("null" or "~")
            ? text.Trim() : null;

    public string Required(string key) => TextOrNull(key) ?? throw Problem($"“{key}” is empty.");

    public IReadOnlyList<string> List(string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) && value is YamlSequenceNode items
            ? [.. items.OfType<YamlScalarNode>().Select(i => i.Value ?? "").Where(i => i.Length > 0)] : [];

    public IReadOnlyList<SeedEntry> Entries(string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) && value is YamlSequenceNode items
            ? [.. items.OfType<YamlMappingNode>().Select(i => new SeedEntry(file, i))] : [];

    public int? Year(string key) => TextOrNull(key) is not { } text ? null
        : int.TryParse(text, CultureInfo.InvariantCulture, out var year) ? year : throw Problem($"“{text}” in {key} is no year.");

    public T? WordOrNull<T>(string key) where T : struct, Enum => TextOrNull(key) is not { } word ? null : Parse<T>(key, word);

    public T Word<T>(string key) where T : struct, Enum => Parse<T>(key, Required(key));

    public IReadOnlyList<T> WordList<T>(string key) where T : struct, Enum => [.. List(key).Select(word => Parse<T>(key, word))];

    private T Parse<T>(string key, string word) where T : struct, Enum => Words.Parse<T>(word) ?? throw Problem($"“{word}” is no {key} we know.");
}
