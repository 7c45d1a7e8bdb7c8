namespace CoeMap.Listings;

public sealed partial class Listing
{
    /// <summary>How it relates to others, as its content says.</summary>
    public List<Relation> Relations { get; private set; } = [];

    /// <summary>A listing that it relates to has become part of another.</summary>
    public void RelateInstead(Guid merged, Guid into, DateTimeOffset now)
    {
        Content = Content.RelatingInstead(merged, into, Id);
        Relate(now);
    }

    /// <summary>Another listing becomes part of this one: found by its names too, with those who took part, its links and relations.</summary>
    public void Absorb(Listing other, FoundBy foundBy, DateTimeOffset now)
    {
        Content = Content.Absorbing(other.Content).RelatingInstead(other.Id, Id, Id);
        Relate(now);
        AlsoKnownAsText = string.Join(" · ", Content.AlsoKnownAs);
        TakePart(Content);
        BeFoundBy(foundBy);
    }

    // What was said before keeps its day.
    private void Relate(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var wanted = Content.Relations.Where(r => r.ListingId != Id).DistinctBy(r => r.Key).ToList();
        Relations.RemoveAll(r => !wanted.Exists(r.Is));
        foreach (var stated in wanted)
        {
            if (Relations.Find(r => r.Is(stated)) is { } said) said.Take(stated);
            else Relations.Add(Relation.Of(Id, stated, today));
        }
    }
}
