using System.Text.Json;

namespace CoeMap.Importing.Json;

/// <summary>Walks through a JSON file and hands out its listings one by one, within bounds; nothing but the one at hand is unfolded.</summary>
internal sealed class JsonItems
{
    public const int MaxDepth = 40;
    private const int MaxItems = Tables.TableFormat.MaxRows;
    private const int MaxItemBytes = 1_000_000;
    private const string Shape = "Write {\"items\": [ … ]} or a plain list of listings, as our export does.";

    private readonly string fileName;
    private readonly byte[] bytes;
    private JsonReaderState state = new(new() { MaxDepth = MaxDepth });
    private int at;
    private bool isInList, isDone;

    public JsonItems(string fileName, byte[] bytes)
    {
        (this.fileName, this.bytes) = (fileName, bytes);
        if (bytes.AsSpan().StartsWith("\uFEFF"u8)) at = 3;
    }

    /// <summary>Of the listing at hand, from 1.</summary>
    public int Number { get; private set; }

    /// <returns>The next listing as it stands in the file; null after the last.</returns>
    /// <exception cref="ImportProblemException">The file is no JSON from some line on, or holds something else.</exception>
    public ReadOnlyMemory<byte>? Next()
    {
        if (isDone) return null;
        try
        {
            var reader = new Utf8JsonReader(bytes.AsSpan(at), isFinalBlock: true, state);
            var found = isInList ? Listed(ref reader) : First(ref reader);
            (at, state) = (at + (int)reader.BytesConsumed, reader.CurrentState);
            return found;
        }
        catch (JsonException wrong)
        {
            throw new ImportProblemException(fileName, (wrong.LineNumber ?? 0) + 1, $"From here on it is no valid JSON: it is broken off, a quote, comma or bracket is missing, or it is nested more than {MaxDepth} deep. Download it again, or mend this line.");
        }
    }

    private ReadOnlyMemory<byte>? First(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray) return Listed(ref reader);
        if (reader.TokenType != JsonTokenType.StartObject) throw Fault($"It holds one value and no listings. {Shape}");
        var (start, isListing) = (at + (int)reader.TokenStartIndex, false);
        for (var keys = 0; reader.Read() && reader.TokenType == JsonTokenType.PropertyName; keys++)
        {
            if (keys == JsonListing.MaxFields) throw Fault($"It has more than {JsonListing.MaxFields} fields and no list of listings among them. {Shape}");
            var (isItems, isItem) = (reader.ValueTextEquals("items"u8), reader.ValueTextEquals("item"u8));
            isListing |= reader.ValueTextEquals("name"u8);
            reader.Read();
            if (isItems && reader.TokenType == JsonTokenType.StartArray) return Listed(ref reader);
            var from = at + (int)reader.TokenStartIndex;
            reader.Skip();
            if (isItem && reader.TokenType == JsonTokenType.EndObject) return Only(ref reader, from, at + (int)reader.BytesConsumed);
        }

        return isListing ? Only(ref reader, start, at + (int)reader.BytesConsumed) : throw Fault($"No field is called “items”, and none “name”. {Shape}");
    }

    private ReadOnlyMemory<byte>? Listed(ref Utf8JsonReader reader)
    {
        isInList = true;
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            ToItsEnd(ref reader);
            return null;
        }

        if (++Number > MaxItems) throw Fault($"The file holds more than {MaxItems:N0} listings. Split it and import the parts one after the other.");
        if (reader.TokenType != JsonTokenType.StartObject) throw Fault($"Item {Number:N0} is no listing. {Shape}");
        var start = at + (int)reader.TokenStartIndex;
        reader.Skip();
        return Item(start, at + (int)reader.BytesConsumed);
    }

    private ReadOnlyMemory<byte> Only(ref Utf8JsonReader reader, int start, int end)
    {
        Number = 1;
        ToItsEnd(ref reader);
        return Item(start, end);
    }

    private ReadOnlyMemory<byte> Item(int start, int end) =>
        end - start <= MaxItemBytes ? bytes.AsMemory(start, end - start) : throw Fault($"Listing {Number:N0} is larger than 1 MB, which no listing is. Is this the right file?");

    // Half a file is not taken, even where its listings are whole.
    private void ToItsEnd(ref Utf8JsonReader reader)
    {
        while (reader.Read())
        {
        }

        isDone = true;
    }

    private ImportProblemException Fault(string reason) => new(fileName, null, reason);
}
