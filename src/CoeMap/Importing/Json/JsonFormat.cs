using System.Text.Json;
using System.Text.Unicode;
using CoeMap.Importing.Tables;

namespace CoeMap.Importing.Json;

/// <summary>JSON as our export and our API write listings: all of them, a page, one, or a plain list.</summary>
internal sealed class JsonFormat : IImportFormat
{
    public const string Source = "json";

    public ImportFormat Format => ImportFormat.Json;

    public IEnumerable<ProposedRecord> Read(ImportedFile file, ImportNames names, ICollection<string> notes)
    {
        if (file.Parts.Count != 1) throw new ImportProblemException(file.Name, null, "Import one JSON file at a time.");
        var bytes = file.Parts[0].Bytes;
        if (FileSigns.IsZip(bytes)) throw new ImportProblemException(file.Name, null, "This is a zip archive, not JSON. Unpack it and import the .json file.");
        if (FileSigns.WhatElse(bytes) is { } other) throw new ImportProblemException(file.Name, null, $"This is {other}, not JSON. Download the listings as JSON and import that.");
        if (!Utf8.IsValid(bytes)) throw new ImportProblemException(file.Name, null, "The file is not UTF-8. Save it as UTF-8.");
        var whole = new JsonItems(file.Name, bytes);
        while (whole.Next() is not null) // half a file is refused before a listing is looked at
        {
        }

        var items = new JsonItems(file.Name, bytes);
        while (items.Next() is { } item) yield return Record(file.Name, items.Number, item, names, notes);
    }

    private static ProposedRecord Record(string fileName, int number, ReadOnlyMemory<byte> item, ImportNames names, ICollection<string> notes)
    {
        try
        {
            using var document = JsonDocument.Parse(item, new() { MaxDepth = JsonItems.MaxDepth });
            return new JsonListing(fileName, number, names, notes).Record(document.RootElement);
        }
        catch (InvalidOperationException) // half of a pair like \ud83d: no text can hold it
        {
            throw new ImportProblemException(fileName, null, $"Listing {number:N0} holds half a character, like \\ud83d without its other half. Write the whole character.");
        }
    }
}
