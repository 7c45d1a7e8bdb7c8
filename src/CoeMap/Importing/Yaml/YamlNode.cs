namespace CoeMap.Importing.Yaml;

/// <summary>A value of a YAML file, and where it stands.</summary>
/// <param name="Line">Counted from 1.</param>
public abstract record YamlNode(int Line)
{
    /// <summary>Says nothing: null, an empty text, a list or mapping of nothing.</summary>
    public abstract bool IsEmpty { get; }
}

/// <param name="Value">As written: 2025.07 and 1.10 stay what they are.</param>
/// <param name="IsPlain">Written without quotes, so that yes may mean true and 1.10 a number.</param>
/// <param name="Line">Counted from 1.</param>
public sealed record YamlText(string Value, bool IsPlain, int Line) : YamlNode(Line)
{
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";
    public override bool IsEmpty => IsNull || string.IsNullOrWhiteSpace(Value);
}

/// <param name="Items">In the file's order.</param>
/// <param name="Line">Counted from 1.</param>
public sealed record YamlList(IReadOnlyList<YamlNode> Items, int Line) : YamlNode(Line)
{
    public override bool IsEmpty => Items.All(i => i.IsEmpty);
}

/// <param name="Entries">One a key, in the file's order; of a key that stands twice the first that says something.</param>
/// <param name="Repeated">Where keys stood again, and were left out.</param>
/// <param name="Line">Counted from 1.</param>
public sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, IReadOnlyList<YamlEntry> Repeated, int Line) : YamlNode(Line)
{
    private readonly Dictionary<string, YamlNode> byKey = Entries.ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);

    /// <summary>Null when the key is not there; a key with nothing behind it gives an empty text.</summary>
    public YamlNode? this[string key] => byKey.GetValueOrDefault(key);
    public override bool IsEmpty => Entries.All(e => e.Value.IsEmpty);
}

/// <param name="Key">As written.</param>
/// <param name="Value">What stands behind it.</param>
/// <param name="Line">The key's.</param>
public sealed record YamlEntry(string Key, YamlNode Value, int Line);
