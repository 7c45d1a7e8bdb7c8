using System.Globalization;

namespace CoeMap.Seeding;

/// <summary>One row of a seed file, which knows its file and line and refuses in their name.</summary>
internal sealed class SeedRow(string file, long line, IReadOnlyDictionary<string, string> cells)
{
    public IReadOnlyDictionary<string, string> Cells => cells;

    public SeedProblemException Problem(string problem) => new(file, line, problem);

    public string Text(string column) => cells.TryGetValue(column, out var text) ? text : throw Problem($"The column “{column}” is missing.");

    public string? TextOrNull(string column) => Text(column) is { Length: > 0 } text ? text : null;

    public string Required(string column) => TextOrNull(column) ?? throw Problem($"“{column}” is empty.");

    public IReadOnlyList<string> List(string column) => Text(column).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public bool Yes(string column) => Text(column) is "yes" or "true";

    public T Word<T>(string column) where T : struct, Enum =>
        Words.Parse<T>(Required(column)) ?? throw Problem($"“{Text(column)}” is no {column} we know.");

    public T? WordOrNull<T>(string column) where T : struct, Enum => TextOrNull(column) is null ? null : Word<T>(column);

    public double? Number(string column) => TextOrNull(column) is not { } text ? null
        : double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number
        : throw Problem($"“{text}” in {column} is no number.");

    public DateOnly? Date(string column) => TextOrNull(column) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw Problem($"“{text}” in {column} is no date like 2026-03-31.");
}
