using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace CoeMap.Importing.Tables;

/// <summary>CSV as spreadsheets of any country save it: commas, semicolons or tabs; UTF-8, UTF-16 with its mark, or Windows-1252.</summary>
internal static class CsvRows
{
    private const int MaxRecord = 512 * 1024;

    static CsvRows() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="ImportProblemException">It cannot be read; names the line.</exception>
    public static IEnumerable<TableLine> Read(string fileName, byte[] bytes, ICollection<string> notes)
    {
        if (LineOfOpenQuote(bytes) is { } open) throw new ImportProblemException(fileName, open, "A quotation mark is opened here and never closed. Is the file whole?");
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            SkipEmptyLines = false,
            TrackLineNumbers = true,
            MaxRecordSize = MaxRecord,
            Encoding = EncodingOf(bytes, notes),
            IncludeValuesInExceptions = false,
        };
        using var csv = CsvReader.Create(new MemoryStream(bytes, writable: false), options);
        for (var number = 1; Next(csv, fileName, number); number++)
        {
            if (csv.FieldCount > TableFormat.MaxColumns) throw new ImportProblemException(fileName, csv.LineNumber, $"The row has {csv.FieldCount:N0} columns; at most {TableFormat.MaxColumns} are read. Is this the right file?");
            var cells = new string[csv.FieldCount];
            for (var i = 0; i < cells.Length; i++) cells[i] = csv.GetString(i);
            yield return new(number, cells);
        }
    }

    private static bool Next(CsvReader csv, string fileName, int number)
    {
        try
        {
            return csv.Read();
        }
        catch (Exception e) when (e is CsvFormatException or InvalidDataException or DecoderFallbackException)
        {
            var line = e is CsvFormatException { LineNumber: > 0 } at ? at.LineNumber : number;
            throw new ImportProblemException(fileName, line, "A quotation mark is opened and not closed, or the row is longer than half a megabyte. Is the file whole?");
        }
    }

    // The reader would mend it by taking the rest of the file as one cell, and half a file would pass for a whole one.
    private static int? LineOfOpenQuote(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        var (line, opened, isStart, isOpen) = (1, 0, true, false);
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = (char)bytes[i];
            if (b == '\n') line++;
            if (isOpen)
            {
                if (b != '"') continue;
                if (i + 1 < bytes.Length && bytes[i + 1] == '"') i++;
                else isOpen = false;
            }
            else if (b == '"' && isStart)
            {
                (isOpen, isStart, opened) = (true, false, line);
            }
            else
            {
                isStart = b is ',' or ';' or '\t' or '|' or '\n' or '\r' || (isStart && b == ' ');
            }
        }

        return isOpen ? opened : null;
    }

    private static Encoding? EncodingOf(byte[] bytes, ICollection<string> notes)
    {
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode;
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode;
        if (Utf8.IsValid(bytes)) return null;
        notes.Add("The file is not UTF-8; it was read as Windows-1252, as older spreadsheets save it. Look at £, dashes and accents.");
        return Encoding.GetEncoding(1252);
    }
}
