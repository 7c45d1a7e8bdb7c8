using CoeMap.Addresses;
using CoeMap.Listings;

namespace CoeMap.Importing.Tables;

/// <summary>Spreadsheets: CSV however it was saved, and .xlsx, with the columns of <see cref="ListingTable"/> in any order.</summary>
internal sealed class TableFormat : IImportFormat
{
    public const string Source = "spreadsheet";
    public const int MaxRows = 25_000;
    public const int MaxColumns = 200;

    public ImportFormat Format => ImportFormat.Table;

    public IEnumerable<ProposedRecord> Read(ImportedFile file, ImportNames names, ICollection<string> notes)
    {
        if (file.Parts.Count != 1) throw new ImportProblemException(file.Name, null, "Import one table at a time.");
        var bytes = file.Parts[0].Bytes;
        if (FileSigns.WhatElse(bytes) is { } other) throw new ImportProblemException(file.Name, null, $"This is {other}, not a table. Save the table as CSV or .xlsx and import that.");
        var lines = FileSigns.IsZip(bytes) ? XlsxRows.Read(file.Name, bytes) : CsvRows.Read(file.Name, bytes, notes);
        TableHead? head = null;
        foreach (var line in lines)
        {
            if (head is null)
            {
                if (line.IsBlank) continue;
                head = TableHead.Of(file.Name, line, notes);
                continue;
            }

            if (line.Number > MaxRows + 1) throw new ImportProblemException(file.Name, line.Number, $"The table has more than {MaxRows:N0} rows. Split it and import the parts one after the other.");
            if (!line.IsBlank) yield return new RowReading(head, line, names).Record();
        }

        if (head is null) throw new ImportProblemException(file.Name, null, "The table is empty. Download the template to see the columns.");
    }
}

/// <param name="Number">As the spreadsheet counts: the heading is usually row 1.</param>
internal sealed record TableLine(int Number, IReadOnlyList<string> Cells)
{
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>The first row: which of our columns stands where.</summary>
internal sealed class TableHead
{
    // What people call our columns besides.
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.Ordinal)
    {
        ["repository"] = "Code repository",
        ["repo"] = "Code repository",
        ["source-code"] = "Code repository",
        ["type"] = "Kind",
        ["title"] = "Name",
        ["aka"] = "Also known as",
        ["aliases"] = "Also known as",
        ["theme"] = "Themes",
        ["focus-area"] = "Focus areas",
        ["tag"] = "Tags",
        ["keywords"] = "Tags",
        ["lead"] = "Lead organisation",
        ["organisation"] = "Lead organisation",
        ["lead-organization"] = "Lead organisation",
        ["organization"] = "Lead organisation",
        ["lead-authority"] = "Lead organisation",
        ["partners"] = "Taking part",
        ["url"] = "Website",
        ["web-address"] = "Website",
        ["docs"] = "Documentation",
        ["links"] = "Other links",
        ["license"] = "Licence",
        ["cost-band"] = "Cost",
        ["start"] = "Start year",
        ["start-date"] = "Start year",
        ["started"] = "Start year",
        ["end"] = "End year",
        ["end-date"] = "End year",
        ["ended"] = "End year",
        ["technology"] = "Works with",
        ["technologies"] = "Works with",
        ["audience"] = "For whom",
        ["child-data"] = "Child-level data",
        ["slug"] = ListingTable.Address,
        ["status"] = "Stage",
    };

    private static readonly Dictionary<string, string> Ours = ListingTable.Headers.ToDictionary(Slug.From, h => h, StringComparer.Ordinal);

    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    private TableHead(string fileName) => FileName = fileName;

    public string FileName { get; }

    /// <summary>Columns of ours that the table does not have: it says nothing of them.</summary>
    public IEnumerable<string> Unsaid => ListingTable.Columns.Select(c => c.Header).Where(h => !places.ContainsKey(h));

    public static TableHead Of(string fileName, TableLine line, ICollection<string> notes)
    {
        if (line.Cells.Count > TableFormat.MaxColumns) throw new ImportProblemException(fileName, line.Number, $"The table has {line.Cells.Count:N0} columns, and the template {ListingTable.Columns.Count}. Is this the right file?");
        var head = new TableHead(fileName);
        for (var i = 0; i < line.Cells.Count; i++)
        {
            var said = line.Cells[i].Trim();
            if (said.Length == 0) continue;
            var key = Slug.From(said);
            if (!Ours.TryGetValue(key, out var header) && !Synonyms.TryGetValue(key, out header)) notes.Add($"The column “{Short(said)}” is none of ours and was left out.");
            else if (!head.places.TryAdd(header, i)) notes.Add($"The column “{header}” stands twice; the first was read.");
        }

        if (!head.places.ContainsKey("Name"))
            throw new ImportProblemException(fileName, line.Number, "No column is called “Name”. Download the template: its first row names the columns.");
        return head;
    }

    public string Cell(TableLine line, string header) => places.TryGetValue(header, out var i) && i < line.Cells.Count ? line.Cells[i] : "";

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
