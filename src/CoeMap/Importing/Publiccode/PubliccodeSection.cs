namespace CoeMap.Importing.Publiccode;

/// <summary>A section of a file, read by the standard's keys.</summary>
internal sealed class PubliccodeSection
{
    private readonly Dictionary<string, IReadOnlyList<string>> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<PubliccodeSection>> sections = new(StringComparer.Ordinal);

    /// <summary>The language of a description; empty elsewhere.</summary>
    public string Name { get; init; } = "";

    /// <summary>The value without line ends and spaces around it; null when the file says nothing.</summary>
    public string? Text(string key) => texts.GetValueOrDefault(key) is [var only, ..] ? only : null;

    public IReadOnlyList<string> Texts(string key) => texts.GetValueOrDefault(key, []);

    /// <summary>An empty one where the file has none.</summary>
    public PubliccodeSection Section(string key) => sections.GetValueOrDefault(key) is [var only, ..] ? only : new();

    public IReadOnlyList<PubliccodeSection> Sections(string key) => sections.GetValueOrDefault(key, []);

    public bool Has(string key) => texts.ContainsKey(key) || sections.ContainsKey(key);

    public void Set(string key, IReadOnlyList<string> values) => texts[key] = values;

    public void Set(string key, IReadOnlyList<PubliccodeSection> values) => sections[key] = values;
}
