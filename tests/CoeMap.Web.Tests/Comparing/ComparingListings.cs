using System.Net;
using AngleSharp.Dom;
using CoeMap.Adoption;
using CoeMap.Evidence;
using CoeMap.Listings;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using CoeMap.Testing.Making;
using Xunit;

namespace CoeMap.Web.Tests.Comparing;

/// <summary>Two to four listings side by side, with what differs said in words.</summary>
public sealed class ComparingListings(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task says_in_words_what_is_the_same_and_what_is_not()
    {
        await using var db = site.Db();
        var one = await A.Listing().With(c => c with { Licence = "MIT", Cost = CostBand.Free, WorksWith = ["mosaic", "liquidlogic"] }).SavedIn(db);
        var two = await A.Listing().With(c => c with { Licence = "Apache-2.0", Cost = CostBand.Free, WorksWith = ["mosaic"] }).SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo(Address(one, two));

        Assert.Equal("Compare 2 listings", visitor.Page.Heading);
        Assert.Equal(["Licence Different", "MIT", "Apache 2.0"], Row(visitor.Page, "Licence"));
        Assert.Equal(["Cost The same", "Free", "Free"], Row(visitor.Page, "Cost"));
        Assert.Contains("Neither of them says: ", visitor.Page.Text, StringComparison.Ordinal);
        await visitor.Click("Show only what differs");
        Assert.Empty(Row(visitor.Page, "Cost"));
        Assert.NotEmpty(Row(visitor.Page, "Licence"));
    }

    [Fact]
    public async Task marks_what_only_one_of_them_has()
    {
        await using var db = site.Db();
        var one = await A.Listing().With(c => c with { RunsIn = [RunsIn.Spreadsheet, RunsIn.PowerBi] }).SavedIn(db);
        var two = await A.Listing().With(c => c with { RunsIn = [RunsIn.Spreadsheet] }).SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo(Address(one, two));

        Assert.Equal(["Runs in Different", "Spreadsheet Power BI (only here)", "Spreadsheet"], Row(visitor.Page, "Runs in"));
    }

    [Fact]
    public async Task does_not_say_since_of_work_that_has_ended()
    {
        await using var db = site.Db();
        var ended = await A.Listing().At(Stage.Ended).With(c => c with { StartYear = 2018 }).SavedIn(db);
        var (live, brief) = (await A.Listing().At(Stage.Live).With(c => c with { StartYear = 2018 }).SavedIn(db), await A.Listing().At(Stage.Ended).With(c => c with { StartYear = 2020, EndYear = 2020 }).SavedIn(db));
        using var visitor = site.Visitor();

        await visitor.GoTo(Address(ended, live, brief));

        Assert.Equal(["From 2018, ended", "Since 2018", "2020"], Row(visitor.Page, "Years")[1..]);
    }

    [Fact]
    public async Task names_users_only_as_they_let_themselves_be_named()
    {
        await using var db = site.Db();
        var (open, shy, neighbour, mine) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
        await mine.IsLike(db, neighbour);
        var (one, two) = (await A.Listing().SavedIn(db), await A.Listing().SavedIn(db));
        await A.Use().Of(one).By(open).Confirmed().SavedIn(db);
        await A.Use().Of(one).By(shy).Confirmed(Naming.PublicBodies).SavedIn(db);
        await A.Use().Of(two).By(neighbour).Confirmed().SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo(Address(one, two) + $"&for={mine.Slug}");
        var like = $"Authorities like {mine.Name} by the Department for Education’s model of May 2025";

        Assert.Equal($"{open.Name} (only here) 1 organisation without a public name", Row(visitor.Page, "In use")[1]);
        Assert.Equal([$"{like} Different", "None named as using it", neighbour.Name], Row(visitor.Page, like));
        Assert.DoesNotContain(shy.Name, visitor.Page.Document.QuerySelector("table.compare")!.TextContent, StringComparison.Ordinal);
        using var file = await visitor.Ask(HttpMethod.Get, Address(one, two).Replace("/compare", "/compare.csv", StringComparison.Ordinal));
        var csv = await file.Content.ReadAsStringAsync();
        Assert.Contains($"\"{open.Name}; 1 organisation without a public name\",\"{neighbour.Name}\",\"Different\"", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(shy.Name, csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task sets_what_is_known_to_work_and_what_was_tried_in_vain_and_reviews_beside_each_other()
    {
        await using var db = site.Db();
        var (council, other) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
        var (one, two) = (await A.Listing().SavedIn(db), await A.Listing().SavedIn(db));
        await A.Evidence().About(one).SavedIn(db);
        for (var n = 0; n < 4; n++) await A.Evidence().About(one).With(f => f with { Organisations = 1 }).SavedIn(db);
        await A.Evidence().About(two).With(f => f with { Direction = Direction.Worse, Context = "In one team." }).SavedIn(db);
        var moderator = await A.Moderator().SavedIn(db);
        foreach (var (by, useful) in new[] { (council, 2), (other, 5) })
        {
            await A.Use().Of(one).By(by).Confirmed().SavedIn(db);
            await A.Review().Of(one).At(by).By(await A.Person().At(by).Confirmed().SavedIn(db)).With(s => s with { Usefulness = useful }).Published(moderator).SavedIn(db);
        }

        await A.Use().Of(two).By(other).Confirmed().SavedIn(db);
        await A.Review().Of(two).At(other).By(await A.Person().At(other).Confirmed().SavedIn(db)).Published(moderator).SavedIn(db);

        using var visitor = site.Visitor();
        await visitor.GoTo(Address(one, two));

        Assert.Equal(["Evidence Different", "Strength 3 of 5, better: Safe in and outside the home " + string.Concat(Enumerable.Repeat("Strength 2 of 5, better: Safe in and outside the home ", 3)) + "and 1 more", "Nothing shown yet"], Row(visitor.Page, "Evidence"));
        Assert.Equal(["Tried, did not work Different", "Nothing said", "Strength 3 of 5, worse: Safe in and outside the home"], Row(visitor.Page, "Tried, did not work"));
        Assert.Equal(["Reviews Different", "2 reviews, usefulness 2 to 5 of 5", "1 review"], Row(visitor.Page, "Reviews")); // their spread, no average, and no single score in its stead
        using var file = await visitor.Ask(HttpMethod.Get, Address(one, two).Replace("/compare", "/compare.csv", StringComparison.Ordinal));
        Assert.Contains("\"2 reviews, usefulness 2 to 5 of 5\",\"1 review\",\"Different\"", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task lets_choose_where_fewer_than_two_are_given()
    {
        await using var db = site.Db();
        var word = A.UniqueWord();
        var (one, two) = (await A.Listing().SavedIn(db), await A.Listing().Named($"{word} rota").SavedIn(db));
        using var visitor = site.Visitor();

        await visitor.GoTo($"/listings/{one.Slug}");
        await visitor.Click("Compare with others");
        Assert.Equal("Compare listings", visitor.Page.Heading);
        Assert.True(visitor.Page.Has($"Only one listing is chosen so far, {one.Name}. Tick another one below"));
        visitor.Fill("Find a listing", word);
        await visitor.Press("Find");
        visitor.Tick(two.Name);
        await visitor.Press("Compare the ticked ones");

        Assert.Equal(Address(one, two), visitor.Page.Url.PathAndQuery);
        Assert.Equal("Compare 2 listings", visitor.Page.Heading);
        await visitor.Click($"Leave out {one.Name}");
        Assert.Equal("Compare listings", visitor.Page.Heading);
        await visitor.GoTo(Address(two, two));
        Assert.True(visitor.Page.Has($"Only one listing is chosen so far, {two.Name}."));
        Assert.False((await visitor.GoTo("/compare")).Has("Only one listing is chosen"));
    }

    [Fact]
    public async Task begins_with_the_shortlist_and_with_results()
    {
        await using var db = site.Db();
        var word = A.UniqueWord();
        var (one, two) = (await A.Listing().Named($"{word} first").SavedIn(db), await A.Listing().Named($"{word} second").SavedIn(db));
        using var visitor = site.Visitor();
        foreach (var listing in new[] { one, two })
        {
            await visitor.GoTo($"/listings/{listing.Slug}");
            await visitor.Press("Add to your shortlist");
        }

        await visitor.Press("Compare the ticked ones");
        Assert.Equal(Address(one, two), visitor.Page.Url.PathAndQuery);

        await visitor.GoTo($"/search?q={word}");
        await visitor.Click("Compare some of these");
        Assert.Equal([one.Slug, two.Slug], visitor.Page.Document.QuerySelectorAll("input[type=checkbox][name=listing]").Select(b => b.GetAttribute("value")!).Order());
    }

    [Fact]
    public async Task says_kindly_what_is_hidden_unknown_or_too_many_and_follows_old_addresses()
    {
        await using var db = site.Db();
        var hidden = await A.Listing().Hidden().SavedIn(db);
        var five = new List<Listing>();
        for (var i = 0; i < 5; i++) five.Add(await A.Listing().SavedIn(db));
        db.FormerAddresses.Add(Addresses.FormerAddress.Leave(Addresses.AddressOf.Listing, $"once-{five[0].Slug}", five[0].Id, FakeClock.Start));
        await db.SaveChangesAsync();
        using var visitor = site.Visitor();

        await visitor.GoTo($"/compare?listing=once-{five[0].Slug}&listing={five[1].Slug}&listing={hidden.Slug}&listing=%00nothing&listing={five[1].Slug}");
        Assert.Equal("Compare 2 listings", visitor.Page.Heading);
        Assert.Contains($"There is no listing at “{hidden.Slug}” and", visitor.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden.Name, visitor.Page.Text, StringComparison.Ordinal);

        await visitor.GoTo(Address([.. five]));
        Assert.Equal("Compare 4 listings", visitor.Page.Heading);
        Assert.Contains($"Left out: {five[4].Name}.", visitor.Page.Text, StringComparison.Ordinal);
        using var none = await visitor.Ask(HttpMethod.Get, $"/compare.csv?listing={five[0].Slug}&listing={hidden.Slug}");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task costs_the_same_statements_for_two_as_for_four()
    {
        await using var db = site.Db();
        var four = new List<Listing>();
        for (var i = 0; i < 4; i++) four.Add(await A.Listing().SavedIn(db));
        using var visitor = site.Visitor();

        var (two, all) = (await Statements(visitor, Address([.. four[..2]])), await Statements(visitor, Address([.. four])));

        Assert.Equal(two, all);
        Assert.True(all <= 8, $"{all} statements");
    }

    private async Task<int> Statements(Visitor visitor, string address)
    {
        await visitor.GoTo(address);
        site.Sql.Clear();
        await visitor.GoTo(address);
        return site.Sql.Statements.Count;
    }

    private static string Address(params Listing[] listings) => "/compare?" + string.Join('&', listings.Select(l => "listing=" + l.Slug));

    private static List<string> Row(SeenPage page, string name)
    {
        var row = page.Document.QuerySelectorAll("tr.compare__row").FirstOrDefault(r => Words(r.QuerySelector("th")!.FirstChild!) == name);
        return row is null ? [] : [Words(row.QuerySelector("th")!), .. row.QuerySelectorAll("td").Select(cell =>
        {
            cell.QuerySelector(".compare__whose")!.Remove();
            return cell.QuerySelectorAll("li") is { Length: > 0 } items ? string.Join(' ', items.Select(Words)) : Words(cell);
        })];
    }

    private static string Words(INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
