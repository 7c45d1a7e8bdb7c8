using AngleSharp.Dom;
using CoeMap.Adoption;
using CoeMap.Atlas;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using CoeMap.Web.Pages.Map;
using Xunit;

namespace CoeMap.Web.Tests.Visiting;

/// <summary>Small maps of England on listings, themes and the home page.</summary>
public sealed class SeeingSmallMaps(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task show_on_a_listing_who_lets_the_reader_see_its_name()
    {
        await using var db = site.Db();
        var (open, shy, trying) = (await OnTheMap.AnAuthority(db, new(1, 0)), await OnTheMap.AnAuthority(db, new(2, 0)), await OnTheMap.AnAuthority(db, new(3, 0)));
        var listing = await A.Listing().SavedIn(db);
        await A.Use().Of(listing).By(open).Confirmed().SavedIn(db);
        await A.Use().Of(listing).By(shy).Confirmed(Naming.PublicBodies).SavedIn(db);
        await A.Use().Of(listing).By(trying).At(AdoptionStage.Piloting).Confirmed().SavedIn(db);
        using var visitor = site.Visitor();
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);

        await visitor.GoTo($"/listings/{listing.Slug}");
        await moderator.GoTo($"/listings/{listing.Slug}");

        Assert.Equal(HexShape.PathOf([new(1, 0)]), Drawn(visitor.Page, ".hexmap__cell--5"));
        Assert.Equal(HexShape.PathOf([new(3, 0)]), Drawn(visitor.Page, ".hexmap__cell--outlined"));
        Assert.Equal(HexShape.PathOf([new(1, 0), new(2, 0)]), Drawn(moderator.Page, ".hexmap__cell--5"));
        Assert.Equal("Map of England: 1 authority uses it, 1 is piloting it", visitor.Page.Document.QuerySelector(".hexmap--small")!.GetAttribute("aria-label"));
        Assert.Equal(("-2 -2 314 426", "-2 -2 314 426"), (visitor.Page.Document.QuerySelector(".hexmap--small")!.GetAttribute("viewBox"), Box(visitor.Page.Document.QuerySelector(".hexmap--small image")!))); // room for the lines at the edges
        await visitor.Click("See them on the map of England");
        Assert.Equal(("in use", "not named as using it", "piloting"), (visitor.Page.Said(open), visitor.Page.Said(shy), visitor.Page.Said(trying)));
    }

    [Fact]
    public async Task stay_away_from_a_listing_that_nobody_is_named_with()
    {
        await using var db = site.Db();
        var listing = await A.Listing().SavedIn(db);
        await A.Use().Of(listing).By(await OnTheMap.AnAuthority(db, new(4, 0))).Confirmed(Naming.PublicBodies).SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo($"/listings/{listing.Slug}");

        Assert.Null(visitor.Page.Document.QuerySelector(".hexmap"));
    }

    [Fact]
    public async Task show_on_a_theme_and_at_home_who_takes_part()
    {
        await using var db = site.Db();
        var authority = await OnTheMap.AnAuthority(db, new(5, 0));
        await A.Listing().LedBy(authority).InTheme("careers-strategy").SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo("/themes/careers-strategy");
        Assert.Contains(HexShape.PathOf([new(5, 0)]), Drawn(visitor.Page, ".hexmap__cell--2"), StringComparison.Ordinal);
        await visitor.GoTo("/");
        Assert.Contains(HexShape.PathOf([new(5, 0)]), Drawn(visitor.Page, ".hexmap__cell--2"), StringComparison.Ordinal);
        await visitor.GoTo("/themes/leadership-strategy");
        Assert.DoesNotContain(HexShape.PathOf([new(5, 0)]), visitor.Page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task stand_on_one_quiet_England_that_browsers_keep()
    {
        await using var db = site.Db();
        await OnTheMap.AnAuthority(db, new(6, 0));
        using var visitor = site.Visitor();

        using var answer = await visitor.Ask(HttpMethod.Get, "/map/england.svg");

        Assert.Equal("public, max-age=86400", string.Join(", ", answer.Headers.GetValues("Cache-Control")));
        Assert.Contains(HexShape.PathOf([new(6, 0)]), await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static string Box(IElement image) => string.Join(' ', new[] { "x", "y", "width", "height" }.Select(image.GetAttribute));

    private static string Drawn(SeenPage page, string shade) => page.Document.QuerySelector($".hexmap--small {shade}")?.GetAttribute("d") ?? "";
}
