using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>Published listings by name, and the hidden ones, for a moderator to look after.</summary>
public sealed class ModeratedListings(IDbContextFactory<CoeMapDb> dbs)
{
    public const int MostShown = 50;

    /// <param name="me">The moderator; nobody else finds anything.</param>
    /// <param name="name">A part of the name; empty shows the hidden ones.</param>
    public async Task<IReadOnlyList<ListingLine>> RunAsync(Me me, string? name)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var wanted = db.Listings.AsNoTracking().ModeratedBy(me).Where(l => l.MergedIntoId == null);
        wanted = string.IsNullOrWhiteSpace(name) ? wanted.Where(l => l.HiddenAt != null) : wanted.Where(l => EF.Functions.ILike(l.Name, $"%{name.Trim()}%"));
        return await wanted.OrderBy(l => l.Name).Take(MostShown).Select(l => new ListingLine(l.Slug, l.Name, l.Kind, l.HiddenAt, l.PublishedAt)).ToListAsync();
    }
}

public sealed record ListingLine(string Slug, string Name, ListingKind Kind, DateTimeOffset? HiddenAt, DateTimeOffset PublishedAt);
