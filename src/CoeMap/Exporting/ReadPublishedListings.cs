using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Search;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Exporting;

/// <summary>Published listings for other programs, page by page; one statement, for a search of words three.</summary>
/// <remarks>More after a change of the map or the glossary. A page goes on where the last one ended, whatever was registered meanwhile.</remarks>
public sealed class ReadPublishedListings(IDbContextFactory<CoeMapDb> dbs, MapAtHand mapAtHand, SectorWords sectorWords, PublicAddress site)
{
    private const int Anchors = 3;

    /// <param name="query">Words, filters and order; its page does not count.</param>
    /// <param name="after">Where the page before ended; null for the first.</param>
    /// <param name="most">How many a page holds.</param>
    /// <param name="stop">Ends the asking.</param>
    /// <exception cref="TimeoutException">The words are too common to be ranked in half a second.</exception>
    public async Task<PublishedListings> RunAsync(SearchQuery query, ListPlace? after, int most, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var map = await mapAtHand.ReadAsync(db, stop);
        if (Unknown(query, map.Names) is { Count: > 0 } unknown) return new([], 0, IsMore: false, Next: null) { Unknown = unknown };
        var asked = await AskedSearch.ReadAsync(dbs, query, map, sectorWords, stop);
        return asked.HasWords && query.Sort is SearchSort.Relevance ? await RankedAsync(db, asked, after, most, stop) : await InOrderAsync(db, asked, after, most, stop);
    }

    private async Task<PublishedListings> InOrderAsync(CoeMapDb db, AskedSearch asked, ListPlace? after, int most, CancellationToken stop)
    {
        var rows = await ListingRows.InOrderAsync(db, asked, after, most + 1, stop);
        var total = asked.HasWords ? rows.FirstOrDefault()?.Total ?? 0 : asked.Narrowing.Places(matches: null)?.Count ?? asked.Narrowing.Map.Count;
        var next = rows.Count <= most ? null : ListingRows.PlaceOf(asked, rows[most - 1]);
        return Page(asked, [.. rows.Take(most)], total, asked.HasWords, next);
    }

    private async Task<PublishedListings> RankedAsync(CoeMapDb db, AskedSearch asked, ListPlace? after, int most, CancellationToken stop)
    {
        var ids = await ListingRows.RankAsync(db, asked, stop);
        // One of the last few tells the place; only when all of them have gone it is counted off.
        var from = after is null ? 0 : after.Ids.Any(ids.Contains) ? after.Ids.Max(ids.IndexOf) + 1 : after.Shown;
        List<Guid> wanted = [.. ids.Take(SearchSql.Cap - 1).Skip(from).Take(most)];
        var rows = await ListingRows.OfAsync(db, wanted, stop);
        var next = from + most >= Math.Min(ids.Count, SearchSql.Cap - 1) ? null : new ListPlace(ListPlace.Of(asked.Query), [.. wanted.TakeLast(Anchors)], default, "", from + most);
        return Page(asked, rows, ids.Count, isCapped: true, next);
    }

    private PublishedListings Page(AskedSearch asked, IReadOnlyList<PublishedRow> rows, int total, bool isCapped, ListPlace? next)
    {
        var isMore = isCapped && total >= SearchSql.Cap;
        return new([.. rows.Select(r => r.With(asked.Narrowing.Map.Names, site.Root))], isMore ? SearchSql.Cap - 1 : total, isMore, next);
    }

    // What a filter is set to although there is no such thing: silence would look like an empty map.
    private static List<(SearchFilter, string)> Unknown(SearchQuery query, MapNames names) =>
        [.. query.Filters.Where(f => f.Filter is SearchFilter.Theme or SearchFilter.Area or SearchFilter.WorksWith or SearchFilter.Organisation && !names.Has(f.Filter, f.Value))];
}

/// <param name="Total">How many there are in all pages.</param>
/// <param name="IsMore">There are more than that, and nobody counted them.</param>
/// <param name="Next">Where the next page goes on; null when this is the last.</param>
public sealed record PublishedListings(IReadOnlyList<PublishedListing> Items, int Total, bool IsMore, ListPlace? Next)
{
    /// <summary>Values of filters that name nothing on the map; then nothing was looked for.</summary>
    public IReadOnlyList<(SearchFilter Filter, string Value)> Unknown { get; init; } = [];
}
