namespace CoeMap.Importing.Publiccode;

/// <summary>What stands behind a key of the publiccode.yml standard.</summary>
internal enum Shape { Text, Texts, Flag, Section, Sections, Languages, Any }

/// <summary>One key of the standard: what stands behind it, and what it must be like.</summary>
internal sealed record Key(string Name, Shape Shape = Shape.Text)
{
    public bool IsMandatory { get; init; }

    /// <summary>A person or an address: said to be wrong without repeating it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>The sentence for a key that the standard has given up; it is read all the same.</summary>
    public string? GivenUp { get; init; }

    /// <summary>Says what is wrong with a value, or with one of a list; null when nothing is.</summary>
    public Func<string, string?>? Check { get; init; }

    /// <summary>The keys of a section, of each of a list of sections, or of each language.</summary>
    public IReadOnlyList<Key> Keys { get; init; } = [];
}

/// <summary>Something a file has that the standard does not know, has given up or has otherwise.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Path">The key, with the keys above it: maintenance.contacts[0].name.</param>
/// <param name="Sentence">What it is, and what was made of it or is to be written instead.</param>
internal sealed record Finding(int Line, string Path, string Sentence)
{
    public override string ToString() => Path.Length == 0 ? $"Line {Line}: {Sentence}" : $"Line {Line}, {Path}: {Sentence}";
}
