using CoeMap.Organisations;

namespace CoeMap.Listings;

/// <summary>An organisation as its page shows it.</summary>
/// <param name="Organisation">Its own facts.</param>
/// <param name="Ofsted">For an authority, its latest inspection.</param>
/// <param name="Leads">Public listings it leads.</param>
/// <param name="TakesPartIn">Public listings it takes part in, led by others.</param>
/// <param name="WorksWith">Other organisations, by name, whichever of the two it was said of.</param>
/// <param name="Neighbours">For an authority, the ten most like it, the nearest first.</param>
public sealed record OrganisationToRead(
    Organisation Organisation, OfstedOutcome? Ofsted, SomeWork Leads, SomeWork TakesPartIn, IReadOnlyList<WorksWith> WorksWith, IReadOnlyList<Neighbour> Neighbours)
{
    public bool HasWork => Leads.Total + TakesPartIn.Total > 0;
}

/// <summary>The first of an organisation's listings by name, and how many there are.</summary>
/// <param name="Evidence">How many items of evidence there are about all of them.</param>
public sealed record SomeWork(IReadOnlyList<Work> First, int Total, int Evidence);

/// <summary>A listing from the side of an organisation, with the roles it has there.</summary>
public sealed record Work(string Slug, string Name, string Summary, ListingKind Kind, Stage Stage, IReadOnlyList<ParticipationRole> Roles);

/// <param name="IsInferred">Somebody concluded it; nobody said so.</param>
public sealed record WorksWith(string Slug, string Name, bool IsInferred);

/// <param name="Slug">Its address.</param>
/// <param name="Name">The authority.</param>
/// <param name="Rank">1 is the nearest.</param>
/// <param name="Closeness">The source's own word.</param>
/// <param name="Vintage">The month of the source, "2025-05".</param>
/// <param name="Work">Public listings it leads or takes part in: those it leads first.</param>
public sealed record Neighbour(string Slug, string Name, int Rank, string Closeness, string Vintage, SomeWork Work);
