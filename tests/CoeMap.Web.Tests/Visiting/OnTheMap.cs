using System.Globalization;
using CoeMap.Atlas;
using CoeMap.Database;
using CoeMap.Organisations;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;

namespace CoeMap.Web.Tests.Visiting;

/// <summary>Authorities on the map of England, and what its page says of them.</summary>
internal static class OnTheMap
{
    public static async Task<Organisation> AnAuthority(CoeMapDb db, HexCell cell)
    {
        var authority = await A.Organisation().SavedIn(db);
        var hexagon = Hexagon.Of(authority.Id);
        hexagon.MoveTo(cell);
        db.Hexagons.Add(hexagon);
        await db.SaveChangesAsync();
        return authority;
    }

    /// <summary>What a screen reader says after the authority's name.</summary>
    public static string Said(this SeenPage page, Organisation authority) =>
        page.Document.QuerySelector($".hexmap a[href='/organisations/{authority.Slug}']")!.GetAttribute("aria-label")!.Replace($"{authority.Name}: ", "", StringComparison.Ordinal);

    /// <summary>What stands on its hexagon.</summary>
    public static string Mark(this SeenPage page, Organisation authority) =>
        page.Document.QuerySelector($".hexmap a[href='/organisations/{authority.Slug}'] text")?.TextContent ?? "";

    /// <summary>1 for the lightest to 5 for the darkest.</summary>
    public static int Shade(this SeenPage page, Organisation authority) =>
        page.Document.QuerySelector($".hexmap a[href='/organisations/{authority.Slug}'] use")!.GetAttribute("class")![^1] - '0';

    public static string InList(this SeenPage page, Organisation authority) =>
        page.Document.QuerySelector($".hexmap-list a[href='/organisations/{authority.Slug}']")!.ParentElement!.QuerySelector(".hexmap-list__number")!.TextContent;

    /// <summary>The number on the hexagon, that in the list and that in the sentence, which must be one.</summary>
    public static int Number(this SeenPage page, Organisation authority)
    {
        var (mark, list) = (page.Mark(authority), page.InList(authority));
        var number = int.Parse(list, NumberStyles.AllowThousands, CultureInfo.GetCultureInfo("en-GB"));
        var said = number == 0 ? " no " : $" {list} ";
        return (mark.Length == 0 ? "0" : mark) == list && page.Said(authority).Contains(said, StringComparison.Ordinal) ? number
            : throw new InvalidOperationException($"The picture says “{mark}” and “{page.Said(authority)}”, the list “{list}”.");
    }
}
