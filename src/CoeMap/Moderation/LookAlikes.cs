using CoeMap.Addresses;
using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>Published listings whose name is much like another: more than half of their telling words in common.</summary>
public static class LookAlikes
{
    public const int MostShown = 5;
    private const double Alike = 0.5;
    private static readonly HashSet<string> Filler = new(["a", "an", "and", "the", "of", "for", "in", "on", "to", "with", "tool", "project", "demo", "data", "digital", "children", "childrens", "child", "social", "care", "service", "local", "authority"], StringComparer.Ordinal);

    /// <summary>One statement for any number of names.</summary>
    public static async Task<ILookup<Guid, LookAlike>> OfAsync(CoeMapDb db, IEnumerable<Named> names)
    {
        var asked = names.ToList();
        if (asked.Count == 0) return Enumerable.Empty<(Guid Key, LookAlike It)>().ToLookup(c => c.Key, c => c.It);
        var (ids, texts, selves) = (asked.ConvertAll(n => n.Id), asked.ConvertAll(n => n.Name), asked.ConvertAll(n => n.ListingId ?? n.Id));
        // Any word of the name, in names alone (weight A); which of them are alike enough is told by their words.
        var candidates = await db.Database.SqlQuery<Candidate>(
            $"""
            SELECT n.id AS "For", l.slug AS "Slug", l.name AS "Name", l.kind AS "Kind", l.summary AS "Summary"
            FROM unnest({ids}::uuid[], {texts}::text[], {selves}::uuid[]) AS n (id, name, self)
            CROSS JOIN LATERAL (SELECT replace(plainto_tsquery('public.coemap', n.name)::text, '''', '') AS words) q
            CROSS JOIN LATERAL (SELECT CASE WHEN q.words = '' THEN NULL ELSE (replace(q.words, ' & ', ':A | ') || ':A')::tsquery END AS query) a
            CROSS JOIN LATERAL (
                SELECT slug, name, kind, summary FROM listings
                WHERE search_vector @@ a.query AND hidden_at IS NULL AND id <> n.self
                ORDER BY ts_rank(search_vector, a.query) DESC LIMIT 40) l
            """).ToListAsync();
        var nameOf = asked.ToDictionary(n => n.Id, n => n.Name);
        return candidates
            .Select(c => (c.For, It: new LookAlike(c.Slug, c.Name, Words.LabelOf<ListingKind>(c.Kind), c.Summary, Likeness(nameOf[c.For], c.Name))))
            .Where(c => c.It.Likeness > Alike)
            .OrderByDescending(c => c.It.Likeness).ThenBy(c => c.It.Name, StringComparer.Ordinal)
            .ToLookup(c => c.For, c => c.It);
    }

    public static async Task<Dictionary<Guid, int>> CountAsync(CoeMapDb db, IEnumerable<Named> names) =>
        (await OfAsync(db, names)).ToDictionary(g => g.Key, g => g.Count());

    /// <returns>From 0, no telling word in common, to 1, the same words.</returns>
    public static double Likeness(string a, string b)
    {
        var (of, with) = (WordsOf(a), WordsOf(b));
        if (of.Count == 0 || with.Count == 0) return string.Equals(a, b, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        return 2.0 * of.Count(with.Contains) / (of.Count + with.Count);
    }

    private static HashSet<string> WordsOf(string name) =>
        [.. Slug.From(name).Split('-').Where(w => !Filler.Contains(w)).Select(w => w.Length > 3 ? w.TrimEnd('s') : w)];

    private sealed class Candidate
    {
        public required Guid For { get; init; }
        public required string Slug { get; init; }
        public required string Name { get; init; }
        public required string Kind { get; init; }
        public required string Summary { get; init; }
    }
}

/// <param name="Id">What has the name.</param>
/// <param name="Name">The name.</param>
/// <param name="ListingId">The listing that it is or edits, which is no look-alike of itself.</param>
public sealed record Named(Guid Id, string Name, Guid? ListingId);

/// <param name="Kind">The kind of listing, for people.</param>
/// <param name="Likeness">More than 0.5, half of the words, up to 1, the same words.</param>
public sealed record LookAlike(string Slug, string Name, string Kind, string Summary, double Likeness);
