using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace CoeMap.Adoption;

/// <summary>Who uses, tries or has stopped a listing, as far as the reader may see names; one statement, beside others.</summary>
public sealed class UsesOfListing(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<ListingUses> RunAsync(Guid listingId, Me? me, CancellationToken stop = default) => (await ReadAsync(dbs, [listingId], me, stop))[listingId];

    public static Answer<ListingUses> Ask(Together together, string slug, Me? me)
    {
        var rows = together.Ask(Sql("l.slug = @slug"), Row.Of, [new("slug", slug), .. Seen(me)]);
        return _ => Task.FromResult(Tell(rows));
    }

    /// <returns>One for each of the listings, used or not; one statement for all of them.</returns>
    internal static async Task<IReadOnlyDictionary<Guid, ListingUses>> ReadAsync(IDbContextFactory<CoeMapDb> dbs, IReadOnlyList<Guid> listings, Me? me, CancellationToken stop)
    {
        var together = new Together(dbs);
        var rows = together.Ask(Sql("l.id = ANY (@listings)"), Row.Of, [new("listings", listings.ToArray()), .. Seen(me)]);
        await together.RunAsync(stop);
        return listings.ToDictionary(id => id, id => Tell([.. rows.Where(r => r.ListingId == id)]));
    }

    // See AdoptionAccess: Current, and in the last column NamedTo.
    private static string Sql(string which) =>
        $"""
        SELECT o.id, o.slug, o.name, o.kind, o.region, e.stage, e.since_year, e.since_month, e.release, e.note, e.what_happened, e.still_right_at, e.lapsed_at IS NOT NULL,
               (e.naming = 'everybody') IS TRUE, h.grid_column, h.grid_row, e.listing_id,
               (e.naming = 'everybody' OR @sees_all OR (@of_public_body AND e.naming = 'public-bodies') OR e.organisation_id = @mine) IS TRUE
        FROM listings l JOIN adoption_entries e ON e.listing_id = l.id JOIN organisations o ON o.id = e.organisation_id
        LEFT JOIN hexagons h ON h.organisation_id = o.id
        WHERE {which} AND e.confirmed_at IS NOT NULL AND e.replaced_at IS NULL
        ORDER BY o.region, o.name
        """;

    private static NpgsqlParameter[] Seen(Me? me) =>
    [
        new("sees_all", me is { IsModerator: true }), new("of_public_body", me is { IsOfPublicBody: true }),
        new("mine", NpgsqlDbType.Uuid) { Value = me is { IsConfirmed: true, OrganisationId: { } mine } ? mine : DBNull.Value },
    ];

    private static ListingUses Tell(IReadOnlyList<Row> rows) => rows.Count == 0 ? ListingUses.None : new(
        [.. rows.Where(r => r.IsNamed).Select(r => r.Use)],
        rows.Where(r => !r.Use.IsLapsed).GroupBy(r => r.Use.Stage).ToDictionary(g => g.Key, g => g.Count()),
        rows.Where(r => !r.Use.IsLapsed && !r.IsNamed).GroupBy(r => r.Use.Stage).ToDictionary(g => g.Key, g => g.Count()));

    private sealed record Row(NamedUse Use, Guid ListingId, bool IsNamed)
    {
        public static Row Of(NpgsqlDataReader row) => new(
            new(row.GetGuid(0), row.GetString(1), row.GetString(2), Words.Require<OrganisationKind>(row.GetString(3)), Words.Parse<Region>(row.Text(4)),
                Words.Require<AdoptionStage>(row.GetString(5)), UseDates.Since(row.Number(6), row.Number(7)), row.Text(8), row.Text(9), row.Text(10),
                row.GetFieldValue<DateTimeOffset>(11), row.GetBoolean(12), row.GetBoolean(13))
            { GridColumn = row.Number(14), GridRow = row.Number(15) },
            row.GetGuid(16), row.GetBoolean(17));
    }
}

/// <param name="Named">Whom the reader may see, by region and name; lapsed ones too.</param>
/// <param name="Counted">How many confirmed it, by stage.</param>
/// <param name="Unnamed">Of those, whom the reader does not see by name.</param>
public sealed record ListingUses(IReadOnlyList<NamedUse> Named, IReadOnlyDictionary<AdoptionStage, int> Counted, IReadOnlyDictionary<AdoptionStage, int> Unnamed)
{
    public static readonly ListingUses None = new([], new Dictionary<AdoptionStage, int>(), new Dictionary<AdoptionStage, int>());

    public int InUse => Counted.GetValueOrDefault(AdoptionStage.InUse);
    public bool IsEmpty => Named.Count == 0 && Counted.Count == 0;
}

/// <param name="Since">In words; null when not known.</param>
/// <param name="ConfirmedAt">When the organisation last said that it is right.</param>
/// <param name="IsLapsed">It was asked again and has not answered: not counted.</param>
/// <param name="IsForEverybody">Everybody sees the name, not only public bodies.</param>
public sealed record NamedUse(
    Guid OrganisationId, string Slug, string Name, OrganisationKind Kind, Region? Region, AdoptionStage Stage, string? Since, string? Release, string? Note, string? WhatHappened,
    DateTimeOffset ConfirmedAt, bool IsLapsed, bool IsForEverybody)
{
    /// <summary>Where it stands on the map of England; null for all but local authorities.</summary>
    public int? GridColumn { get; init; }
    public int? GridRow { get; init; }
}
