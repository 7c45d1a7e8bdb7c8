using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Networks;

/// <summary>What a listing or an organisation is connected to, in two steps, placed for a picture and told for a list.</summary>
/// <remarks>Three statements, and one more after something has changed. Everybody sees the same.</remarks>
public sealed class ConnectionsOfThing(IDbContextFactory<CoeMapDb> dbs, NetworkAtHand atHand)
{
    /// <returns>Null when there is no such thing or visitors may not see it.</returns>
    public async Task<ThingConnections?> RunAsync(bool isOrganisation, string slug, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var id = isOrganisation
            ? await db.Organisations.Where(o => o.Slug == slug).Select(o => (Guid?)o.Id).FirstOrDefaultAsync(stop)
            : await db.Listings.Public().Where(l => l.Slug == slug).Select(l => (Guid?)l.Id).FirstOrDefaultAsync(stop);
        if (id is null) return null;

        var around = Neighbourhood.Around(await atHand.ReadAsync(db, stop), id.Value);
        var things = await NetworkThing.OfAsync(db, around.Members.Select(m => m.Id), stop);
        var said = await db.Database.SqlQueryRaw<SaidOfThing>(Said, id.Value).ToListAsync(stop);
        // What changed between two statements is left out rather than shown without a name.
        return things.Count == around.Members.Count
            ? new([.. around.Members.Select(m => things[m.Id])], around, RadialLayout.Place(around), said)
            : things.TryGetValue(id.Value, out var centre) ? Alone(centre) : null;
    }

    private static ThingConnections Alone(NetworkThing centre)
    {
        var around = Neighbourhood.Around(Network.Empty, centre.Id);
        return new([centre], around, RadialLayout.Place(around), []);
    }

    private const string Said =
        """
        SELECT CASE WHEN listing_id = {0} THEN other_id ELSE listing_id END AS "OtherId", 'relation:' || kind AS "TieWord", basis AS "BasisWord", word AS "Word", source AS "Source", said_on AS "SaidOn"
        FROM relations WHERE listing_id = {0} OR other_id = {0}
        UNION ALL
        SELECT CASE WHEN organisation_id = {0} THEN other_id ELSE organisation_id END, 'works-with', basis, word, source, said_on
        FROM organisation_relations WHERE organisation_id = {0} OR other_id = {0}
        """;
}

/// <summary>Where a relation of the thing is said, by whom and when.</summary>
public sealed class SaidOfThing
{
    public Guid OtherId { get; init; }
    public string TieWord { get; init; } = "";
    public string BasisWord { get; init; } = "";
    public string? Word { get; init; }
    public string? Source { get; init; }
    public DateOnly SaidOn { get; init; }

    public Tie Tie => TieWords.ByWord[TieWord];
    public RelationBasis Basis => Words.Require<RelationBasis>(BasisWord);
}

/// <param name="Things">By the order of the members.</param>
/// <param name="Around">Who stands where, and what joins them.</param>
/// <param name="Placed">Where each is drawn.</param>
/// <param name="Said">Sources of the relations of the thing itself.</param>
public sealed record ThingConnections(IReadOnlyList<NetworkThing> Things, Neighbourhood Around, PlacedNeighbourhood Placed, IReadOnlyList<SaidOfThing> Said)
{
    public NetworkThing Centre => Things[0];

    public SaidOfThing? SourceOf(NetworkThing other, Tie tie) => Said.FirstOrDefault(s => s.OtherId == other.Id && s.Tie == tie);
}
