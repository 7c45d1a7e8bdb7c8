using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Testing.Making;

/// <summary>Thousands of rows in one statement, for tests of size: copies of one, each with what differs from it told as SQL of the copy's number n.</summary>
public static class Copies
{
    private static readonly Dictionary<string, string> OfListing = new()
    {
        ["slug"] = "l.slug || '-' || n",
        ["name"] = "l.name || ' ' || n",
        ["start_year"] = "1990 + n % 35",
        ["revision_id"] = "NULL",
        ["seed_key"] = "NULL",
    };

    /// <summary>Public listings, each with a name, an address (its model's, a hyphen and its number) and a first year of its own, and a lead.</summary>
    public static Task Of(Listing listing, int number, CoeMapDb db, params (string Column, string Sql)[] different)
    {
        var values = new Dictionary<string, string>(OfListing);
        foreach (var (column, value) in different) values[column] = value;
        var sql =
            $$"""
            WITH made AS ({{Insert<Listing>(db, values)}} RETURNING id, lead_organisation_id)
            INSERT INTO participations (listing_id, organisation_id, role) SELECT id, lead_organisation_id, 'lead' FROM made
            """;
        return db.Database.ExecuteSqlRawAsync(sql, number, listing.Id);
    }

    /// <summary>Rows of any other table that has an id.</summary>
    public static Task Of<T>(Guid id, int number, CoeMapDb db, params (string Column, string Sql)[] different)
    {
        var sql = Insert<T>(db, different.ToDictionary(d => d.Column, d => d.Sql));
        return db.Database.ExecuteSqlRawAsync(sql, number, id);
    }

    // {0}: how many. {1}: of which.
    private static string Insert<T>(CoeMapDb db, Dictionary<string, string> different)
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var columns = entity.GetProperties().Where(p => p.GetComputedColumnSql() is null && !p.IsConcurrencyToken).Select(p => p.GetColumnName()).ToList();
        var values = columns.ConvertAll(c => different.GetValueOrDefault(c) ?? (c == "id" ? "gen_random_uuid()" : $"l.\"{c}\""));
        return $"INSERT INTO {entity.GetTableName()} ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) "
            + $"SELECT {string.Join(", ", values)} FROM {entity.GetTableName()} l CROSS JOIN generate_series(1, {{0}}) n WHERE l.id = {{1}}";
    }
}
