using CoeMap.Database;
using CoeMap.Search;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Evidence;

/// <summary>The gap map: for each focus area and outcome how many listings, how much evidence, how strong, which way.</summary>
/// <remarks>
/// An item stands in the focus areas of its listing, and in the one of the practice it names. Where the listings are is known in memory, as
/// filters know it, so that PostgreSQL only hands over the items: joining and sorting them there cost it five times as much. Both statements in one trip.
/// </remarks>
public sealed class EvidenceGaps(IDbContextFactory<CoeMapDb> dbs, MapAtHand atHand)
{
    public async Task<GapMap> RunAsync(GapQuestion question, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var map = await atHand.ReadAsync(db, stop);
        var together = new Together(dbs);
        var areas = together.Ask(Areas, r => new Area(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3)));
        var items = together.Ask(Items, r => new PlacedItem(
            r.GetGuid(0), r.IsDBNull(1) ? null : r.GetString(1), Words.Require<EvidenceOutcome>(r.GetString(2)), Words.Require<Direction>(r.GetString(3)), r.GetInt32(4)));
        await together.RunAsync(stop);

        var inside = PlaceSet.InAll(Narrowed(question).Select(choice => map.With([choice])));
        var areasAt = AreasAt(map, areas);
        var bitOf = areas.Index().ToDictionary(a => a.Item.Slug, a => 1UL << a.Index, StringComparer.Ordinal);
        var count = new GapCount(areas.Count);
        foreach (var item in items)
        {
            if (!map.TryPlace(item.ListingId, out var place) || inside?.Has(place) is false) continue;
            count.Add(item, areasAt[place] | (item.PracticeArea is { } practice ? bitOf.GetValueOrDefault(practice) : 0));
        }

        return new(question, [.. areas.Select((a, i) => new GapRow(a.Slug, a.Name, a.Theme, a.ThemeSlug, ListingsIn(map, inside, a), count.CellsOf(i)))], count.Unplaced);
    }

    private const string Areas = "SELECT f.slug, f.name, t.name, t.slug FROM focus_areas f JOIN themes t ON t.slug = f.theme_slug ORDER BY t.position, f.position";
    private const string Items = "SELECT listing_id, practice_area, outcome, direction, strength FROM evidence_items WHERE taken_down_at IS NULL";

    private static ulong[] AreasAt(MapNow map, IReadOnlyList<Area> areas)
    {
        var at = new ulong[map.Count];
        foreach (var (i, area) in areas.Index())
        {
            foreach (var place in With(map, area).InOrder()) at[place] |= 1UL << i;
        }

        return at;
    }

    private static int ListingsIn(MapNow map, PlaceSet? inside, Area area) => PlaceSet.InAll(new[] { With(map, area), inside }.OfType<PlaceSet>())!.Count;

    private static PlaceSet With(MapNow map, Area area) => map.With([new(SearchFilter.Area, area.Slug)]);

    private static IEnumerable<Choice> Narrowed(GapQuestion question) =>
        new Choice[] { new(SearchFilter.Kind, question.KindWord), new(SearchFilter.Region, question.RegionWord), new(SearchFilter.Stage, question.StageWord) }.Where(c => c.Value.Length > 0);

    private sealed record Area(string Slug, string Name, string Theme, string ThemeSlug);
}
