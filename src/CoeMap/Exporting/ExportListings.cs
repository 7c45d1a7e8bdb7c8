using System.Runtime.CompilerServices;
using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Search;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Exporting;

/// <summary>Writes what a search finds, the whole map, or one's own listings as a file, some at a time: the map's size does not show in memory.</summary>
public sealed class ExportListings(IDbContextFactory<CoeMapDb> dbs, MapAtHand mapAtHand, SectorWords sectorWords, PublicAddress site)
{
    private const int AtOnce = 500;

    /// <param name="query">Words and filters; nothing for the whole map. Words find a thousand at most, as on the page.</param>
    /// <param name="format">As what.</param>
    /// <param name="file">Where to.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="TimeoutException">The words are too common to be ranked in half a second; nothing was written.</exception>
    public async Task RunAsync(SearchQuery query, ExportFormat format, Stream file, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var map = await mapAtHand.ReadAsync(db, stop);
        var asked = await AskedSearch.ReadAsync(dbs, query, map, sectorWords, stop);
        var ranked = asked.HasWords && query.Sort is SearchSort.Relevance ? await ListingRows.RankAsync(db, asked, stop) : null;
        await ExportWriter.WriteAsync(format, new(db, map.Names, site.Root), ranked is null ? InOrderAsync(db, asked, stop) : OfAsync(db, ranked, hiddenToo: false, stop), file, stop);
    }

    /// <summary>The published listings that somebody may edit, hidden ones too.</summary>
    public async Task OwnAsync(Me me, ExportFormat format, Stream file, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var map = await mapAtHand.ReadAsync(db, stop);
        var mine = await db.Listings.EditableBy(me).Where(l => l.MergedIntoId == null).OrderBy(l => l.Id).Select(l => l.Id).ToListAsync(stop);
        await ExportWriter.WriteAsync(format, new(db, map.Names, site.Root), OfAsync(db, mine, hiddenToo: true, stop), file, stop);
    }

    private static async IAsyncEnumerable<PublishedRow> InOrderAsync(CoeMapDb db, AskedSearch asked, [EnumeratorCancellation] CancellationToken stop)
    {
        ListPlace? place = null;
        for (var some = await ListingRows.InOrderAsync(db, asked, after: null, AtOnce, stop); some.Count > 0; some = some.Count < AtOnce ? [] : await ListingRows.InOrderAsync(db, asked, place, AtOnce, stop))
        {
            foreach (var row in some) yield return row;
            place = ListingRows.PlaceOf(asked, some[^1]);
        }
    }

    private static async IAsyncEnumerable<PublishedRow> OfAsync(CoeMapDb db, IReadOnlyList<Guid> ids, bool hiddenToo, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var some in ids.Chunk(AtOnce))
        {
            foreach (var row in await ListingRows.OfAsync(db, some, stop, hiddenToo)) yield return row;
        }
    }
}
