using System.Text;
using CoeMap.Importing.Yaml;

namespace CoeMap.Importing.Publiccode;

/// <summary>publiccode.yml, the description that public software carries in its repository: versions 0.1 to 0.7.</summary>
/// <remarks>Source: the standard at publiccode.net. What a file has otherwise than the standard is named with line and key, and what can be read is read.</remarks>
internal sealed class PubliccodeFormat : IImportFormat
{
    public const int MaxBytes = 1_000_000;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public ImportFormat Format => ImportFormat.PublicCode;

    public IEnumerable<ProposedRecord> Read(ImportedFile file, ImportNames names, ICollection<string> notes)
    {
        var parts = file.Parts.Where(p => file.Parts.Count == 1 || p.Path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || p.Path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)).ToList();
        if (parts.Count == 0) throw new ImportProblemException(file.Name, null, "There is no .yml or .yaml file in it.");
        foreach (var part in parts)
        {
            var (root, problem, line) = TreeOf(part);
            if (root is not null) yield return Record(part, root, names);
            else if (parts.Count == 1) throw new ImportProblemException(part.Path, line, problem + ".");
            else yield return Refused(part, $"Line {line}: {problem}.");
        }
    }

    private static (YamlMap? Root, string Problem, int Line) TreeOf(FilePart part)
    {
        if (part.Bytes.Length > MaxBytes) return (null, "The file is larger than 1 MB, which no publiccode.yml is", 1);
        string text;
        try
        {
            text = Strict.GetString(part.Bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException wrong)
        {
            return (null, "The file is not in UTF-8: save it in that encoding", part.Bytes.AsSpan(0, Math.Clamp(wrong.Index, 0, part.Bytes.Length)).Count((byte)'\n') + 1);
        }

        var file = YamlFile.Read(text);
        if (file.Root is YamlMap map && map.Entries.Any(e => PubliccodeKeys.All.Any(k => k.Name.Equals(e.Key, StringComparison.OrdinalIgnoreCase)))) return (map, "", 1);
        return (null, file.Problem ?? "This is no publiccode.yml: it has none of its keys, such as name and url", file.Line);
    }

    private static ProposedRecord Record(FilePart part, YamlMap root, ImportNames names)
    {
        var (file, findings) = PubliccodeReading.Read(root);
        var notes = findings.Select(f => f.ToString()).ToList();
        var listing = new PubliccodeListing(file, names, notes);
        var (content, users, held) = (listing.Content(), listing.UsedBy(), listing.Held());
        if (held.Count > 0) notes.Add($"{(held.Count == 1 ? "One contact is" : $"{held.Count} contacts are")} held back: nobody is named before they agree");
        return new()
        {
            Thing = RowThing.Listing,
            Place = part.Path,
            Source = "publiccode.yml",
            SourceId = content.Repository?.ToLowerInvariant() ?? part.Path,
            Name = listing.Name,
            Content = content,
            Others = new() { UsedBy = users },
            FillsIn = true,
            Notes = notes,
            Problems = content.Name.Length == 0 ? ["The file names neither the software nor its repository: write name and url."] : [],
            Held = held,
        };
    }

    private static ProposedRecord Refused(FilePart part, string problem) => new()
    {
        Thing = RowThing.Other,
        Place = part.Path,
        Source = "publiccode.yml",
        SourceId = part.Path,
        Name = part.Path,
        Problems = [problem],
    };
}
