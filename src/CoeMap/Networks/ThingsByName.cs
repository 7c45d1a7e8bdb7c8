using CoeMap.Addresses;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Networks;

/// <summary>Which listing or organisation somebody means who typed a name, another name of it, or an address.</summary>
internal static class ThingsByName
{
    public const int MaxTyped = 200;

    /// <summary>One statement.</summary>
    public static async Task<Meant> FindAsync(CoeMapDb db, string? typed, CancellationToken stop)
    {
        var name = Tidy(typed);
        if (name.Length == 0) return new(name, null, []);
        var rows = await db.Database.SqlQueryRaw<Row>(Sql, name, name.ToLowerInvariant(), SlugOf(name, "listings") ?? "", SlugOf(name, "organisations") ?? "").ToListAsync(stop);
        var best = rows.GroupBy(r => r.Turn).OrderBy(g => g.Key).FirstOrDefault()?.Select(r => r.Id).ToList() ?? [];
        var things = await NetworkThing.OfAsync(db, rows.Select(r => r.Id), stop);
        return best is [var one] && things.TryGetValue(one, out var meant)
            ? new(name, meant, [])
            : new(name, null, [.. rows.OrderBy(r => r.Turn).Select(r => things.GetValueOrDefault(r.Id)).OfType<NetworkThing>().OrderBy(t => t.Name, StringComparer.OrdinalIgnoreCase).Take(8)]);
    }

    private static string Tidy(string? typed) =>
        string.Join(' ', string.Concat((typed ?? "").EnumerateRunes().Where(r => !System.Text.Rune.IsControl(r)).Take(MaxTyped)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // "/listings/x" and "listings/x" mean one listing; "x" alone means whatever stands at it.
    private static string? SlugOf(string typed, string folder)
    {
        var parts = typed.TrimEnd('/').Split('/');
        var isAddress = parts.Length > 1 && string.Equals(parts[^2], folder, StringComparison.OrdinalIgnoreCase);
        return (isAddress || parts.Length == 1) && string.Equals(Slug.From(parts[^1]), parts[^1], StringComparison.Ordinal) ? parts[^1] : null;
    }

    // A name or an address first, then another name, then names that hold every word. Listings by their indexes; organisations are few.
    private const string Sql =
        """
        WITH named AS MATERIALIZED (
            SELECT id, name, also_known_as_text FROM listings WHERE hidden_at IS NULL AND name_vector @@ plainto_tsquery('public.coemap', {0}) LIMIT 500
        )
        SELECT "Id", min("Turn") AS "Turn" FROM (
            SELECT id AS "Id", 1 AS "Turn" FROM listings WHERE hidden_at IS NULL AND name = {0}
            UNION ALL SELECT id, 1 FROM listings WHERE hidden_at IS NULL AND slug = {2}
            UNION ALL SELECT id, 1 FROM named WHERE lower(name) = {1}
            UNION ALL SELECT id, 1 FROM organisations WHERE lower(name) = {1} OR slug = {3}
            UNION ALL SELECT id, 2 FROM named WHERE {1} = ANY (string_to_array(lower(also_known_as_text), ' · '))
            UNION ALL SELECT id, 2 FROM organisations WHERE {1} IN (SELECT lower(n) FROM unnest(also_known_as) n)
            UNION ALL (SELECT id, 3 FROM named ORDER BY length(name), name LIMIT 6)
            UNION ALL (SELECT id, 3 FROM organisations WHERE position({1} IN lower(name)) > 0 ORDER BY length(name), name LIMIT 4)
        ) n GROUP BY "Id" ORDER BY 2 LIMIT 20
        """;

    private sealed class Row
    {
        public Guid Id { get; init; }
        public int Turn { get; init; }
    }
}

/// <param name="Typed">What was typed, tidied; empty when nothing was.</param>
/// <param name="Thing">What it means; null when nothing or more than one thing goes by it.</param>
/// <param name="OrThese">What else it may mean.</param>
public sealed record Meant(string Typed, NetworkThing? Thing, IReadOnlyList<NetworkThing> OrThese);
