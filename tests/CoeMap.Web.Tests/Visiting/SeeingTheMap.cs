using System.Globalization;
using CoeMap.Adoption;
using CoeMap.Listings;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using CoeMap.Testing.Making;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Visiting;

/// <summary>The map of England: the picture, the list behind it, its files and the database say the same.</summary>
public sealed class SeeingTheMap(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task says_the_same_of_listings_led_and_taken_part_in_as_SQL_does()
    {
        await using var db = site.Db();
        var authority = await OnTheMap.AnAuthority(db, new(1, 0));
        var other = await A.Organisation().SavedIn(db);
        await A.Listing().LedBy(authority).InTheme("policy-enablers").SavedIn(db);
        await A.Listing().LedBy(other).WithTaking(authority, ParticipationRole.Pilot).WithTaking(authority, ParticipationRole.Funder).SavedIn(db);
        await A.Listing().LedBy(authority).Hidden().SavedIn(db);
        using var visitor = site.Visitor();

        var takesPart = (await visitor.GoTo("/map?show=takes-part")).Number(authority);
        var leads = (await visitor.GoTo("/map?show=leads")).Number(authority);
        var ofTheme = (await visitor.GoTo("/map?show=takes-part&theme=policy-enablers")).Number(authority);

        var counted = await db.Database.SqlQuery<int>(
            $"""
            SELECT count(DISTINCT p.listing_id)::int AS "Value" FROM participations p JOIN listings l ON l.id = p.listing_id
            WHERE p.organisation_id = {authority.Id} AND l.hidden_at IS NULL
            """).SingleAsync();
        Assert.Equal((2, 2, 1, 1), (counted, takesPart, leads, ofTheme));
    }

    [Fact]
    public async Task counts_tools_in_use_of_those_who_let_the_reader_see_their_name()
    {
        await using var db = site.Db();
        var (open, shy) = (await OnTheMap.AnAuthority(db, new(2, 0)), await OnTheMap.AnAuthority(db, new(3, 0)));
        var (tool, project) = (await A.Listing().SavedIn(db), await A.Listing().OfKind(ListingKind.Project).SavedIn(db));
        await A.Use().Of(tool).By(open).Confirmed().SavedIn(db);
        await A.Use().Of(project).By(open).Confirmed().SavedIn(db);
        await A.Use().Of(await A.Listing().SavedIn(db)).By(open).At(AdoptionStage.Piloting).Confirmed().SavedIn(db);
        await A.Use().Of(tool).By(shy).Confirmed(Naming.PublicBodies).SavedIn(db);
        using var visitor = site.Visitor();
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);

        await visitor.GoTo("/map?show=uses");
        await moderator.GoTo("/map?show=uses");

        Assert.Equal((1, 0), (visitor.Page.Number(open), visitor.Page.Number(shy)));
        Assert.Equal((1, 1), (moderator.Page.Number(open), moderator.Page.Number(shy)));
    }

    [Fact]
    public async Task shows_how_far_each_has_come_with_one_listing()
    {
        await using var db = site.Db();
        var listing = await A.Listing().SavedIn(db);
        var stages = new[] { AdoptionStage.InUse, AdoptionStage.Piloting, AdoptionStage.Considered, AdoptionStage.Stopped };
        var authorities = new List<Organisations.Organisation>();
        foreach (var (stage, i) in stages.Select((s, i) => (s, i)))
        {
            authorities.Add(await OnTheMap.AnAuthority(db, new(4 + i, 0)));
            await A.Use().Of(listing).By(authorities[i]).At(stage).Confirmed().SavedIn(db);
        }

        authorities.Add(await OnTheMap.AnAuthority(db, new(8, 0)));
        await A.Use().Of(listing).By(authorities[4]).Confirmed(Naming.PublicBodies).SavedIn(db);
        var hidden = await A.Listing().Hidden().SavedIn(db);
        await A.Use().Of(hidden).By(authorities[0]).Confirmed().SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo($"/map?listing={listing.Slug}&show=needs&theme=careers-strategy");
        Assert.True(visitor.Page.Has("While one is chosen, “Show” and “Theme” do not count."));
        Assert.Empty(visitor.Page.Document.QuerySelectorAll("main input[name=show][checked]"));
        Assert.Equal("", visitor.Page.Document.QuerySelector("#theme option[selected]")!.GetAttribute("value"));
        Assert.Equal(["in use", "piloting", "considered", "stopped", "not named as using it"], authorities.Select(visitor.Page.Said));
        Assert.Equal(["U", "P", "C", "S", ""], authorities.Select(visitor.Page.Mark));
        Assert.Equal([5, 4, 3, 2, 1], authorities.Select(visitor.Page.Shade));
        Assert.Equal(["in use", "piloting", "considered", "stopped", ""], authorities.Select(visitor.Page.InList));
        Assert.Contains("1 of ", visitor.Page.Text, StringComparison.Ordinal);

        await visitor.GoTo($"/map?listing={hidden.Slug}");
        Assert.True(visitor.Page.Has($"There is no listing at “{hidden.Slug}”") && !visitor.Page.Has(hidden.Name));
    }

    [Fact]
    public async Task shows_needs_and_who_has_not_been_heard_from()
    {
        await using var db = site.Db();
        var (needing, quiet, user) = (await OnTheMap.AnAuthority(db, new(9, 0)), await OnTheMap.AnAuthority(db, new(10, 0)), await OnTheMap.AnAuthority(db, new(11, 0)));
        await A.Need().For(needing).SavedIn(db);
        await A.Use().Of(await A.Listing().SavedIn(db)).By(user).At(AdoptionStage.Piloting).Confirmed().SavedIn(db);
        using var visitor = site.Visitor();

        var needs = (await visitor.GoTo("/map?show=needs")).Number(needing);
        await visitor.GoTo("/map?show=quiet");

        Assert.Equal(1, needs);
        Assert.Equal(["heard from", "not heard from", "heard from"], new[] { needing, quiet, user }.Select(visitor.Page.Said));
        Assert.Equal(["", "?", ""], new[] { needing, quiet, user }.Select(visitor.Page.Mark));
        Assert.Equal("not heard from", visitor.Page.InList(quiet));
    }

    [Fact]
    public async Task outlines_my_authority_and_those_like_it()
    {
        await using var db = site.Db();
        var (mine, like) = (await OnTheMap.AnAuthority(db, new(12, 0)), await OnTheMap.AnAuthority(db, new(13, 0)));
        await mine.IsLike(db, like);
        using var visitor = site.Visitor();

        await visitor.GoTo($"/map?for={mine.Slug}");

        Assert.Equal("takes part in no listings, your choice", visitor.Page.Said(mine));
        Assert.Equal($"takes part in no listings, like {mine.Name}", visitor.Page.Said(like));
        Assert.Equal((1, 1), (visitor.Page.Document.QuerySelectorAll(".hexmap .hexmap__mine").Length, visitor.Page.Document.QuerySelectorAll(".hexmap .hexmap__like").Length));
        Assert.True(visitor.Page.Has($"the 1 most like {mine.Name}, by the Department for Education’s model of May 2025"));
        using var file = await visitor.Ask(HttpMethod.Get, visitor.Page.Address("Download the picture (SVG)"));
        var drawn = System.Xml.Linq.XDocument.Parse(await file.Content.ReadAsStringAsync()).Descendants().ToList();
        Assert.Equal((2, 2), (drawn.Count(e => (string?)e.Attribute("stroke-width") == "3"), drawn.Count(e => e.Attribute("stroke-dasharray") is not null))); // on the map and in the legend
        Assert.Contains(drawn, e => e.Value == $"{like.Name}: takes part in no listings, like {mine.Name}");
        Assert.Contains(drawn, e => e.Value == $"the 1 most like {mine.Name}, by the Department for Education’s model of May 2025");
    }

    [Fact]
    public async Task gives_picture_and_numbers_as_files()
    {
        await using var db = site.Db();
        var authority = await OnTheMap.AnAuthority(db, new(14, 0));
        await A.Listing().LedBy(authority).SavedIn(db);
        using var visitor = site.Visitor();
        await visitor.GoTo("/map?show=leads");

        using var picture = await visitor.Ask(HttpMethod.Get, visitor.Page.Address("Download the picture (SVG)"));
        using var numbers = await visitor.Ask(HttpMethod.Get, visitor.Page.Address("Download the numbers (CSV)"));

        var svg = await picture.Content.ReadAsStringAsync();
        Assert.Equal(("image/svg+xml", "attachment"), (picture.Content.Headers.ContentType!.MediaType, picture.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Contains($"<title>{authority.Name}: leads 1 listing</title>", svg, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", svg, StringComparison.Ordinal);
        var file = System.Xml.Linq.XDocument.Parse(svg).Root!;
        var box = file.Attribute("viewBox")!.Value.Split(' ').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal((3 * box[2], 3 * box[3]), ((int)file.Attribute("width")!, (int)file.Attribute("height")!)); // any program draws it in one size
        Assert.DoesNotContain(file.Descendants(), e => e.Attribute("class") is not null); // and needs no stylesheet
        var row = (await numbers.Content.ReadAsStringAsync()).Split("\r\n").Single(r => r.Contains(authority.Name, StringComparison.Ordinal));
        Assert.EndsWith($",\"1\",\"/organisations/{authority.Slug}\"", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task leads_from_a_theme_in_a_region_to_as_many_results()
    {
        await using var db = site.Db();
        var authority = await OnTheMap.AnAuthority(db, new(15, 0));
        await A.Listing().LedBy(authority).InTheme("careers-strategy").SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo("/map");
        var cell = visitor.Page.Document.QuerySelectorAll(".hexmap-matrix td a").First(a => a.TextContent.Contains("Careers strategy", StringComparison.Ordinal));
        var number = int.Parse(cell.FirstChild!.TextContent, CultureInfo.InvariantCulture);
        await visitor.GoTo(cell.GetAttribute("href")!);

        Assert.Equal(number, visitor.Page.Document.QuerySelectorAll("ol.results > li.result").Length);
    }

    [Fact]
    public async Task counts_by_theme_and_region_what_national_bodies_lead_as_well()
    {
        await using var db = site.Db();
        await A.Listing().LedBy(await A.Organisation().In(Organisations.Region.National).SavedIn(db)).InTheme("leadership-strategy").SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo("/map");
        var row = visitor.Page.Document.QuerySelectorAll(".hexmap-matrix tbody tr").Single(r => r.QuerySelector("th")!.TextContent == "Across England");
        var cell = row.QuerySelectorAll("td a").Single(a => a.TextContent.Contains("Leadership strategy", StringComparison.Ordinal));
        await visitor.GoTo(cell.GetAttribute("href")!);

        var counted = await db.Listings.CountAsync(l => l.HiddenAt == null && l.Themes.Contains("leadership-strategy") && l.Regions.Contains("national"));
        Assert.Equal((counted.ToString(CultureInfo.InvariantCulture), counted), (cell.FirstChild!.TextContent, visitor.Page.Document.QuerySelectorAll("ol.results > li.result").Length));
    }

    [Fact]
    public async Task says_by_region_how_many_authorities_have_any()
    {
        await using var db = site.Db();
        var authority = await OnTheMap.AnAuthority(db, new(17, 0));
        await A.Listing().LedBy(authority).SavedIn(db);
        await A.Listing().LedBy(authority).SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo("/map?show=leads");

        var region = visitor.Page.Document.QuerySelector($".hexmap-list a[href='/organisations/{authority.Slug}']")!.Closest("details")!;
        var numbers = region.QuerySelectorAll(".hexmap-list__number").Select(n => n.TextContent).ToList();
        Assert.EndsWith($": {numbers.Count(n => n != "0")} of {numbers.Count} have at least one", region.QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task answers_odd_words_with_the_usual_picture()
    {
        await using var db = site.Db();
        var authority = await OnTheMap.AnAuthority(db, new(16, 0));
        using var visitor = site.Visitor();

        await visitor.GoTo("/map?show=%27%22&theme=no%00thing&listing=%00&for=%00");

        Assert.Equal("Map of England", visitor.Page.Heading);
        Assert.Equal(0, visitor.Page.Number(authority));
    }
}
