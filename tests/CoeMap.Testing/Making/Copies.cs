using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CoeMap.Testing.Making;

/// <summary>Thousands of public listings at once, for tests of size: copies of one, each with a name, an address and a first year of its own.</summary>
public static class Copies
{
    public static async Task Of(Listing listing, int number, CoeMapDb db)
    {
        var columns = db.Model.FindEntityType(typeof(Listing))!.GetProperties()
            .Where(p => p.GetComputedColumnSql() is null && !p.IsConcurrencyToken).Select(p => p.GetColumnName()).ToList();
        var values = columns.ConvertAll(c => c switch
        {
            "id" => "gen_random_uuid()",
            "slug" => "l.slug || '-' || n",
            "name" => "l.name || ' ' || n",
            "start_year" => "1990 + n % 35",
            "revision_id" or "seed_key" => "NULL",
            _ => $"l.\"{c}\"",
        });
        var sql = $$"""
            WITH made AS (
                INSERT INTO listings ({{string.Join(", ", columns.Select(c => $"\"{c}\""))}})
                SELECT {{string.Join(", ", values)}} FROM listings l CROSS JOIN generate_series(1, {0}) n WHERE l.id = {1} RETURNING id, lead_organisation_id)
            INSERT INTO participations (listing_id, organisation_id, role) SELECT id, lead_organisation_id, 'lead' FROM made
            """;
        await db.Database.ExecuteSqlRawAsync(sql, number, listing.Id);
    }
}
