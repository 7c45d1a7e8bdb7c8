using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Evidence;

/// <summary>What is known of whether a listing works: its evidence, the strongest first, and what its users say; one statement.</summary>
public sealed class EvidenceOfListing(IDbContextFactory<CoeMapDb> dbs)
{
    private const int MostReviews = 50;

    public async Task<ListingEvidence> RunAsync(Guid listingId, Me? me, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var mine = me is { IsConfirmed: true, OrganisationId: { } one } ? one : Guid.Empty;
        var rows = await db.Database.SqlQueryRaw<Row>(Sql, listingId, me is { IsModerator: true }, me is { IsOfPublicBody: true }, mine, MostReviews).ToListAsync(stop);
        return new(
            [.. rows.Where(r => r.What == "evidence").Select(r => ShownEvidence.Read(r.Json)).OrderByDescending(e => e.Strength).ThenByDescending(e => e.Facts.UntilYear).ThenBy(e => e.Id)],
            [.. rows.Where(r => r.What == "review").Select(r => ShownReview.Read(r.Json)).OrderByDescending(r => r.At)]);
    }

    // An organisation is named with a review only as it lets itself be named as a user now, and never where one person would be meant.
    private const string Sql =
        $$"""
        SELECT 'evidence' AS "What", ({{ShownEvidence.Json}})::text AS "Json"
        FROM evidence_items e JOIN listings l ON l.id = e.listing_id WHERE e.listing_id = {0} AND e.taken_down_at IS NULL
        UNION ALL
        SELECT 'review', jsonb_build_object('id', r.id, 'usefulness', r.usefulness, 'effort', r.effort, 'fit', r.fit, 'support', r.support, 'context', r.context, 'words', r.words,
            'at', r.decided_at, 'answer', r.answer, 'answeredAt', r.answered_at,
            'organisation', CASE WHEN {1} OR r.organisation_id = {3} OR (w.team_size IS DISTINCT FROM 'one' AND (a.naming = 'everybody' OR (a.naming = 'public-bodies' AND {2})))
                                 THEN jsonb_build_object('slug', o.slug, 'name', o.name) END)::text
        FROM (SELECT * FROM reviews WHERE listing_id = {0} AND state = 'published' ORDER BY decided_at DESC LIMIT {4}) r
        JOIN organisations o ON o.id = r.organisation_id
        LEFT JOIN workplaces w ON w.organisation_id = r.organisation_id
        LEFT JOIN adoption_entries a ON a.organisation_id = r.organisation_id AND a.listing_id = r.listing_id AND a.confirmed_at IS NOT NULL AND a.replaced_at IS NULL
        """;

    private sealed class Row
    {
        public string What { get; init; } = "";
        public string Json { get; init; } = "";
    }
}

/// <param name="Items">The strongest first.</param>
/// <param name="Reviews">The newest first.</param>
public sealed record ListingEvidence(IReadOnlyList<ShownEvidence> Items, IReadOnlyList<ShownReview> Reviews)
{
    public static readonly ListingEvidence None = new([], []);

    public IEnumerable<ShownEvidence> Worked => Items.Where(i => !i.Facts.DidNotWork);
    public IEnumerable<ShownEvidence> DidNotWork => Items.Where(i => i.Facts.DidNotWork);
}
