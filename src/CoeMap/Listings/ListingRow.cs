using System.Text.Json;
using CoeMap.Database;
using Npgsql;

namespace CoeMap.Listings;

/// <summary>The listing itself, as <see cref="ListingDetails"/> reads it by its slug.</summary>
internal sealed record ListingRow(
    Guid Id, ListingContent Content, DateTimeOffset FirstPublishedAt, DateTimeOffset PublishedAt, DateTimeOffset? NeedsOwnerAt, DateTimeOffset? HiddenAt,
    DateTimeOffset? StillRightAt, DateTimeOffset? AskedWhetherRightAt)
{
    public const string Sql =
        "SELECT id, content, first_published_at, published_at, needs_owner_at, hidden_at, still_right_at, asked_whether_right_at FROM listings WHERE slug = @slug";

    public static ListingRow Of(NpgsqlDataReader row) => new(
        row.GetGuid(0), JsonSerializer.Deserialize<ListingContent>(row.GetString(1), JsonColumn.Options)!, row.At(2)!.Value, row.At(3)!.Value, row.At(4), row.At(5), row.At(6), row.At(7));
}
