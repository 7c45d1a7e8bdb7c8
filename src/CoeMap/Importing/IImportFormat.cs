namespace CoeMap.Importing;

/// <summary>How one kind of file is read. A new format is one such class: nothing else is to be registered.</summary>
public interface IImportFormat
{
    ImportFormat Format { get; }

    /// <summary>Reads record by record, in the order of the file, the same each time.</summary>
    /// <param name="file">At most <see cref="ImportedFile.MaxBytes"/>.</param>
    /// <param name="names">What the map knows by name.</param>
    /// <param name="notes">Takes what holds for the whole file; complete once every record was read.</param>
    /// <exception cref="ImportProblemException">The file as a whole cannot be taken.</exception>
    IEnumerable<ProposedRecord> Read(ImportedFile file, ImportNames names, ICollection<string> notes);
}

public static class ImportFormats
{
    private static readonly Dictionary<ImportFormat, IImportFormat> All = typeof(IImportFormat).Assembly.GetTypes()
        .Where(t => t.IsAssignableTo(typeof(IImportFormat)) && t is { IsClass: true, IsAbstract: false })
        .Select(t => (IImportFormat)Activator.CreateInstance(t, nonPublic: true)!).ToDictionary(f => f.Format);

    public static IReadOnlyCollection<ImportFormat> Known => All.Keys;

    public static IImportFormat Of(ImportFormat format) =>
        All.TryGetValue(format, out var known) ? known : throw new ImportProblemException("", null, $"Files of the format “{Words.Label(format)}” are not read yet.");
}

/// <summary>A file cannot be taken at all: it says which file, where in it, and why, in words for the user.</summary>
public sealed class ImportProblemException : Exception
{
    /// <param name="file">As people call it.</param>
    /// <param name="line">From 1; null where no line can be named.</param>
    /// <param name="reason">A sentence that says what to do.</param>
    public ImportProblemException(string file, long? line, string reason)
        : base(file.Length == 0 ? reason : line is null ? $"{file}: {reason}" : $"{file}, line {line}: {reason}")
    {
    }
}
