using CoeMap.Seeding;
using CoeMap.Testing;

namespace CoeMap.Tests.Seeding;

/// <summary>A copy of the seed data that a test may spoil.</summary>
public sealed class SeedCopy : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("coemap-seed-");

    public SeedCopy()
    {
        var original = Repository.File("seed-data");
        foreach (var file in Directory.EnumerateFiles(original, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(directory.FullName, Path.GetRelativePath(original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public SeedFolder Folder => new(directory.FullName);

    /// <summary>Replaces the first occurrence; fails when there is none.</summary>
    public void Replace(string file, string old, string replacement)
    {
        var path = Path.Combine(directory.FullName, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        if (at < 0) throw new InvalidOperationException($"{file} has no “{old}”.");
        File.WriteAllText(path, string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + old.Length)));
    }

    public void Dispose() => directory.Delete(recursive: true);
}
