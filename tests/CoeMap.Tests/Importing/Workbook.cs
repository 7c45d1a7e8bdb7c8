using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CoeMap.Tests.Importing;

/// <summary>A workbook as spreadsheet programs save it: texts shared, numbers as numbers, empty cells left out.</summary>
internal static class Workbook
{
    public static byte[] Of(IReadOnlyList<string> head, IEnumerable<string[]> rows)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            var shared = new Dictionary<string, int>(StringComparer.Ordinal);
            sheet.Worksheet = new(new SheetData(rows.Prepend([.. head]).Select((row, r) => new Row(row.Select((cell, c) => CellOf(cell, $"{(char)('A' + c)}{r + 1}", shared)).OfType<Cell>()) { RowIndex = (uint)r + 1 })));
            book.AddNewPart<SharedStringTablePart>().SharedStringTable = new(shared.Keys.Select(text => new SharedStringItem(new DocumentFormat.OpenXml.Spreadsheet.Text(text))));
            book.Workbook = new(new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = "Listings" }));
        }

        return stream.ToArray();
    }

    private static Cell? CellOf(string text, string reference, Dictionary<string, int> shared)
    {
        if (text.Length == 0) return null;
        if (double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _)) return new() { CellReference = reference, CellValue = new(text) };
        if (!shared.TryGetValue(text, out var number)) shared[text] = number = shared.Count;
        return new() { CellReference = reference, DataType = CellValues.SharedString, CellValue = new(number) };
    }
}
