using CoeMap.Organisations;

namespace CoeMap.Listings;

/// <summary>An organisation as its page shows it.</summary>
/// <param name="Organisation">Its own facts.</param>
/// <param name="Ofsted">For an authority, its latest inspection.</param>
/// <param name="Work">Public listings it leads or takes part in, by name.</param>
/// <param name="Neighbours">For an authority, the ten most like it, the nearest first.</param>
public sealed record OrganisationToRead(Organisation Organisation, OfstedOutcome? Ofsted, IReadOnlyList<Work> Work, IReadOnlyList<Neighbour> Neighbours)
{
    public IEnumerable<Work> Leads => Work.Where(w => w.Leads);
    public IEnumerable<Work> TakesPartIn => Work.Where(w => !w.Leads);
}

/// <summary>A listing from the side of an organisation, with the roles it has there and how much evidence there is about it.</summary>
public sealed record Work(string Slug, string Name, string Summary, ListingKind Kind, Stage Stage, IReadOnlyList<ParticipationRole> Roles, int EvidenceItems)
{
    public bool Leads => Roles.Contains(ParticipationRole.Lead);
}

/// <param name="Slug">Its address.</param>
/// <param name="Name">The authority.</param>
/// <param name="Rank">1 is the nearest.</param>
/// <param name="Closeness">The source's own word.</param>
/// <param name="Vintage">The month of the source, "2025-05".</param>
/// <param name="Work">Public listings it leads or takes part in.</param>
public sealed record Neighbour(string Slug, string Name, int Rank, string Closeness, string Vintage, IReadOnlyList<Work> Work);
