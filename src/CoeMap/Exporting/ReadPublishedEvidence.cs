using CoeMap.Database;
using CoeMap.Evidence;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace CoeMap.Exporting;

/// <summary>Published evidence for other programs, in the order in which it was proposed; one statement.</summary>
public sealed class ReadPublishedEvidence(IDbContextFactory<CoeMapDb> dbs)
{
    /// <param name="listing">A listing's slug; null for all.</param>
    /// <param name="outcome">Null for all.</param>
    /// <param name="after">The last one of the page before.</param>
    /// <param name="most">How many a page holds.</param>
    /// <param name="stop">Ends the asking.</param>
    public async Task<PageAfter<PublishedEvidence>> RunAsync(string? listing, EvidenceOutcome? outcome, Guid? after, int most, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var rows = await db.Database.SqlQueryRaw<Row>(
            Sql, Text("listing", listing), Text("outcome", outcome is { } one ? Words.Of(one) : null),
            new NpgsqlParameter("after", after ?? Guid.Empty), new NpgsqlParameter("take", most + 1)).ToListAsync(stop);
        return PageAfter.Of(rows, most, r => Of(ShownEvidence.Read(r.Json)), r => r.Id, r => r.Total);
    }

    private static NpgsqlParameter Text(string name, string? value) => new(name, NpgsqlDbType.Text) { Value = (object?)value ?? DBNull.Value };

    private static PublishedEvidence Of(ShownEvidence shown) => new(
        shown.Id, new(shown.Listing.Slug, shown.Listing.Name), shown.Facts.Claim, shown.Facts.Outcome, shown.Facts.Design, shown.Facts.Direction, shown.Facts.By, shown.Facts.Organisations,
        [.. shown.Named.Select(n => new NamedLink(n.Slug, n.Name))], shown.Facts.FromYear, shown.Facts.UntilYear, shown.Facts.Numbers, shown.Facts.Context, shown.Facts.Source, shown.Facts.SourceUrl,
        shown.Strength, shown.RuleVersion, shown.WeighedOn, [.. shown.Lost.Select(l => l.Why)]);

    // The conditions of EvidenceAccess.Public, because the object is made by the database.
    private const string Sql =
        $$"""
        SELECT e.id AS "Id", ({{ShownEvidence.Json}})::text AS "Json",
               (SELECT count(*)::int FROM evidence_items e JOIN listings l ON l.id = e.listing_id WHERE {{Passing}}) AS "Total"
        FROM evidence_items e JOIN listings l ON l.id = e.listing_id
        WHERE {{Passing}} AND e.id > @after ORDER BY e.id LIMIT @take
        """;

    private const string Passing = "e.taken_down_at IS NULL AND l.hidden_at IS NULL AND (@listing IS NULL OR l.slug = @listing) AND (@outcome IS NULL OR e.outcome = @outcome)";

    private sealed class Row
    {
        public Guid Id { get; init; }
        public string Json { get; init; } = "";
        public int Total { get; init; }
    }
}
