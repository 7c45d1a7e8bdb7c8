using CoeMap.Organisations;

namespace CoeMap.Importing.Maps;

/// <summary>What the records of a collection become that are no listings.</summary>
internal static class MapRecords
{
    public static ProposedRecord Organisation(MapObject o, MapIndex index, MapTies ties, MapPeople people)
    {
        var held = people.HeldBy(o).ToList();
        var (kind, kindGuessed) = MapWords.KindOf(o.Text("organisation_type", "organization_type"));
        var (region, regionGuessed) = MapWords.RegionOf(o.Text("region"));
        var record = Start(o, RowThing.Organisation, ties, people, held) with { Held = held };
        if (index.Known(o) is { } known) return record with { Notes = [.. record.Notes, .. ties.NotesOf(o)], UnchangedBecause = $"It is {known.Name}, which is on the map." };

        List<string> notes = [.. record.Notes, .. ties.NotesOf(o)];
        if (kindGuessed) notes.Add($"Its kind is a guess: “{o.Text("organisation_type", "organization_type") ?? "nothing"}” was taken as {Words.Label(kind).ToLowerInvariant()}.");
        if (regionGuessed) notes.Add(region is null ? $"Its region is a guess: “{o.Text("region")}” is none of ours and was left out." : $"Its region is a guess: “{o.Text("region")}” was taken as {Words.Label(region.Value)}.");
        var name = people.Without(o.Name, held) ?? o.Id;
        return record with { Name = name, Notes = notes, Others = new() { Organisation = new(Short(name, CoeMap.Organisations.Organisation.MaxName), kind, region, Safe(o.Text("website")), []) } };
    }

    public static ProposedRecord Person(MapObject o) => new()
    {
        Thing = RowThing.Other,
        Place = "the record of a person",
        Source = MapReading.Source,
        SourceId = "person/" + o.Hash[..16],
        Name = "A person",
        SkippedBecause = "People are held until they agree, and never published.",
        Held = [new(o.Name, null), .. MapPeople.HeldIn(o)],
    };

    public static ProposedRecord Event(MapObject o, DateOnly day, MapTies ties, MapPeople people)
    {
        var held = people.HeldBy(o).ToList();
        var record = Start(o, RowThing.Event, ties, people, held);
        var with = ties.PartsOf(o).Select(p => p.End.Name).Distinct(StringComparer.Ordinal).ToList();
        var left = new List<string>();
        string?[] parts = [people.Without(o.Text("description"), held), people.Without(o.Text("notes"), held)];
        parts = [.. parts.OfType<string>().Select(t => people.WithoutNamedSentences(t, left)), with.Count == 0 ? null : $"With {string.Join(", ", with)}."];
        var organiser = ties.LeadOf(o)?.Name;
        var name = people.Without(o.Name, held) ?? o.Id;
        return record with
        {
            Name = name,
            Held = held,
            Notes = [.. record.Notes, .. left.Distinct(StringComparer.Ordinal), "The source names the day and no hour: it stands for the whole day.", .. (organiser is null ? ["It names no organiser that was found."] : Array.Empty<string>()), .. ties.NotesOf(o)],
            Others = new()
            {
                Event = new(
                    Short(name, CoeMap.Events.Event.MaxTitle), day, Short(o.Text("location") is { } place ? char.ToUpperInvariant(place[0]) + place[1..] : "", CoeMap.Events.Event.MaxPlace) is { Length: > 0 } at ? at : null, Safe(o.Text("website")),
                    Short(organiser ?? "Not known", CoeMap.Events.Event.MaxOrganiser), string.Join("\n\n", parts.OfType<string>())),
            },
        };
    }

    /// <summary>A relationship, rule, resource or collection: what was made of it stands with a listing, an organisation or nowhere.</summary>
    public static ProposedRecord Paper(MapObject o, MapTies ties, MapPeople people)
    {
        var held = people.HeldBy(o).ToList();
        var record = Start(o, RowThing.Other, ties, people, held) with { Held = held };
        if (ties.BecameOf(o) is { } became) return record with { Notes = [became, .. record.Notes] };
        return record with
        {
            SkippedBecause = o.Type switch
            {
                MapType.Relationship => $"“{o.Text("source") ?? "nothing"}” or “{o.Text("target") ?? "nothing"}” was not found in the collection or on the map, or is no listing or organisation.",
                MapType.Collection => "A collection is no listing; what it gathers is taken by itself.",
                _ => "No listing cites it, so it was not taken.",
            },
        };
    }

    public static ProposedRecord Relation(MapObject by, MapEnd from, MapEnd to, string word, bool isInferred) => new()
    {
        Thing = RowThing.Relation,
        Place = by.Place,
        Source = MapReading.Source,
        SourceId = $"{from.Key}/works-with/{to.Key}",
        Name = $"{from.Name} works with {to.Name}",
        Says = word + isInferred,
        Notes = [isInferred ? $"Inferred from “{word}” of {by.Id}." : $"The source says “{word}”."],
        Others = new() { Relation = new(from.AsRelationEnd, to.AsRelationEnd, word.Length > 60 ? word[..60] : word, isInferred) },
    };

    /// <summary>What every record has in common; warnings of the file and placeholders become notes.</summary>
    public static ProposedRecord Start(MapObject o, RowThing thing, MapTies ties, MapPeople people, ICollection<HeldWords> held) => new()
    {
        Thing = thing,
        Place = o.Place,
        Source = MapReading.Source,
        SourceId = o.Id,
        Name = people.Without(o.Name, held) ?? o.Id,
        Says = o.Hash + ties.Says(o),
        Notes = [.. o.Warnings, .. PlaceholderNote(o)],
    };

    public static string? Safe(string? address) => address is not null && WebAddress.IsSafe(address) ? address : null;

    private static IEnumerable<string> PlaceholderNote(MapObject o)
    {
        foreach (var field in (string[])["description", "notes", "website", "date_published"]) _ = o.Text(field);
        _ = o.Texts("tags");
        return o.Placeholders.Count == 0 ? [] : [$"The template’s own words stand in {string.Join(", ", o.Placeholders)}: they count as empty."];
    }

    private static string Short(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
