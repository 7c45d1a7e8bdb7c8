using CoeMap.Importing.Tables;
using CoeMap.Importing.Yaml;
using CoeMap.Listings;

namespace CoeMap.Importing.Maps;

/// <summary>What our own export writes into a record besides: the columns of the table, so that bringing it back gives only the edits.</summary>
internal static class OwnFields
{
    public const string Key = "coe_map_fields";

    /// <returns>Null for a record that did not come from here.</returns>
    public static ProposedRecord? Record(MapObject o, ImportNames names)
    {
        if (o.Root[Key] is not YamlMap { IsEmpty: false } own) return null;
        var cells = own.Entries.Where(e => e.Value is YamlText).ToList();
        var head = TableHead.Of(o.Path, new(own.Line, cells.ConvertAll(e => e.Key)), []);
        var record = new RowReading(head, new(own.Line, cells.ConvertAll(e => ((YamlText)e.Value).Value)), names).Record();
        return record with { Place = o.Place, Notes = [.. o.Warnings], Unsaid = record.Unsaid.Contains(ListingTable.Connected, StringComparer.Ordinal) ? [ListingTable.Connected] : [] };
    }
}
