using System.Net;
using CoeMap.Addresses;
using CoeMap.Following;
using CoeMap.Insights;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Web.Tests.Insights;

public sealed class SeeingHowMyListingsDo(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task tells_reads_follows_uses_and_requests_by_month_and_nobodys_name()
    {
        await using var db = site.Db();
        var (author, reader) = (await A.Person().SavedIn(db), await A.Person().SavedIn(db));
        var listing = await A.Listing().By(author).SavedIn(db);
        db.AddRange(ListingRead.Of(listing.Id, new(2031, 3, 1), 2), ListingRead.Of(listing.Id, new(2031, 2, 1), 7), ListingRead.Of(listing.Id, new(2029, 2, 1), 100));
        db.Add(FormerAddress.Leave(AddressOf.Listing, $"once-{listing.Slug}", listing.Id, FakeClock.Start));
        await db.SaveChangesAsync();
        await A.Follow().Of(listing).By(reader).SavedIn(db); // in December
        await A.Follow().Of(FollowOf.Listing, $"once-{listing.Slug}").SavedIn(db);
        await A.Use().Of(listing).Confirmed(Adoption.Naming.CountOnly, at: new(2031, 2, 10, 0, 0, 0, TimeSpan.Zero)).SavedIn(db);
        await A.Use().Of(listing).SavedIn(db); // waits for the organisation's word
        await A.Connection().From(reader).About(listing).AskedAt(new(2031, 1, 31, 23, 59, 0, TimeSpan.Zero)).SavedIn(db);
        using var visitor = await site.SignedInAs(author.Email!);

        var mine = await visitor.GoTo("/contribute");
        Assert.Equal(["9", "2", "1", "1"], CellsOf(mine, listing.Name));
        var months = await visitor.Click($"{listing.Name} by month");

        Assert.Equal(["2", "0", "0", "0"], CellsOf(months, "Mar 2031"));
        Assert.Equal(["7", "0", "1", "0"], CellsOf(months, "Feb 2031"));
        Assert.Equal(["0", "0", "0", "1"], CellsOf(months, "Jan 2031"));
        Assert.Equal(["0", "2", "0", "0"], CellsOf(months, "Dec 2030"));
        var table = months.Document.QuerySelectorAll("tbody tr").Select(r => r.QuerySelector("td")!.TextContent).Reverse();
        Assert.Equal(table, months.Document.QuerySelectorAll("svg.picture rect title").Select(t => t.TextContent.Split(": ")[1]));
        Assert.DoesNotContain(reader.Email!, mine.Html + months.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(reader.Name!, mine.Html + months.Html, StringComparison.Ordinal);

        var csv = await (await visitor.Ask(HttpMethod.Get, "/contribute/figures.csv")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"\"{listing.Name}\",\"2031-02\",\"7\",\"0\",\"1\",\"0\"", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_for_those_who_answer_for_it_only()
    {
        await using var db = site.Db();
        var listing = await A.Listing().SavedIn(db);
        using var stranger = await site.SignedInAs((await A.Person().SavedIn(db)).Email!);

        var page = await stranger.GoTo($"/contribute/figures/{listing.Slug}");
        var csv = await (await stranger.Ask(HttpMethod.Get, "/contribute/figures.csv")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Single(csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
        Assert.False((await stranger.GoTo("/contribute")).Has("How they are doing"));
    }

    private static List<string> CellsOf(CoeMap.Testing.Browsing.SeenPage page, string row) =>
        [.. page.Document.QuerySelectorAll("tr").First(r => r.QuerySelector("th[scope=row]")?.TextContent.Contains(row, StringComparison.Ordinal) is true).QuerySelectorAll("td").Select(c => c.TextContent.Trim())];
}
