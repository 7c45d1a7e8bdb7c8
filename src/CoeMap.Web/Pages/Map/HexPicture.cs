using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using CoeMap.Adoption;
using CoeMap.Atlas;

namespace CoeMap.Web.Pages.Map;

/// <summary>England as hexagons: one a local authority, each a link, shaded by what also stands on it in words or numbers.</summary>
/// <remarks>Written as text, not as components: a hundred and fifty of them are drawn in a fraction of a millisecond.</remarks>
public static class HexPicture
{
    /// <param name="label">What the picture shows, in words.</param>
    /// <param name="viewpoint">Its own hexagon and those like it are outlined.</param>
    public static string Draw(IReadOnlyList<AuthorityOnMap> authorities, MapScale scale, string label, Viewpoint? viewpoint)
    {
        var svg = new StringBuilder(40_000);
        var (width, height) = HexShape.SizeOf(authorities);
        svg.Append(CultureInfo.InvariantCulture, $"""<svg class="hexmap" viewBox="{-HexShape.Margin} {-HexShape.Margin} {width + (2 * HexShape.Margin)} {height + (2 * HexShape.Margin)}" role="group" aria-label="{Safe(label)}" xmlns="http://www.w3.org/2000/svg"><defs><path id="hex" d="{HexShape.Path}"/></defs>""");
        foreach (var authority in authorities) Hexagon(svg, authority, scale.FaceOf(authority), Likeness(authority, viewpoint));
        svg.Append(CultureInfo.InvariantCulture, $"""<path class="hexmap__border" d="{HexShape.EdgesOf(HexBorders.Of(authorities.Select(a => (a.Cell, a.Region))))}"/>""");
        foreach (var (x, y, name) in HexShape.RegionNames(authorities)) svg.Append(CultureInfo.InvariantCulture, $"""<text class="hexmap__region" aria-hidden="true" x="{HexShape.Number(x)}" y="{HexShape.Number(y)}">{name}</text>""");
        foreach (var authority in authorities.Where(a => Likeness(a, viewpoint) is not null))
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<use href="#hex" class="{(authority.Id == viewpoint!.Id ? "hexmap__mine" : "hexmap__like")}" transform="{At(authority.Cell)}"/>""");
        }

        return svg.Append("</svg>").ToString();
    }

    private static void Hexagon(StringBuilder svg, AuthorityOnMap authority, HexFace face, string? likeness)
    {
        var says = Safe($"{authority.Name}: {face.Says}{likeness}");
        svg.Append(CultureInfo.InvariantCulture, $"""<a href="/organisations/{authority.Slug}" aria-label="{says}" transform="{At(authority.Cell)}"><title>{says}</title><use href="#hex" class="hexmap__cell hexmap__cell--{face.Shade}"/>""");
        if (face.Mark.Length > 0) svg.Append(CultureInfo.InvariantCulture, $"""<text class="hexmap__number{(Shading.IsDark(face.Shade) ? " hexmap__number--light" : null)}" y="3">{face.Mark}</text>""");
        svg.Append("</a>\n");
    }

    /// <summary>What a viewpoint makes of an authority: ", your choice", ", like Kent"; null for nothing.</summary>
    public static string? Likeness(AuthorityOnMap authority, Viewpoint? viewpoint) =>
        viewpoint is null ? null : authority.Id == viewpoint.Id ? ", your choice" : viewpoint.Neighbours.Contains(authority.Id) ? $", like {viewpoint.Name}" : null;

    private static string At(HexCell cell) => $"translate({HexShape.Number(HexShape.X(cell))} {HexShape.Number(HexShape.Y(cell))})";

    private static string Safe(string text) => HtmlEncoder.Default.Encode(text);
}
