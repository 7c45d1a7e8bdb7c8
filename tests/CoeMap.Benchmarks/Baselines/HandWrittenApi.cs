using System.Text.Json;
using CoeMap.Database;
using CoeMap.Listings;
using Npgsql;

namespace CoeMap.Benchmarks.Baselines;

/// <summary>The API's two addresses as somebody would write them by hand: the same SQL, the same facts as JSON, compressed as the site compresses; no limits, tags, names or licence.</summary>
internal static class HandWrittenApi
{
    private const string Columns =
        """
        l.id, l.slug, l.content::text, l.users, l.needs_owner_at IS NOT NULL, l.published_version,
        l.first_published_at, l.published_at, greatest(l.published_at, l.still_right_at)
        """;

    private const string One =
        $"""
        SELECT {Columns} FROM listings l
        WHERE l.hidden_at IS NULL AND (l.slug = @slug OR l.id = (SELECT a.thing_id FROM former_addresses a WHERE a.of = 'listing' AND a.slug = @slug))
        ORDER BY l.slug = @slug DESC
        """;

    private const string Many = $"SELECT {Columns} FROM listings l WHERE l.hidden_at IS NULL AND l.kind = ANY (@kind) ORDER BY l.id DESC LIMIT 21";

    public static void Map(WebApplication app)
    {
        app.MapGet("/hand/listings/{slug}", async (string slug, NpgsqlDataSource database, CancellationToken stop) =>
            await ReadAsync(database, One, new("slug", slug), stop) is [var found, ..] ? Results.Json(found, JsonColumn.Options) : Results.NotFound());
        app.MapGet("/hand/listings", async (string[] kind, NpgsqlDataSource database, CancellationToken stop) =>
            Results.Json(await ReadAsync(database, Many, new("kind", kind), stop), JsonColumn.Options));
    }

    private static async Task<List<Found>> ReadAsync(NpgsqlDataSource database, string sql, NpgsqlParameter parameter, CancellationToken stop)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.Add(parameter);
        var found = new List<Found>();
        await using var r = await command.ExecuteReaderAsync(stop);
        while (await r.ReadAsync(stop))
        {
            var content = JsonSerializer.Deserialize<ListingContent>(r.GetString(2), JsonColumn.Options)!;
            found.Add(new(r.GetGuid(0), r.GetString(1), content, r.GetInt32(3), r.GetBoolean(4), r.GetInt32(5), r.GetDateTime(6), r.GetDateTime(7), r.GetDateTime(8)));
        }

        return found;
    }

    private sealed record Found(Guid Id, string Slug, ListingContent Content, int Users, bool NeedsOwner, int Version, DateTime FirstPublishedAt, DateTime PublishedAt, DateTime LastConfirmedAt);
}
