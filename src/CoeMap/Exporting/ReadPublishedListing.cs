using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Search;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CoeMap.Exporting;

/// <summary>One published listing for other programs, by its id, its address or an address it once had; one statement.</summary>
public sealed class ReadPublishedListing(IDbContextFactory<CoeMapDb> dbs, MapAtHand mapAtHand, PublicAddress site)
{
    /// <returns>Null when there is none, or visitors may not see it. Its slug differs from the one asked for where it was renamed, or merged into another.</returns>
    public async Task<PublishedListing?> RunAsync(string slugOrId, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var map = await mapAtHand.ReadAsync(db, stop);
        var isId = Guid.TryParse(slugOrId, out var id);
        var rows = await db.Database.SqlQueryRaw<PublishedRow>(isId ? ById : BySlug, isId ? new NpgsqlParameter("id", id) : new NpgsqlParameter("slug", slugOrId)).ToListAsync(stop);
        return rows is [var row, ..] ? row.With(map.Names, site.Root) : null;
    }

    private const string ById =
        $"""
        SELECT {PublishedRow.Columns}, 0 AS "Total" FROM listings l
        WHERE l.hidden_at IS NULL AND l.id = coalesce((SELECT m.merged_into_id FROM listings m WHERE m.id = @id), @id)
        """;

    // What has the address now goes before what once had it.
    private const string BySlug =
        $"""
        SELECT {PublishedRow.Columns}, 0 AS "Total" FROM listings l
        WHERE l.hidden_at IS NULL AND (l.slug = @slug OR l.id = (SELECT a.thing_id FROM former_addresses a WHERE a.of = 'listing' AND a.slug = @slug))
        ORDER BY l.slug = @slug DESC
        """;
}
