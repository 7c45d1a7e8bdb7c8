using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Exporting;

/// <summary>The addresses that search engines may show: part 0 is everything but listings, the others hold listings. One statement a part.</summary>
public sealed class ReadSitemap(IDbContextFactory<CoeMapDb> dbs)
{
    private const int AtOnce = 20_000; // the format allows 50,000
    private static readonly string[] Always = ["/", "/organisations", "/themes", "/needs", "/events", "/map", "/start", "/glossary", "/feedback", "/api"];

    /// <returns>How many parts of listings there are.</returns>
    public async Task<int> CountAsync(CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        return (await db.Listings.Public().CountAsync(stop) + AtOnce - 1) / AtOnce;
    }

    /// <param name="part">0 for what is no listing, then from 1.</param>
    /// <param name="stop">Ends the reading.</param>
    public async Task<IReadOnlyList<SitemapEntry>> RunAsync(int part, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        if (part is > 0 and < 1_000)
        {
            return await db.Listings.AsNoTracking().Public().OrderBy(l => l.Id).Skip((part - 1) * AtOnce).Take(AtOnce)
                .Select(l => new SitemapEntry("/listings/" + l.Slug, l.PublishedAt)).ToListAsync(stop);
        }

        if (part != 0) return [];
        var places = await db.Organisations.Select(o => new { Path = "/organisations/" + o.Slug, At = (DateTimeOffset?)null })
            .Concat(db.Themes.Select(t => new { Path = "/themes/" + t.Slug, At = (DateTimeOffset?)t.ChangedAt }))
            .Concat(db.FocusAreas.Select(a => new { Path = "/themes/" + a.ThemeSlug + "/" + a.Slug, At = (DateTimeOffset?)null }))
            .Concat(db.Needs.Public().Select(n => new { Path = "/needs/" + n.Slug, At = (DateTimeOffset?)n.ChangedAt }))
            .Concat(db.Events.Select(e => new { Path = "/events/" + e.Slug, At = (DateTimeOffset?)e.ChangedAt }))
            .Concat(db.Pages.Where(p => p.PublishedAt != null).Select(p => new { Path = "/pages/" + p.Slug, At = p.PublishedAt }))
            .Take(AtOnce).ToListAsync(stop);
        return [.. Always.Select(a => new SitemapEntry(a, null)), .. places.OrderBy(p => p.Path, StringComparer.Ordinal).Select(p => new SitemapEntry(p.Path, p.At))];
    }
}

/// <param name="Path">From the site's root.</param>
/// <param name="ChangedAt">Null where nobody keeps it.</param>
public sealed record SitemapEntry(string Path, DateTimeOffset? ChangedAt);
