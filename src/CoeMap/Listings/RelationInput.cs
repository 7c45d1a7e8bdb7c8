using System.Globalization;

namespace CoeMap.Listings;

/// <summary>One connected listing as it was filled in: the other is typed by its name, and looked up before anything is kept.</summary>
public sealed class RelationInput
{
    public string? Kind { get; set; }

    /// <summary>Its name on the map, another name of it, or its address.</summary>
    public string? Listing { get; set; }
    public string? Source { get; set; }
    public string? Basis { get; set; }

    /// <summary>What the row said when the form was opened: kind, listing, day and the source's word, which last as long as kind and listing do.</summary>
    public string? Was { get; set; }

    /// <summary>The listing that was meant; set by <see cref="NamedListings"/>, never posted.</summary>
    internal Guid? ListingId { get; set; }

    /// <summary>Why none was found.</summary>
    internal string? NotFound { get; set; }

    public bool IsBlank => ListingInput.Text(Kind) is null && ListingInput.Text(Listing) is null && ListingInput.Text(Source) is null;

    internal Guid? WasListingId => ListingInput.Id(Was?.Split('|').ElementAtOrDefault(1));

    internal StatedRelation? ToRelation()
    {
        if (Words.Parse<RelationKind>(Kind) is not { } kind || ListingId is not { } listing) return null;
        var was = (Was ?? "").Split('|', 4);
        var isSame = was.Length == 4 && string.Equals(was[0], Words.Of(kind), StringComparison.Ordinal) && WasListingId == listing;
        return new(
            kind, listing, Words.Parse<RelationBasis>(Basis) ?? RelationBasis.Stated,
            isSame ? ListingInput.Text(was[3]) : null,
            ListingInput.Text(Source),
            isSame && DateOnly.TryParseExact(was[2], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : null);
    }

    internal static RelationInput Of(StatedRelation relation) => new()
    {
        Kind = Words.Of(relation.Kind),
        Source = relation.Source,
        Basis = Words.Of(relation.Basis),
        Was = string.Create(CultureInfo.InvariantCulture, $"{Words.Of(relation.Kind)}|{relation.ListingId}|{relation.On:yyyy-MM-dd}|{relation.Word}"),
        ListingId = relation.ListingId,
    };
}
