using CoeMap.Addresses;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>Looks up the listings that the rows of a form name, and gives rows from a saved content the names to show; one statement.</summary>
/// <remarks>By name and not from a list: a list of every listing would be most of the page.</remarks>
public sealed class NamedListings(IDbContextFactory<CoeMapDb> dbs)
{
    private const int MostGuesses = 3;
    private const string ItsOwn = "This is the listing itself. Enter another one, or empty the row";
    private const string NotShown = "(a listing that is not shown)";

    /// <param name="rows">As they were filled in or saved.</param>
    /// <param name="own">The listing that the form is about, which is not connected to itself; null for a new one.</param>
    public async Task RunAsync(IReadOnlyCollection<RelationInput> rows, Guid? own = null)
    {
        var asked = rows.Where(r => !r.IsBlank).ToList();
        if (asked.Count == 0) return;
        await using var db = await dbs.CreateDbContextAsync();
        var found = await db.Database.SqlQueryRaw<Named>(Sql, Ids(asked).ToArray(), Slugs(asked).ToArray(), Names(asked).ToArray()).ToListAsync();
        foreach (var row in asked)
        {
            if (row.ListingId is null) Choose(row, found);
            else row.Listing ??= found.Find(f => f.Id == row.ListingId)?.Name ?? NotShown;
            if (row.ListingId is { } meant && meant == own) (row.ListingId, row.NotFound) = (null, ItsOwn);
        }
    }

    private static void Choose(RelationInput row, List<Named> found)
    {
        var typed = Typed(row);
        if (typed.Length == 0) return;
        var named = found.FindAll(f => f.IsCalled(typed) || f.Slug == SlugOf(row));
        if (row.WasListingId is { } kept && typed is NotShown) row.ListingId = kept; // hidden or not published yet: the relation stays
        else if (named.Find(f => f.Id == row.WasListingId) is { } same) row.ListingId = same.Id;
        else if (named.FindAll(f => f.Slug == SlugOf(row) || string.Equals(f.Name, typed, StringComparison.OrdinalIgnoreCase)) is [var one]) row.ListingId = one.Id;
        else if (named is [var other]) row.ListingId = other.Id;
        else row.NotFound = named.Count > 0
            ? $"More than one listing is called that. Enter its address instead: {string.Join(", ", named.Take(MostGuesses).Select(f => "/listings/" + f.Slug))}"
            : "No listing on the map has this name. Enter its name as the map shows it, or its address, such as /listings/903-validator";
    }

    private static string Typed(RelationInput row) => ListingInput.Text(row.Listing) ?? "";

    /// <returns>The slug of an address or of a slug alone; null where a name was typed.</returns>
    private static string? SlugOf(RelationInput row)
    {
        var last = Typed(row).TrimEnd('/').Split('/')[^1];
        return last.Length > 0 && string.Equals(Slug.From(last), last, StringComparison.Ordinal) ? last : null;
    }

    private static List<Guid> Ids(List<RelationInput> rows) => [.. rows.SelectMany(r => new[] { r.ListingId, r.WasListingId }).OfType<Guid>().Distinct()];

    private static List<string> Names(List<RelationInput> rows) => [.. rows.Select(r => Typed(r).ToLowerInvariant()).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)];

    private static List<string> Slugs(List<RelationInput> rows) => [.. rows.Select(SlugOf).OfType<string>().Distinct(StringComparer.Ordinal)];

    // Published and shown ones by id, by address, by name or by another name of theirs.
    private const string Sql =
        """
        SELECT id AS "Id", slug AS "Slug", name AS "Name", also_known_as_text AS "AlsoKnownAs" FROM listings
        WHERE hidden_at IS NULL AND (id = ANY ({0}) OR slug = ANY ({1}) OR lower(name) = ANY ({2}) OR string_to_array(lower(also_known_as_text), ' · ') && {2})
        LIMIT 200
        """;

    private sealed class Named
    {
        public Guid Id { get; init; }
        public string Slug { get; init; } = "";
        public string Name { get; init; } = "";
        public string AlsoKnownAs { get; init; } = "";

        public bool IsCalled(string name) =>
            string.Equals(Name, name, StringComparison.OrdinalIgnoreCase) || AlsoKnownAs.Split(" · ").Contains(name, StringComparer.OrdinalIgnoreCase);
    }
}
