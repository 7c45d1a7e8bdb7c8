using CoeMap.Listings;

namespace CoeMap.Importing.Maps;

/// <summary>How the records of a collection hang together: who leads and takes part in what, what relates to what, and which links stand on which listing.</summary>
internal sealed class MapTies
{
    private readonly MapIndex index;
    private readonly Dictionary<string, MapEnd> leads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(MapEnd End, ParticipationRole Role)>> parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AwaitedRelation>> relations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<MapObject>> cited = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> becameOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> notes = new(StringComparer.Ordinal);

    public MapTies(IReadOnlyList<MapObject> objects, MapIndex index)
    {
        this.index = index;
        foreach (var o in objects.Where(IsListing)) OfListing(o);
        foreach (var o in objects.Where(o => o.Type is MapType.Event && !IsListing(o))) OfEvent(o);
        foreach (var o in objects.Where(o => o.Type is MapType.Relationship)) OfRelationship(o);
        foreach (var o in objects.Where(o => o.Type is MapType.Organisation)) OfOrganisation(o);
        foreach (var o in objects.Where(o => o.Type is MapType.Resource or MapType.Rule or MapType.Collection)) OfPaper(o);
    }

    /// <summary>Organisations that work with each other, as fields let conclude or relationships say.</summary>
    public List<(MapObject By, MapEnd From, MapEnd To, string Word, bool IsInferred)> WorkingTogether { get; } = [];

    public static bool IsListing(MapObject o) => o.Type is MapType.Tool or MapType.Plan || (o.Type == MapType.Event && o.Date("date") is null);

    public MapEnd? LeadOf(MapObject o) => leads.GetValueOrDefault(o.Id);

    public IReadOnlyList<(MapEnd End, ParticipationRole Role)> PartsOf(MapObject o) => parts.GetValueOrDefault(o.Id) ?? [];

    public IReadOnlyList<AwaitedRelation> RelationsOf(MapObject o) => relations.GetValueOrDefault(o.Id) ?? [];

    public IReadOnlyList<MapObject> CitedBy(MapObject o) => cited.GetValueOrDefault(o.Id) ?? [];

    /// <returns>What was made of a relationship, rule or resource; null where nothing could be.</returns>
    public string? BecameOf(MapObject o) => becameOf.GetValueOrDefault(o.Id);

    public IReadOnlyList<string> NotesOf(MapObject o) => notes.GetValueOrDefault(o.Id) ?? [];

    /// <summary>Everything that ties a record to others, as words that stay the same.</summary>
    public string Says(MapObject o)
    {
        string[] said =
        [
            LeadOf(o)?.Key ?? "", .. PartsOf(o).Select(p => $"{p.End.Key}:{p.Role}"), .. RelationsOf(o).Select(r => $"{r.SourceId ?? r.ListingId.ToString()}:{r.Kind}"), .. CitedBy(o).Select(c => c.Id + c.Hash), BecameOf(o) is null ? "" : "taken",
        ];
        return string.Join('|', said);
    }

    private void OfListing(MapObject o)
    {
        foreach (var word in o.Texts("lead_organisation").Concat(o.Texts("lead_organization"))) if (index.Find(o, word) is { } lead) Lead(o, lead, "lead_organisation");
        foreach (var field in (string[])["delivery_partners", "collaborators", "partners"])
        {
            foreach (var word in o.Texts(field)) if (index.Find(o, word) is { } end) TakePart(o, end, ParticipationRole.DeliveryPartner, field, isInferred: true);
        }

        foreach (var word in o.Texts("linked_framework")) if (index.Find(o, word) is { } end) Relate(o, end, "implements", "linked_framework", isInferred: true);
        foreach (var field in (string[])["related_entities", "projects"])
        {
            foreach (var word in o.Texts(field)) if (index.Find(o, word) is { } end) TakePart(o, end, ParticipationRole.DeliveryPartner, field, isInferred: true);
        }
    }

    private void OfEvent(MapObject o)
    {
        var lead = o.Texts("lead_organisation").Select(w => index.Find(o, w)).FirstOrDefault(e => e is not null);
        if (lead is not null) leads[o.Id] = lead;
        foreach (var end in o.Texts("collaborators").Concat(o.Texts("delivery_partners")).Select(w => index.Find(o, w)).OfType<MapEnd>().ToList())
        {
            Add(parts, o.Id, (end, ParticipationRole.DeliveryPartner));
            if (lead is not null) Together(o, lead, end, "collaborators", isInferred: true);
        }
    }

    private void OfOrganisation(MapObject o)
    {
        var self = index.EndOf(o);
        foreach (var word in o.Texts("projects"))
        {
            if (index.Find(o, word) is not { } end) continue;
            if (end.Record is { } record && IsListing(record))
            {
                if (!leads.ContainsKey(record.Id)) Note(record, $"{self.Name} was taken as the lead organisation, because it names this among its projects.");
                if (!leads.ContainsKey(record.Id)) leads[record.Id] = self;
                else TakePart(record, self, ParticipationRole.DeliveryPartner, "projects", isInferred: true);
            }
            else if (end.IsOrganisation)
            {
                Together(o, self, end, "projects", isInferred: true);
            }
            else
            {
                Note(o, end.Listing is null ? $"“{word}” among its projects is no listing: it was not tied." : $"“{word}” among its projects is on the map already: propose there that it takes part.");
            }
        }
    }

