using CoeMap.Adoption;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Networks;

/// <summary>Keeps the network of what everybody sees in memory, as numbers: one statement after something has changed, none otherwise.</summary>
/// <remarks>Two steps from a council, and ways of six steps between any two things, are thousands of rows to ask for and nothing to walk.</remarks>
public sealed class NetworkAtHand(Freshness freshness) : IDisposable
{
    private readonly SemaphoreSlim oneLooks = new(1);
    private volatile Look last = new(Network.Empty, HeardBefore: null);

    internal async Task<Network> ReadAsync(CoeMapDb db, CancellationToken stop)
    {
        if (IsFresh) return last.Network;
        await oneLooks.WaitAsync(stop);
        try
        {
            if (IsFresh) return last.Network;
            var heardBefore = freshness.Generation;
            var rows = await db.Database.SqlQueryRaw<Row>(Sql).ToListAsync(stop);
            var network = Network.Of([.. rows.SelectMany(r => r.ToIds.Select(to => new TieRow(r.FromId, to, TieWords.ByWord[r.Word])))]);
            last = new(network, heardBefore);
            return network;
        }
        finally
        {
            oneLooks.Release();
        }
    }

    public void Dispose() => oneLooks.Dispose();

    // Who cannot hear of changes looks every time.
    private bool IsFresh => freshness.Generation is { } heard && last.HeardBefore == heard;

    // Nothing hidden, and no organisation as a user that is not named to everybody. A row holds all that one thing is tied to in one way.
    private static readonly string Sql =
        $"""
        SELECT p.organisation_id AS "FromId", 'part:' || p.role AS "Word", array_agg(p.listing_id) AS "ToIds"
        FROM participations p JOIN listings l ON l.id = p.listing_id WHERE l.hidden_at IS NULL GROUP BY p.organisation_id, p.role
        UNION ALL
        SELECT r.listing_id, 'relation:' || r.kind, array_agg(r.other_id)
        FROM relations r JOIN listings l ON l.id = r.listing_id JOIN listings o ON o.id = r.other_id WHERE l.hidden_at IS NULL AND o.hidden_at IS NULL GROUP BY r.listing_id, r.kind
        UNION ALL
        SELECT organisation_id, 'works-with', array_agg(other_id) FROM organisation_relations GROUP BY organisation_id
        UNION ALL
        SELECT e.organisation_id, 'use:' || e.stage, array_agg(e.listing_id)
        FROM adoption_entries e JOIN listings l ON l.id = e.listing_id
        WHERE l.hidden_at IS NULL AND e.confirmed_at IS NOT NULL AND e.replaced_at IS NULL AND e.lapsed_at IS NULL
          AND e.naming = '{Words.Of(Naming.Everybody)}' AND e.stage IN ('{Words.Of(AdoptionStage.InUse)}', '{Words.Of(AdoptionStage.Piloting)}')
        GROUP BY e.organisation_id, e.stage
        """;

    /// <param name="HeardBefore">The generation when the look began; null when none could be heard.</param>
    private sealed record Look(Network Network, long? HeardBefore);

    internal sealed class Row
    {
        public Guid FromId { get; init; }
        public string Word { get; init; } = "";
        public Guid[] ToIds { get; init; } = [];
    }
}
