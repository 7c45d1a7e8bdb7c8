namespace CoeMap.Importing.Maps;

/// <summary>The Map of the World: a folder, a zip of it or one file of YAML records of the Smart Cities Concept Model.</summary>
internal sealed class MapFormat : IImportFormat
{
    public ImportFormat Format => ImportFormat.Map;

    public IEnumerable<ProposedRecord> Read(ImportedFile file, ImportNames names, ICollection<string> notes)
    {
        var parts = MapFiles.Of(file);
        var others = new List<ProposedRecord>();
        var objects = MapReading.Read(parts, others);
        var people = new MapPeople(objects, names);
        var known = objects.Where(o => o.Type != MapType.Person).ToList();
        var index = new MapIndex(known, names);
        var ties = new MapTies(known, index);
        var records = new List<ProposedRecord>();
        // Organisations first: listings wait for those that are not on the map yet.
        foreach (var o in objects.OrderBy(o => o.Type == MapType.Organisation ? 0 : 1)) records.Add((MapTies.IsListing(o) ? OwnFields.Record(o, names) : null) ?? Of(o, index, ties, people));
        records.AddRange(ties.WorkingTogether.Select(w => MapRecords.Relation(w.By, w.From, w.To, w.Word, w.IsInferred)));
        records.AddRange(others);

        notes.Add($"{index.References:N0} inline references: {index.InCollection:N0} lead to records of this collection, {index.ByMap:N0} more to what the map knows, {index.References - index.InCollection - index.ByMap:N0} were not found.");
        foreach (var unresolved in index.Unresolved(people)) notes.Add(people.Without(unresolved, []) ?? "");
        foreach (var guess in records.Where(r => r.Thing == RowThing.Organisation).SelectMany(r => r.Notes.Where(n => n.Contains("guess", StringComparison.Ordinal)).Select(n => $"{r.Name}: {n}"))) notes.Add(guess);
        return records;
    }

    private static ProposedRecord Of(MapObject o, MapIndex index, MapTies ties, MapPeople people) => o.Type switch
    {
        MapType.Organisation => MapRecords.Organisation(o, index, ties, people),
        MapType.Person => MapRecords.Person(o),
        MapType.Event when o.Date("date") is { } day => MapRecords.Event(o, day, ties, people),
        MapType.Tool or MapType.Plan or MapType.Event => new MapListing(o, ties, people).Record(),
        _ => MapRecords.Paper(o, ties, people),
    };
}
