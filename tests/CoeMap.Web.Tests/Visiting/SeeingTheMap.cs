using System.Globalization;
using CoeMap.Atlas;
using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Visiting;

/// <summary>The map of England: the picture, the list behind it and the database say the same.</summary>
public sealed class SeeingTheMap(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task says_the_same_in_the_picture_in_the_list_and_in_SQL()
    {
        await using var db = site.Db();
        var authority = await OnTheMap(db, new(1, 0));
        var other = await A.Organisation().SavedIn(db);
        await A.Listing().LedBy(authority).SavedIn(db);
        await A.Listing().LedBy(other).With(c => c with { TakingPart = [new(authority.Id, ParticipationRole.Pilot)] }).SavedIn(db);
        await A.Listing().LedBy(authority).Hidden().SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo("/map?show=takes-part");
        var (picture, list) = (InPicture(visitor.Page, authority), InList(visitor.Page, authority));
        await visitor.GoTo("/map?show=leads");

        var counted = await db.Database.SqlQuery<int>(
            $"""
            SELECT count(DISTINCT p.listing_id)::int AS "Value" FROM participations p JOIN listings l ON l.id = p.listing_id
            WHERE p.organisation_id = {authority.Id} AND l.hidden_at IS NULL
            """).SingleAsync();
        Assert.Equal((2, 2, 2), (counted, picture, list));
        Assert.Equal(1, InPicture(visitor.Page, authority));
    }

    [Fact]
    public async Task counts_only_uses_of_those_who_let_everybody_see_their_name()
    {
        await using var db = site.Db();
        var (open, shy) = (await OnTheMap(db, new(2, 0)), await OnTheMap(db, new(3, 0)));
        var listing = await A.Listing().SavedIn(db);
        await A.Use().Of(listing).By(open).Confirmed().SavedIn(db);
        await A.Use().Of(listing).By(shy).Confirmed(Adoption.Naming.PublicBodies).SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo("/map?show=uses");
        var all = (InPicture(visitor.Page, open), InPicture(visitor.Page, shy));
        await visitor.GoTo($"/map?listing={listing.Slug}");

        Assert.Equal((1, 0), all);
        Assert.Equal((1, 0), (InPicture(visitor.Page, open), InPicture(visitor.Page, shy)));
    }

    [Fact]
    public async Task shows_needs_and_who_has_not_been_heard_from()
    {
        await using var db = site.Db();
        var (needing, quiet) = (await OnTheMap(db, new(4, 0)), await OnTheMap(db, new(5, 0)));
        await A.Need().For(needing).SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo("/map?show=needs");
        var needs = InPicture(visitor.Page, needing);
        await visitor.GoTo("/map?show=quiet");

        Assert.Equal(1, needs);
        Assert.Equal($"{needing.Name}: heard from", Said(visitor.Page, needing));
        Assert.Equal($"{quiet.Name}: not heard from", Said(visitor.Page, quiet));
    }

    [Fact]
    public async Task answers_odd_words_with_the_usual_picture_in_a_fixed_number_of_statements()
    {
        await using var db = site.Db();
        await OnTheMap(db, new(6, 0));
        using var visitor = site.Visitor();

        await visitor.GoTo("/map?show=%27%22&theme=nothing");

        Assert.Equal("Map of England", visitor.Page.Heading);
        Assert.True(visitor.Page.Html.Length < 100_000);
    }

    private static async Task<Organisation> OnTheMap(CoeMapDb db, HexCell cell)
    {
        var authority = await A.Organisation().SavedIn(db);
        var hexagon = Hexagon.Of(authority.Id);
        hexagon.MoveTo(cell);
        db.Hexagons.Add(hexagon);
        await db.SaveChangesAsync();
        return authority;
    }

    private static string Said(SeenPage page, Organisation authority) =>
        page.Document.QuerySelector($".hexmap a[href='/organisations/{authority.Slug}']")!.GetAttribute("aria-label")!;

    private static int InPicture(SeenPage page, Organisation authority) => Number(Said(page, authority).Split(": ")[1]);

    private static int InList(SeenPage page, Organisation authority) =>
        Number(page.Document.QuerySelector($".hexmap-list a[href='/organisations/{authority.Slug}']")!.ParentElement!.QuerySelector(".hexmap-list__number")!.TextContent);

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.GetCultureInfo("en-GB"));
}
