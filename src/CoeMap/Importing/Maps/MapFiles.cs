using System.IO.Compression;
using CoeMap.Importing.Tables;

namespace CoeMap.Importing.Maps;

/// <summary>The YAML files of a folder or archive, unpacked within limits; what else lies there is left.</summary>
internal static class MapFiles
{
    private const int MostFiles = 25_000;
    private const long MostUnpacked = 20L * 1024 * 1024;

    /// <exception cref="ImportProblemException">An archive that would unpack to too much, or out of its folder, or is broken.</exception>
    public static IReadOnlyList<FilePart> Of(ImportedFile file)
    {
        var parts = file.Parts.SelectMany(p => FileSigns.IsZip(p.Bytes) ? Unpacked(p) : [p]).Where(IsYaml).OrderBy(p => p.Path, StringComparer.Ordinal).ToList();
        if (parts.Count > 0) return parts;
        if (file.Parts.Count == 1 && !FileSigns.IsZip(file.Parts[0].Bytes))
        {
            var other = FileSigns.WhatElse(file.Parts[0].Bytes);
            throw new ImportProblemException(file.Name, null, other is null ? "The file’s name does not end in .yaml or .yml, and it is no zip archive." : $"This is {other}, not YAML. Bring a .zip of the folder, or one .yaml file.");
        }

        throw new ImportProblemException(file.Name, null, "It holds no .yaml or .yml file.");
    }

    private static bool IsYaml(FilePart part)
    {
        var name = part.Path.Split('/')[^1];
        return (name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)) && !name.StartsWith("._", StringComparison.Ordinal);
    }

    private static List<FilePart> Unpacked(FilePart archive)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(archive.Bytes, writable: false));
            if (zip.Entries.Count > MostFiles) throw new ImportProblemException(archive.Path, null, $"The archive holds more than {MostFiles:N0} files.");
            foreach (var entry in zip.Entries.Where(e => LeadsOut(e.FullName))) throw new ImportProblemException(archive.Path, null, $"“{Short(entry.FullName)}” would lead out of the archive’s own folder. Pack the folder anew.");
            // What an entry says of its own size is binding: no more is unpacked.
            if (zip.Entries.Sum(e => Math.Min(e.Length, MostUnpacked + 1)) > MostUnpacked) throw new ImportProblemException(archive.Path, null, "Unpacked, the archive is larger than 20 MB.");
            return [.. zip.Entries.Where(e => e.Name.Length > 0 && !e.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)).Select(e => new FilePart(e.FullName, Bytes(e))).Where(IsYaml)];
        }
        catch (InvalidDataException)
        {
            throw new ImportProblemException(archive.Path, null, "The archive is broken or not whole. Pack the folder anew.");
        }
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var to = new MemoryStream((int)entry.Length);
        from.CopyTo(to);
        return to.ToArray();
    }

    private static bool LeadsOut(string path) => path.Contains('\\', StringComparison.Ordinal) || path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) || path.Split('/').Contains("..", StringComparer.Ordinal);

    private static string Short(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
