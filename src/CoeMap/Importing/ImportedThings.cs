using CoeMap.Listings;
using CoeMap.Organisations;

namespace CoeMap.Importing;

/// <summary>What a record proposes besides a listing's own content.</summary>
public sealed record ImportedThings
{
    public ImportedOrganisation? Organisation { get; init; }
    public ImportedEvent? Event { get; init; }
    public ImportedRelation? Relation { get; init; }

    /// <summary>Organisations that use the listing, as its source says: they are asked once it is published, and nothing shows or counts before they confirm it.</summary>
    public IReadOnlyList<Guid> UsedBy { get; init; } = [];

    /// <summary>Organisations that the same import brings and that are not on the map yet: the listing waits for them.</summary>
    public IReadOnlyList<AwaitedOrganisation> Awaited { get; init; } = [];

    /// <summary>Relations to listings that the same collection brings: they come into the revision once the other has its number.</summary>
    public IReadOnlyList<AwaitedRelation> Relations { get; init; } = [];
}

/// <summary>An organisation that is not on the map.</summary>
public sealed record ImportedOrganisation(string Name, OrganisationKind Kind, Region? Region, string? Website, IReadOnlyList<string> AlsoKnownAs);

/// <summary>An event on one day.</summary>
public sealed record ImportedEvent(string Title, DateOnly On, string? Place, string? Link, string Organiser, string Description);

/// <summary>That two organisations work with each other.</summary>
/// <param name="Word">The source's own word.</param>
/// <param name="IsInferred">It was concluded from a field, not said as a relation.</param>
public sealed record ImportedRelation(RelationEnd From, RelationEnd To, string Word, bool IsInferred);

/// <param name="IsOrganisation">Otherwise a listing.</param>
/// <param name="SourceId">As the collection calls it; null for what is on the map already.</param>
/// <param name="Id">Its number on the map; null while it is not there.</param>
public sealed record RelationEnd(bool IsOrganisation, string? SourceId, Guid? Id);

/// <param name="SourceId">As the collection calls it.</param>
/// <param name="Role">Lead for the lead organisation.</param>
public sealed record AwaitedOrganisation(string SourceId, ParticipationRole Role);

/// <param name="SourceId">As the collection calls the other listing; null for one of the map.</param>
/// <param name="ListingId">The other, where it is on the map already.</param>
/// <param name="Kind">The wire word of one of the map's relations: what this listing says of the other.</param>
/// <param name="IsInferred">It was concluded from a field, not said as a relation.</param>
/// <param name="Word">The source's own word.</param>
public sealed record AwaitedRelation(string? SourceId, Guid? ListingId, string Kind, bool IsInferred, string Word);
