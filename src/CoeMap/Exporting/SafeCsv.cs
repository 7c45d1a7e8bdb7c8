using System.Text;

namespace CoeMap.Exporting;

/// <summary>Writes tables that a spreadsheet opens as text: a cell that it would take for a formula gets an apostrophe before it.</summary>
public static class SafeCsv
{
    public static string Write(IEnumerable<IReadOnlyList<string?>> rows)
    {
        var text = new StringBuilder("\uFEFF"); // so that spreadsheets read it as UTF-8
        foreach (var row in rows) text.Append(Row(row));
        return text.ToString();
    }

    /// <returns>One line with its end.</returns>
    public static string Row(IReadOnlyList<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <returns>The cell in quotes, and defused where it begins like a formula.</returns>
    public static string Cell(string? value) => "\"" + Defused(value).Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <returns>The text with an apostrophe before it where a spreadsheet would take it for a formula; an import takes it off.</returns>
    public static string Defused(string? value)
    {
        var text = value ?? "";
        // After spaces too: some programs trim before they look. After apostrophes, so that who takes one off finds what was there.
        return text.TrimStart(' ', '\u00a0', '\'') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..] ? "'" + text : text;
    }
}
