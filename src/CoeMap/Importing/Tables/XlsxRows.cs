using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CoeMap.Importing.Tables;

/// <summary>The first sheet of an Excel workbook, read row by row; nothing but its shared texts is held in memory.</summary>
internal static class XlsxRows
{
    private const long MaxUnpacked = 100L * 1024 * 1024;
    private const int MaxEntries = 2_000;
    private const int MaxSharedLetters = 40_000_000;

    /// <exception cref="ImportProblemException">It is no workbook, is broken, or would unpack to more than we read.</exception>
    public static IEnumerable<TableLine> Read(string fileName, byte[] bytes)
    {
        Check(fileName, bytes);
        using var stream = new MemoryStream(bytes, writable: false);
        using var workbook = Open(fileName, stream);
        var part = Guarded(fileName, 0, () => FirstSheet(workbook)) ?? throw new ImportProblemException(fileName, null, "The workbook has no sheet.");
        var shared = Guarded(fileName, 0, () => SharedTexts(workbook));
        using var reader = OpenXmlReader.Create(part);
        var row = 0;
        while (Guarded(fileName, row, reader.Read))
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement) continue;
            var at = row;
            row = reader.Attributes.FirstOrDefault(a => a.LocalName == "r").Value is { } r && int.TryParse(r, CultureInfo.InvariantCulture, out var said) && said > at ? said : at + 1;
            yield return new(row, Guarded(fileName, row, () => CellsOf(fileName, row, reader, shared)));
        }
    }

    private static void Check(string fileName, byte[] bytes)
    {
        using var zip = Guarded(fileName, 0, () => new ZipArchive(new MemoryStream(bytes, writable: false)));
        var entries = Guarded(fileName, 0, () => zip.Entries);
        // What an entry says of its own size is binding: no more is unpacked.
        if (entries.Count > MaxEntries || entries.Sum(e => Math.Min(e.Length, MaxUnpacked + 1)) > MaxUnpacked)
            throw new ImportProblemException(fileName, null, "Unpacked, this workbook is larger than 100 MB. Save the one sheet as CSV and import that.");
        if (zip.GetEntry("xl/workbook.xml") is null) throw new ImportProblemException(fileName, null, "This is a zip archive, not an Excel workbook (.xlsx). Save the table as CSV or .xlsx and import that.");
    }

    private static SpreadsheetDocument Open(string fileName, Stream stream) =>
        Guarded(fileName, 0, () => SpreadsheetDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = MaxUnpacked, AutoSave = false }));

    private static WorksheetPart? FirstSheet(SpreadsheetDocument workbook)
    {
        var sheets = workbook.WorkbookPart?.Workbook.Sheets?.Elements<Sheet>() ?? [];
        var first = sheets.FirstOrDefault(s => s.State is null || s.State.Value == SheetStateValues.Visible);
        return first?.Id?.Value is { } id ? workbook.WorkbookPart!.GetPartById(id) as WorksheetPart : null;
    }

    private static List<string> SharedTexts(SpreadsheetDocument workbook)
    {
        var texts = new List<string>();
        if (workbook.WorkbookPart?.SharedStringTablePart is not { } part) return texts;
        using var reader = OpenXmlReader.Create(part);
        long letters = 0;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(SharedStringItem) || !reader.IsStartElement) continue;
            var text = TextOf(reader, typeof(SharedStringItem));
            if ((letters += text.Length) > MaxSharedLetters) throw new InvalidDataException();
            texts.Add(text);
        }

        return texts;
    }

    private static string[] CellsOf(string fileName, int row, OpenXmlReader reader, List<string> shared)
    {
        var cells = new List<string>();
        while (reader.Read() && !(reader.ElementType == typeof(Row) && reader.IsEndElement))
        {
            if (reader.ElementType != typeof(Cell) || !reader.IsStartElement) continue;
            var type = reader.Attributes.FirstOrDefault(a => a.LocalName == "t").Value;
            var column = ColumnOf(reader.Attributes.FirstOrDefault(a => a.LocalName == "r").Value) ?? cells.Count;
            if (column >= TableFormat.MaxColumns) throw new ImportProblemException(fileName, row, $"The row has more than {TableFormat.MaxColumns} columns. Is this the right file?");
            while (cells.Count <= column) cells.Add("");
            var text = TextOf(reader, typeof(Cell));
            cells[column] = type == "s" ? int.TryParse(text, CultureInfo.InvariantCulture, out var i) && i >= 0 && i < shared.Count ? shared[i] : "" : type == "e" ? "" : text;
        }

        return [.. cells];
    }

    /// <summary>Every text inside the element where the reader stands, formulas and reading aids left out.</summary>
    private static string TextOf(OpenXmlReader reader, Type element)
    {
        var (text, isAid) = ("", false);
        while (reader.Read() && !(reader.ElementType == element && reader.IsEndElement))
        {
            if (reader.ElementType == typeof(PhoneticRun)) isAid = reader.IsStartElement;
            if (!isAid && (reader.ElementType == typeof(DocumentFormat.OpenXml.Spreadsheet.Text) || reader.ElementType == typeof(CellValue)) && reader.IsStartElement) text += reader.GetText();
        }

        return text;
    }

    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(c) || column > 20_000) break;
            column = (column * 26) + (c - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }

    private static T Guarded<T>(string fileName, int row, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or OpenXmlPackageException or IOException or FormatException or ArgumentException or KeyNotFoundException or InvalidOperationException or NullReferenceException)
        {
            throw new ImportProblemException(fileName, row == 0 ? null : row, "This workbook is broken or not whole. Open it in a spreadsheet program, save it again as .xlsx or CSV, and import that.");
        }
    }
}
