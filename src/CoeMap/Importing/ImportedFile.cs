using System.Security.Cryptography;

namespace CoeMap.Importing;

/// <summary>What was brought to be imported: one file, or the files of a folder.</summary>
/// <param name="Name">As people call it.</param>
public sealed record ImportedFile(string Name, IReadOnlyList<FilePart> Parts)
{
    /// <summary>For a browser and for the command line alike.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;
    public const string TooLarge = "The file is larger than 20 MB. Split it and import the parts one after the other.";

    public static ImportedFile Of(string name, byte[] bytes) => new(name, [new(name, bytes)]);

    public string Hash()
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in Parts.OrderBy(p => p.Path, StringComparer.Ordinal)) sum.AppendData(part.Bytes);
        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }
}

/// <param name="Path">Inside the folder or archive, with slashes.</param>
public sealed record FilePart(string Path, byte[] Bytes);
