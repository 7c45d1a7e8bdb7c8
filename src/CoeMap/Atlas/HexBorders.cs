namespace CoeMap.Atlas;

/// <summary>Where one region ends: the edges of hexagons beside which another region, or none, stands.</summary>
public static class HexBorders
{
    /// <returns>Each edge once: the hexagon, and which of its six neighbours (clockwise from the east) lies across.</returns>
    public static IEnumerable<(HexCell Cell, int Side)> Of<TRegion>(IEnumerable<(HexCell Cell, TRegion Region)> cells)
    {
        // Two on one hexagon are a slip of the data; the picture still shows both.
        var regions = new Dictionary<HexCell, TRegion>();
        foreach (var one in cells) regions.TryAdd(one.Cell, one.Region);
        foreach (var (cell, region) in regions.OrderBy(c => c.Key.Row).ThenBy(c => c.Key.Column))
        {
            var around = cell.Around;
            for (var side = 0; side < around.Count; side++)
            {
                var isLand = regions.TryGetValue(around[side], out var other);
                // Between two regions the first three sides of one are the last three of the other.
                if (!isLand || (side < around.Count / 2 && !EqualityComparer<TRegion>.Default.Equals(region, other))) yield return (cell, side);
            }
        }
    }
}
