using CoeMap.Addresses;

namespace CoeMap.Importing.Maps;

/// <summary>Finds what a record means by a word: another record of the collection first, then what the map knows; unresolved ones are remembered by name.</summary>
internal sealed class MapIndex
{
    private readonly ImportNames names;
    private readonly Dictionary<string, MapObject> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<MapObject, NamedOrganisation?> organisations = [];
    private readonly Dictionary<string, List<string>> unresolved = new(StringComparer.OrdinalIgnoreCase);

    public MapIndex(IReadOnlyList<MapObject> objects, ImportNames names)
    {
        this.names = names;
        foreach (var o in objects) byKey.TryAdd(Slug.From(o.Id), o);
        foreach (var o in objects) byKey.TryAdd(Slug.From(o.Name), o);
        foreach (var o in objects.Where(o => o.Type == MapType.Organisation)) organisations[o] = OnTheMap(o);
    }

    public int References { get; private set; }
    public int InCollection { get; private set; }
    public int ByMap { get; private set; }

    /// <summary>What nobody could resolve, with the records that say it.</summary>
    public IEnumerable<string> Unresolved(MapPeople people) => unresolved.OrderBy(u => u.Key, StringComparer.OrdinalIgnoreCase).Select(u => $"“{(people.IsPerson(u.Key) ? "a person" : u.Key)}” was not found in the collection or on the map (named by {string.Join(", ", u.Value.Distinct(StringComparer.Ordinal))}). An administrator can add it to the short words.");

    /// <returns>The organisation of the map that a record of the collection is.</returns>
    public NamedOrganisation? Known(MapObject organisation) => organisations.GetValueOrDefault(organisation);

    /// <param name="by">The record that names it.</param>
    /// <param name="word">An id, a name or a short word.</param>
    /// <param name="isInline">It counts as an inline reference, not as a relationship of its own.</param>
    public MapEnd? Find(MapObject by, string word, bool isInline = true)
    {
        if (isInline) References++;
        if (InCollectionOf(word) is { } other)
        {
            if (isInline) InCollection++;
            return EndOf(other);
        }

        var known = names.Organisation(word) is { } organisation ? new MapEnd(null, organisation, null) : names.Listing(word) is { } listing ? new MapEnd(null, null, listing) : null;
        if (known is null) Remember(word, by.Id);
        else if (isInline) ByMap++;
        return known;
    }

    public MapEnd EndOf(MapObject other) => other.Type == MapType.Organisation ? new(other, Known(other), null) : new(other, null, MapTies.IsListing(other) ? names.ListingLike(other.Name) : null);

    private MapObject? InCollectionOf(string word)
    {
        if (byKey.TryGetValue(Slug.From(word), out var found)) return found;
        return names.Meaning(word) is { } meaning && byKey.TryGetValue(Slug.From(meaning), out found) ? found : null;
    }

    private NamedOrganisation? OnTheMap(MapObject o)
    {
        var name = o.Name;
        var bare = name.Split('(')[0].Trim();
        var inBrackets = name.Contains('(', StringComparison.Ordinal) ? name.Split('(')[1].TrimEnd(')', ' ') : name;
        return names.Organisation(o.Id) ?? names.Organisation(name) ?? names.Organisation(bare) ?? names.Organisation(inBrackets) ?? names.OrganisationAt(o.Text("website"));
    }

    private void Remember(string word, string by)
    {
        if (!unresolved.TryGetValue(word, out var who)) unresolved[word] = who = [];
        who.Add(by);
    }
}

/// <summary>What a reference leads to: a record of the collection, an organisation of the map, or a listing of the map; the first two may be the same.</summary>
internal sealed record MapEnd(MapObject? Record, NamedOrganisation? Organisation, Guid? Listing)
{
    public bool IsOrganisation => Organisation is not null || Record?.Type == MapType.Organisation;
    public bool IsListing => Listing is not null || (Record is not null && MapTies.IsListing(Record));
    public string Name => Organisation?.Name ?? Record?.Name ?? "a listing of the map";

    /// <summary>The same whatever the map knows by now, so that importing again finds nothing changed.</summary>
    public string Key => Record?.Id ?? Organisation?.Name ?? Listing?.ToString() ?? "";

    public RelationEnd AsRelationEnd => new(IsOrganisation, Organisation is null ? Record?.Id : null, Organisation?.Id ?? Listing);
}
