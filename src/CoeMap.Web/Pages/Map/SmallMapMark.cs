using CoeMap.Atlas;
using CoeMap.Organisations;

namespace CoeMap.Web.Pages.Map;

/// <summary>A hexagon of a small map that says something.</summary>
/// <param name="Shade">2 to 5.</param>
/// <param name="Name">Whose hexagon it is.</param>
/// <param name="Says">What its shade stands for: "3", or "piloting".</param>
public sealed record SmallMapMark(HexCell Cell, int Shade, Region? Region, string Name, string Says)
{
    /// <summary>The authorities that have any, shaded by how many.</summary>
    public static IReadOnlyList<SmallMapMark> Of(IEnumerable<AuthorityOnMap> authorities) =>
        [.. authorities.Where(a => a.Number > 0).Select(a => new SmallMapMark(a.Cell, Shading.Of(a.Number), a.Region, a.Name, Components.Format.Count(a.Number)))];
}
