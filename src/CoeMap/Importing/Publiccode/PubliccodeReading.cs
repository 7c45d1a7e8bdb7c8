using CoeMap.Importing.Yaml;

namespace CoeMap.Importing.Publiccode;

/// <summary>Reads a tree by the standard's keys: takes what is there whatever its case or shape, and finds what the standard has otherwise.</summary>
internal sealed class PubliccodeReading
{
    private const string LeftOut = "The standard does not know this key. It is left out";
    private readonly List<Finding> findings = [];

    public IReadOnlyList<Finding> Findings => [.. findings.OrderBy(f => f.Line)];

    public static (PubliccodeSection File, IReadOnlyList<Finding> Findings) Read(YamlMap root)
    {
        var reading = new PubliccodeReading();
        var file = reading.Section(root, PubliccodeKeys.All, "");
        reading.Together(file, root);
        return (file, reading.Findings);
    }

    private PubliccodeSection Section(YamlMap map, IReadOnlyList<Key> keys, string above, string name = "")
    {
        var section = new PubliccodeSection { Name = name };
        foreach (var again in map.Repeated) Find(again.Line, above + again.Key, "The key stands twice. The first that says something is read");
        foreach (var entry in map.Entries)
        {
            var key = keys.FirstOrDefault(k => k.Name == entry.Key) ?? keys.FirstOrDefault(k => string.Equals(k.Name, entry.Key, StringComparison.OrdinalIgnoreCase) && map[k.Name] is null);
            if (key is null) Unknown(entry, above);
            else Take(section, key, entry, above + key.Name);
        }

        foreach (var key in keys.Where(k => k.IsMandatory && !section.Has(k.Name))) Find(map[key.Name]?.Line ?? map.Line, above + key.Name, "The standard asks for this key, and the file says nothing");
        return section;
    }

    private void Take(PubliccodeSection section, Key key, YamlEntry entry, string path)
    {
        if (entry.Key != key.Name) Find(entry.Line, path, $"It is written {Shown(entry.Key)} here, and read all the same");
        if (entry.Value.IsEmpty) return;
        if (key.GivenUp is { } givenUp) Find(entry.Line, path, $"{givenUp}. It is read all the same");
        switch (key.Shape)
        {
            case Shape.Text or Shape.Flag: Text(section, key, entry, path); break;
            case Shape.Texts: Texts(section, key, entry.Value, path); break;
            case Shape.Section when entry.Value is YamlMap map: section.Set(key.Name, [Section(map, key.Keys, path + ".")]); break;
            case Shape.Sections when entry.Value is YamlList list: Sections(section, key, list, path); break;
            case Shape.Languages when entry.Value is YamlMap map: Languages(section, key, map, path); break;
            case Shape.Any: break;
            default: Find(entry.Line, path, WrongShape(key)); break;
        }
    }

    private void Text(PubliccodeSection section, Key key, YamlEntry entry, string path)
    {
        if (entry.Value is not YamlText text)
        {
            Find(entry.Line, path, WrongShape(key));
            return;
        }

        var value = text.Value.Trim();
        if (key.Shape == Shape.Flag && !(text.IsPlain && value is "true" or "false" or "True" or "False" or "TRUE" or "FALSE")) Find(entry.Line, path, "Write true or false");
        Judge(key, value, text.Line, path);
        section.Set(key.Name, [value]);
    }

    private void Texts(PubliccodeSection section, Key key, YamlNode node, string path)
    {
        if (node is YamlMap) Find(node.Line, path, WrongShape(key));
        if (node is YamlText && key.Name != "isBasedOn") Find(node.Line, path, "Write a list. The one value is read");
        var items = node switch { YamlList list => list.Items, YamlText one => [one], _ => [] };
        var values = new List<string>();
        foreach (var (item, i) in items.Select((item, i) => (item, i)).Where(x => !x.item.IsEmpty))
        {
            if (item is YamlText text)
            {
                Judge(key, text.Value.Trim(), text.Line, $"{path}[{i}]");
                values.Add(text.Value.Trim());
            }
            else
            {
                Find(item.Line, $"{path}[{i}]", "Write one value");
            }
        }

        if (values.Count > 0) section.Set(key.Name, values);
    }

    private void Sections(PubliccodeSection section, Key key, YamlList list, string path)
    {
        var maps = new List<PubliccodeSection>();
        foreach (var (item, i) in list.Items.Select((item, i) => (item, i)).Where(x => !x.item.IsEmpty))
        {
            if (item is YamlMap map) maps.Add(Section(map, key.Keys, $"{path}[{i}]."));
            else Find(item.Line, $"{path}[{i}]", "Write its keys, like name");
        }

        if (maps.Count > 0) section.Set(key.Name, maps);
    }

    private void Languages(PubliccodeSection section, Key key, YamlMap map, string path)
    {
        foreach (var entry in map.Entries) if (PubliccodeChecks.Language(entry.Key) is { } wrong) Find(entry.Line, path, wrong);
        foreach (var entry in map.Entries.Where(e => e.Value is YamlText && !e.Value.IsEmpty)) Find(entry.Line, $"{path}.{entry.Key}", "Write shortDescription, longDescription and features under the language");
        section.Set(key.Name, [.. map.Entries.Where(e => e.Value is YamlMap).Select(e => Section((YamlMap)e.Value, key.Keys, $"{path}.{e.Key}.", e.Key))]);
    }

    /// <summary>What keys ask of one another.</summary>
    private void Together(PubliccodeSection file, YamlMap root)
    {
        if (file.Has("IT") && file.Has("it")) Find(root["it"]!.Line, "it", "The section IT is there as well. Remove this one");
        var (maintenance, line) = (file.Section("maintenance"), root["maintenance"]?.Line ?? 1);
        var type = maintenance.Text("type");
        if (type is "internal" or "community" && !maintenance.Has("contacts")) Find(line, "maintenance.contacts", $"The standard asks for contacts where the type is {type}");
        if (type is "contract" && !maintenance.Has("contractors")) Find(line, "maintenance.contractors", "The standard asks for contractors where the type is contract");
        if (type is "internal" or "community" or "none" && maintenance.Has("contractors")) Find(line, "maintenance.contractors", $"There are no contractors where the type is {type}");
    }

    private void Unknown(YamlEntry entry, string above)
    {
        var isCountry = above.Length == 0 && entry.Key.Length == 2 && PubliccodeChecks.Country(entry.Key.ToUpperInvariant()) is null && entry.Key is not "It" and not "iT";
        if (!isCountry && !entry.Key.StartsWith("x-", StringComparison.OrdinalIgnoreCase)) Find(entry.Line, above + Shown(entry.Key), LeftOut);
    }

    private void Judge(Key key, string value, int line, string path)
    {
        if (key.Check?.Invoke(value) is { } wrong) Find(line, path, wrong);
    }

    private void Find(int line, string path, string sentence) => findings.Add(new(line, path, sentence));

    private static string WrongShape(Key key) => key.Shape switch
    {
        Shape.Text => "Write one value, not a list or section",
        Shape.Flag => "Write true or false",
        Shape.Texts => "Write a list",
        Shape.Sections => "Write a list of entries, each with its keys",
        _ => "Write its keys beneath it",
    };

    private static string Shown(string word) => word.Length > 60 ? word[..60] + "…" : word;
}
