namespace CoeMap.Listings;

/// <summary>What a listing's content says of its relation to another listing.</summary>
/// <param name="Kind">How it relates to the other.</param>
/// <param name="ListingId">The other. It may be one that is not published yet: nobody sees the relation before it is.</param>
/// <param name="Basis">Said by people who know, or read out of a source.</param>
/// <param name="Word">The source's own word for it, such as "grew out of"; null where people chose the kind themselves.</param>
/// <param name="Source">Where it says so: a web address, or the name of a source.</param>
/// <param name="On">The day of the source; null is the day it is first published.</param>
public sealed record StatedRelation(RelationKind Kind, Guid ListingId, RelationBasis Basis = RelationBasis.Stated, string? Word = null, string? Source = null, DateOnly? On = null)
{
    public const int MaxWord = 60;
    public const int MaxSource = ListingContent.MaxAddress;
    public const int Most = 20;

    /// <summary>What makes two of them the same one.</summary>
    internal (RelationKind Kind, Guid ListingId) Key => (Kind, ListingId);
}
