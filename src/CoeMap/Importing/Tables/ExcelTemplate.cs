using CoeMap.Listings;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CoeMap.Importing;

/// <summary>The template as a workbook: an empty table, and a sheet that says what each column takes.</summary>
public static class ExcelTemplate
{
    public static byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var workbook = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var part = workbook.AddWorkbookPart();
            part.Workbook = new Workbook();
            var sheets = part.Workbook.AppendChild(new Sheets());
            Add(part, sheets, 1, "Listings", [[.. ListingTable.Columns.Select(c => c.Header)]]);
            Add(part, sheets, 2, "What to write", [["Column", "What to write", "Needed"], .. ListingTable.Columns.Select(c => new[] { c.Header, c.Hint, c.IsRequired ? "yes" : "" })]);
            part.Workbook.Save();
        }

        return stream.ToArray();
    }

    private static void Add(WorkbookPart workbook, Sheets sheets, uint number, string name, IEnumerable<string[]> rows)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(new SheetData(rows.Select(row => new Row(row.Select(cell => new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(cell)) })))));
        sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = number, Name = name });
    }
}
