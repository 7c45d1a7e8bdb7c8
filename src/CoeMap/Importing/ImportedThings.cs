using CoeMap.Listings;
using CoeMap.Organisations;

namespace CoeMap.Importing;

/// <summary>What a record proposes besides a listing's own content.</summary>
public sealed record ImportedThings
{
    public ImportedOrganisation? Organisation { get; init; }
    public ImportedEvent? Event { get; init; }
    public ImportedRelation? Relation { get; init; }

    /// <summary>Organisations that the same import brings and that are not on the map yet: the listing waits for them.</summary>
    public IReadOnlyList<AwaitedOrganisation> Awaited { get; init; } = [];
}

/// <summary>An organisation that is not on the map.</summary>
public sealed record ImportedOrganisation(string Name, OrganisationKind Kind, Region? Region, string? Website, IReadOnlyList<string> AlsoKnownAs);

/// <summary>An event on one day.</summary>
public sealed record ImportedEvent(string Title, DateOnly On, string? Place, string? Link, string Organiser, string Description);

/// <summary>How two things of the same collection, or of the map, hang together.</summary>
/// <param name="From">A listing or an organisation, as the collection calls it.</param>
/// <param name="To">The other one.</param>
/// <param name="Type">One of the map's own relations.</param>
/// <param name="Word">The source's own word.</param>
/// <param name="IsInferred">It was concluded from a field, not said as a relation.</param>
public sealed record ImportedRelation(RelationEnd From, RelationEnd To, string Type, string Word, bool IsInferred);

/// <param name="IsOrganisation">Otherwise a listing.</param>
/// <param name="SourceId">As the collection calls it; null for what is on the map already.</param>
/// <param name="Id">Its number on the map; null while it is not there.</param>
public sealed record RelationEnd(bool IsOrganisation, string? SourceId, Guid? Id);

/// <param name="SourceId">As the collection calls it.</param>
/// <param name="Role">Lead for the lead organisation.</param>
public sealed record AwaitedOrganisation(string SourceId, ParticipationRole Role);
