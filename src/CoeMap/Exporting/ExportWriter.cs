using System.Text;
using System.Text.Json;
using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Search;

namespace CoeMap.Exporting;

/// <summary>As what listings are exported.</summary>
public enum ExportFormat { Csv, Json, Zip }

/// <param name="Db">For what is asked for once, at the end of a file.</param>
/// <param name="Names">What things on the map are called.</param>
/// <param name="Site">The configured public address.</param>
internal sealed record ExportContext(CoeMapDb Db, MapNames Names, string Site)
{
    public ContentNames ContentNames => field ??= Names.ForContents();
}

/// <summary>Writes listings row by row, in one of the formats.</summary>
internal static class ExportWriter
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new WordJsonConverterFactory() }, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    public static Task WriteAsync(ExportFormat format, ExportContext context, IAsyncEnumerable<PublishedRow> rows, Stream file, CancellationToken stop) => format switch
    {
        ExportFormat.Csv => CsvAsync(context, rows, file, stop),
        ExportFormat.Json => JsonAsync(context, rows, file, stop),
        _ => MapOfTheWorld.WriteAsync(context, rows, file, stop),
    };

    // The columns of the template for imports, so that an export can be edited and brought back.
    private static async Task CsvAsync(ExportContext context, IAsyncEnumerable<PublishedRow> rows, Stream file, CancellationToken stop)
    {
        await using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 32 * 1024, leaveOpen: true);
        await text.WriteAsync(SafeCsv.Write([ListingTable.Headers]).AsMemory(), stop);
        await foreach (var row in rows.WithCancellation(stop)) await text.WriteAsync(SafeCsv.Row(row.Row(context.ContentNames)).AsMemory(), stop);
    }

    private static async Task JsonAsync(ExportContext context, IAsyncEnumerable<PublishedRow> rows, Stream file, CancellationToken stop)
    {
        await using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Encoder = Json.Encoder });
        json.WriteStartObject();
        json.WritePropertyName("licence");
        json.WriteRawValue(JsonSerializer.SerializeToUtf8Bytes(OpenLicence.At(context.Site), Json));
        json.WriteStartArray("items");
        await foreach (var row in rows.WithCancellation(stop))
        {
            json.WriteRawValue(JsonSerializer.SerializeToUtf8Bytes(row.With(context.Names, context.Site), Json)); // to write straight on would block
            if (json.BytesPending > 32 * 1024) await json.FlushAsync(stop);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(stop);
    }
}
