namespace CoeMap.Organisations;

/// <summary>One of the ten authorities most like another, by the Department for Education's model: reference data.</summary>
public sealed class StatisticalNeighbour
{
    private StatisticalNeighbour() { }

    public Guid OrganisationId { get; private set; }

    /// <summary>1 is the nearest.</summary>
    public int Rank { get; private set; }
    public Guid NeighbourId { get; private set; }

    /// <summary>The source's own word, for example "very close".</summary>
    public string Closeness { get; private set; } = "";

    /// <summary>The month of the source, for example "2025-05".</summary>
    public string Vintage { get; private set; } = "";

    public static StatisticalNeighbour Add(Guid organisationId, int rank) => new() { OrganisationId = organisationId, Rank = rank };

    public void TakeSeed(Guid neighbourId, string closeness, string vintage)
    {
        (NeighbourId, Closeness, Vintage) = (neighbourId, closeness, vintage);
    }
}
