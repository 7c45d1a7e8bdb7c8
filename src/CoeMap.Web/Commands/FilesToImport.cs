using CoeMap.Importing;
using CoeMap.Web.Setup;

namespace CoeMap.Web.Commands;

/// <summary>The files that a command names: each for itself, those of a folder and several of a map together.</summary>
internal static class FilesToImport
{
    public static IReadOnlyList<ImportedFile> Read(IReadOnlyList<string> paths, ImportFormat format)
    {
        var files = paths.Select(path => Directory.Exists(path) ? Folder(path) : One(path)).ToList();
        return format != ImportFormat.Map || files.Count == 1 ? files : [new($"{files.Count} files", [.. files.SelectMany(f => f.Parts)])];
    }

    private static ImportedFile One(string path)
    {
        if (!File.Exists(path)) throw new SettingsException($"There is no file {path}.");
        if (new FileInfo(path).Length > ImportedFile.MaxBytes) throw new SettingsException($"{path}: {ImportedFile.TooLarge}");
        return ImportedFile.Of(Path.GetFileName(path), File.ReadAllBytes(path));
    }

    private static ImportedFile Folder(string path)
    {
        var found = Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden }).Order(StringComparer.Ordinal)
            .Where(f => Path.GetExtension(f).ToLowerInvariant() is ".yaml" or ".yml" or ".csv" or ".xlsx" or ".json").ToList();
        if (found.Sum(f => new FileInfo(f).Length) > ImportedFile.MaxBytes) throw new SettingsException($"{path}: {ImportedFile.TooLarge}");
        if (found.Count == 0) throw new SettingsException($"The folder {path} holds no file to import.");
        return new(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), [.. found.Select(f => new FilePart(Path.GetRelativePath(path, f).Replace('\\', '/'), File.ReadAllBytes(f)))]);
    }
}