    private void OfRelationship(MapObject o)
    {
        var word = o.Text("relationship_type", "type_of_relationship") ?? "related to";
        var (from, to) = (o.Text("source"), o.Text("target"));
        if (from is null || to is null || index.Find(o, from, isInline: false) is not { } source || index.Find(o, to, isInline: false) is not { } target) return;
        if (source.IsOrganisation && target.IsOrganisation) Together(o, source, target, word, isInferred: false);
        else if (target.Record is { } listing && IsListing(listing)) Tie(o, listing, source, word, isReversed: false);
        else if (source.Record is { } other && IsListing(other)) Tie(o, other, target, word, isReversed: true);
        if (source.Record is { Type: MapType.Event } || target.Record is { Type: MapType.Event }) becameOf.TryAdd(o.Id, "It stands with the event’s own words.");
    }

    private void Tie(MapObject by, MapObject listing, MapEnd end, string word, bool isReversed)
    {
        if (end.IsOrganisation)
        {
            if (!leads.ContainsKey(listing.Id) && MapWords.Leads(word)) Lead(listing, end, word);
            else TakePart(listing, end, MapWords.RoleOf(word), word, isInferred: false);
            becameOf[by.Id] = $"It says that {end.Name} takes part in “{listing.Name}”.";
        }
        else if (end.Record is { Type: MapType.Rule or MapType.Resource } paper)
        {
            Cite(listing, paper);
            becameOf[by.Id] = $"“{listing.Name}” cites “{paper.Name}”.";
        }
        else if (end.IsListing)
        {
            var (kind, sourceSaysIt) = MapWords.RelationOf(word);
            var sayer = sourceSaysIt == isReversed ? listing : end.Record; // reversed, the listing is the source
            if (sayer is null || !IsListing(sayer))
            {
                Note(listing, $"“{end.Name}” is on the map already: propose the relation “{word}” there.");
                return;
            }

            Relate(sayer, sayer == listing ? end : index.EndOf(listing), kind, word, isInferred: false);
            becameOf[by.Id] = $"It is a relation between “{listing.Name}” and “{end.Name}”.";
        }
    }

    private void OfPaper(MapObject o)
    {
        foreach (var word in o.Texts("related_entities").Concat(o.Texts("applies_to")))
        {
            if (index.Find(o, word) is not { } end) continue;
            if (end.Record is { } record && IsListing(record)) Cite(record, o);
        }

        var lead = ((string[])["lead_organisation", "publisher"]).SelectMany(o.Texts).Select(w => index.Find(o, w)).FirstOrDefault(e => e is { IsOrganisation: true });
        foreach (var end in o.Texts("collaborators").Select(w => index.Find(o, w)).OfType<MapEnd>()) if (lead is not null) Together(o, lead, end, "collaborators", isInferred: true);
        var citing = cited.Where(c => c.Value.Contains(o)).Select(c => c.Key).ToList();
        if (citing.Count > 0) becameOf[o.Id] = $"It is named on {string.Join(", ", citing.Select(c => $"“{c}”"))}.";
        foreach (var listing in citing) if (lead is not null && leads.TryGetValue(listing, out var leader)) Together(o, lead, leader, "lead_organisation", isInferred: true);
    }

    private void Lead(MapObject listing, MapEnd end, string word)
    {
        if (end.IsOrganisation) leads.TryAdd(listing.Id, end);
        else TakePart(listing, end, ParticipationRole.DeliveryPartner, word, isInferred: true);
    }

    private void TakePart(MapObject listing, MapEnd end, ParticipationRole role, string word, bool isInferred)
    {
        if (end.IsOrganisation) Add(parts, listing.Id, (end, role));
        else if (end.Record is { Type: MapType.Rule or MapType.Resource } paper) Cite(listing, paper);
        else if (end.IsListing) Relate(listing, end, "uses", word, isInferred);
        else Note(listing, $"“{end.Name}” in {word} is no organisation or listing: it was not tied.");
    }

    private void Relate(MapObject listing, MapEnd end, string kind, string word, bool isInferred)
    {
        if (end.Record is { Type: MapType.Rule or MapType.Resource } paper) Cite(listing, paper);
        else if (end.IsOrganisation) Add(parts, listing.Id, (end, ParticipationRole.Sponsor));
        else if (!end.IsListing && end.Record is { } other && !IsListing(other)) Note(listing, $"“{other.Name}” in {word} is no listing: it was not tied.");
        else if (end.Record != listing) Add(relations, listing.Id, new(end.Record?.Id, end.Listing, kind, isInferred, word));
    }

    private void Together(MapObject by, MapEnd from, MapEnd to, string word, bool isInferred)
    {
        if (!from.IsOrganisation || !to.IsOrganisation || from.AsRelationEnd == to.AsRelationEnd) return;
        if (!WorkingTogether.Exists(w => (w.From.AsRelationEnd == from.AsRelationEnd && w.To.AsRelationEnd == to.AsRelationEnd) || (w.From.AsRelationEnd == to.AsRelationEnd && w.To.AsRelationEnd == from.AsRelationEnd))) WorkingTogether.Add((by, from, to, word, isInferred));
        becameOf.TryAdd(by.Id, $"It says that {from.Name} works with {to.Name}.");
    }

    private void Cite(MapObject listing, MapObject paper)
    {
        if (!CitedBy(listing).Contains(paper)) Add(cited, listing.Id, paper);
        becameOf.TryAdd(paper.Id, $"It is named on “{listing.Name}”.");
    }

    private void Note(MapObject o, string note) => Add(notes, o.Id, note);

    private static void Add<T>(Dictionary<string, List<T>> lists, string key, T item)
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        if (!list.Contains(item)) list.Add(item);
    }
}
