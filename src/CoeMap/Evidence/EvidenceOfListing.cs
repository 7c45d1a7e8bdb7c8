using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace CoeMap.Evidence;

/// <summary>What is known of whether a listing works: its evidence, the strongest first, and what its users say; one statement, beside others.</summary>
public sealed class EvidenceOfListing(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<ListingEvidence> RunAsync(Guid listingId, Me? me, CancellationToken stop = default)
    {
        var together = new Together(dbs);
        var answer = Ask(together, Sql("l.id = @listing"), new("listing", listingId), me);
        await together.RunAsync(stop);
        return await answer(stop);
    }

    public static Answer<ListingEvidence> Ask(Together together, string slug, Me? me) => Ask(together, Sql("l.slug = @slug"), new("slug", slug), me);

    private static Answer<ListingEvidence> Ask(Together together, string sql, NpgsqlParameter which, Me? me)
    {
        var rows = together.Ask(
            sql, row => (What: row.GetString(0), Json: row.GetString(1)),
            which, new("sees_all", me is { IsModerator: true }), new("of_public_body", me is { IsOfPublicBody: true }),
            new("mine", NpgsqlDbType.Uuid) { Value = me is { IsConfirmed: true, OrganisationId: { } mine } ? mine : DBNull.Value });
        return _ => Task.FromResult(rows.Count == 0 ? ListingEvidence.None : new(
            [.. rows.Where(r => r.What == "evidence").Select(r => ShownEvidence.Read(r.Json)).OrderByDescending(e => e.Strength).ThenByDescending(e => e.Facts.UntilYear).ThenBy(e => e.Id)],
            [.. rows.Where(r => r.What == "review").Select(r => ShownReview.Read(r.Json)).OrderByDescending(r => r.At)]));
    }

    // An organisation is named with a review only as it lets itself be named as a user now, and never where one person would be meant.
    private static string Sql(string which) =>
        $"""
        SELECT 'evidence', ({ShownEvidence.Json})::text
        FROM listings l JOIN evidence_items e ON e.listing_id = l.id WHERE {which} AND e.taken_down_at IS NULL
        UNION ALL
        SELECT 'review', jsonb_build_object('id', r.id, 'place', dense_rank() OVER (ORDER BY r.organisation_id), 'usefulness', r.usefulness, 'effort', r.effort, 'fit', r.fit, 'support', r.support, 'context', r.context, 'words', r.words,
            'at', r.decided_at, 'answer', r.answer, 'answeredAt', r.answered_at,
            'organisation', CASE WHEN @sees_all OR r.organisation_id = @mine OR (w.team_size IS DISTINCT FROM 'one' AND (a.naming = 'everybody' OR (a.naming = 'public-bodies' AND @of_public_body)))
                                 THEN jsonb_build_object('slug', o.slug, 'name', o.name) END)::text
        FROM (SELECT * FROM reviews WHERE listing_id = (SELECT id FROM listings l WHERE {which}) AND state = 'published' ORDER BY decided_at DESC LIMIT 50) r
        JOIN organisations o ON o.id = r.organisation_id
        LEFT JOIN workplaces w ON w.organisation_id = r.organisation_id
        LEFT JOIN adoption_entries a ON a.organisation_id = r.organisation_id AND a.listing_id = r.listing_id AND a.confirmed_at IS NOT NULL AND a.replaced_at IS NULL
        """;
}

/// <param name="Items">The strongest first.</param>
/// <param name="Reviews">The newest first.</param>
public sealed record ListingEvidence(IReadOnlyList<ShownEvidence> Items, IReadOnlyList<ShownReview> Reviews)
{
    public static readonly ListingEvidence None = new([], []);

    public IEnumerable<ShownEvidence> Worked => Items.Where(i => !i.Facts.DidNotWork);
    public IEnumerable<ShownEvidence> DidNotWork => Items.Where(i => i.Facts.DidNotWork);
}
