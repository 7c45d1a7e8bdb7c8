using System.Globalization;
using System.Net;
using System.Text;
using CoeMap.Adoption;
using CoeMap.Atlas;
using CoeMap.Web.Components;

namespace CoeMap.Web.Pages.Map;

/// <summary>The map as a file that stands alone: its colours, legend, source and day inside it.</summary>
public static class HexFile
{
    private const int Head = 34, Foot = 46, Edge = HexShape.Margin;

    /// <param name="viewpoint">Its own hexagon and those like it are outlined, as on the page.</param>
    /// <param name="site">Where the links lead, without a slash at the end.</param>
    public static string Draw(MapOnPage map, Viewpoint? viewpoint, string site, DateTimeOffset now)
    {
        var svg = new StringBuilder(40_000);
        var (wide, high) = HexShape.SizeOf(map.Authorities);
        var (width, height) = (wide + (2 * Edge), Head + high + Foot);
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-Edge} 0 {width} {height}" width="{width * 3}" height="{height * 3}" font-family="Arial, Helvetica, sans-serif" font-size="8"><title>{Safe(map.Heading)}</title>""");
        svg.Append(CultureInfo.InvariantCulture, $"""<rect x="{-Edge}" width="100%" height="100%" fill="#fff"/><text x="4" y="12" font-size="10" font-weight="bold">{Safe(map.Heading)}</text><text x="4" y="23" font-size="6">Local authorities of England, from CoE Map on {Format.Date(now)}</text>""");
        svg.Append(CultureInfo.InvariantCulture, $"""<g transform="translate(0 {Head})"><defs><path id="hex" d="{HexShape.Path}" stroke="#fff"/></defs>""");
        foreach (var authority in map.Authorities) Hexagon(svg, authority, map.Scale.FaceOf(authority), HexPicture.Likeness(authority, viewpoint), site);
        svg.Append(CultureInfo.InvariantCulture, $"""<path d="{HexShape.EdgesOf(HexBorders.Of(map.Authorities.Select(a => (a.Cell, a.Region))))}" fill="none" stroke="#0b3b4a" stroke-width="1.2"/>""");
        foreach (var (x, y, name) in HexShape.RegionNames(map.Authorities))
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="{HexShape.Number(x)}" y="{HexShape.Number(y)}" text-anchor="middle" font-size="6" font-style="italic" fill="#0b3b4a" stroke="#fff" stroke-width="2" paint-order="stroke">{name}</text>""");
        }

        foreach (var authority in map.Authorities.Where(a => HexPicture.Likeness(a, viewpoint) is not null)) svg.Append(Outline(HexShape.X(authority.Cell), HexShape.Y(authority.Cell), authority.Id == viewpoint!.Id));
        svg.Append("</g>");
        Legend(svg, map.Scale.Legend, Head + high + 16);
        if (viewpoint is not null) Legend(svg, viewpoint, Head + high + 34);
        return svg.Append("</svg>").ToString();
    }

    /// <summary>Every hexagon, saying nothing: the ground of small maps.</summary>
    public static string Quiet(IEnumerable<HexCell> cells) =>
        $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="{HexShape.ViewBox}"><path fill="{Shading.Colours[0]}" stroke="{Shading.Colours[1]}" d="{HexShape.PathOf(cells)}"/></svg>""";

    private static void Hexagon(StringBuilder svg, AuthorityOnMap authority, HexFace face, string? likeness, string site)
    {
        svg.Append(CultureInfo.InvariantCulture, $"""<a href="{site}/organisations/{authority.Slug}" transform="translate({HexShape.Number(HexShape.X(authority.Cell))} {HexShape.Number(HexShape.Y(authority.Cell))})"><title>{Safe($"{authority.Name}: {face.Says}{likeness}")}</title><use href="#hex" fill="{Shading.Colours[face.Shade - 1]}"/>""");
        if (face.Mark.Length > 0) svg.Append(CultureInfo.InvariantCulture, $"""<text y="3" text-anchor="middle" font-weight="bold" fill="{(Shading.IsDark(face.Shade) ? "#fff" : "#0b0c0c")}">{face.Mark}</text>""");
        svg.Append("</a>");
    }

    private static void Legend(StringBuilder svg, IReadOnlyList<(int Shade, string Mark, string Words)> legend, int y)
    {
        var x = 12.0;
        foreach (var (shade, mark, words) in legend)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<g transform="translate({HexShape.Number(x)} {y}) scale(.6)"><path d="{HexShape.Path}" fill="{Shading.Colours[shade - 1]}" stroke="#0b3b4a"/><text y="3" text-anchor="middle" font-weight="bold" fill="{(Shading.IsDark(shade) ? "#fff" : "#0b0c0c")}">{mark}</text><text x="14" y="4" font-size="11">{Safe(words)}</text></g>""");
            x += 20 + words.Length * 3.4;
        }
    }

    private static void Legend(StringBuilder svg, Viewpoint viewpoint, int y)
    {
        var x = 12.0;
        foreach (var (isMine, words) in new[] { (true, viewpoint.Name), (false, MapLegend.Like(viewpoint)) }.Take(viewpoint.Neighbours.Count > 0 ? 2 : 1))
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<g transform="translate({HexShape.Number(x)} {y}) scale(.6)">{Outline(0, 0, isMine)}<text x="14" y="4" font-size="9">{Safe(words)}</text></g>""");
            x += 20 + words.Length * 2.8;
        }
    }

    private static string Outline(double x, double y, bool isMine) =>
        $"""<path transform="translate({HexShape.Number(x)} {HexShape.Number(y)})" d="{HexShape.Path}" fill="none" stroke="#0b0c0c" {(isMine ? "stroke-width=\"3\"" : "stroke-width=\"2\" stroke-dasharray=\"3 2\"")}/>""";

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
