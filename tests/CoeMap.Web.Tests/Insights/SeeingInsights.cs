using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using CoeMap.Insights;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Insights;

/// <summary>The Centre's numbers: the page, its pictures and tables, the files, the rows and the database say the same.</summary>
public sealed class SeeingInsights(InsightScene scene) : IClassFixture<InsightScene>
{
    private const string Quarter = "2029-q2";

    private static DateTimeOffset From => CoeMap.Insights.Quarter.Parse(Quarter)!.Value.From;
    private static DateTimeOffset Until => CoeMap.Insights.Quarter.Parse(Quarter)!.Value.Until;

    [Theory]
    [InlineData("listings-published", "1")]
    [InlineData("reads", "30")]
    [InlineData("reuse-confirmed", "3")]
    [InlineData("requests", "3")]
    [InlineData("requests-answered-within-a-week", "1 of 3")]
    [InlineData("outcomes-told", "5")]
    [InlineData("needs-posted", "2")]
    [InlineData("needs-met", "1")]
    [InlineData("needs-standing", "1")]
    [InlineData("evidence-added", "1")]
    [InlineData("time-to-moderate", "3.0 days")]
    [InlineData("searches-without-result", "6 of 10")]
    [InlineData("focus-areas-covered", "2 of 12")]
    public async Task tells_what_was_made_to_happen(string slug, string number) => Assert.Equal(number, NumberOn(await Page(), slug));

    [Fact]
    public async Task tells_a_middle_and_what_nine_in_ten_did_not_exceed() =>
        Assert.Contains("nine in ten within 7.6 days", (await Page()).Document.QuerySelector("#time-to-moderate")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task counts_what_the_database_counts()
    {
        await using var db = scene.Db();
        var page = await Page();
        async Task<int> Sql(FormattableString sql) => (await db.Database.SqlQuery<int>(sql).ToListAsync())[0];

        var uses = await Sql($"SELECT count(DISTINCT (organisation_id, listing_id))::int AS \"Value\" FROM adoption_entries WHERE confirmed_at >= {From} AND confirmed_at < {Until}");
        var authorities = await Sql($"SELECT count(*)::int AS \"Value\" FROM organisations WHERE kind = 'local-authority'");
        var heard = await Sql($"SELECT count(DISTINCT o.id)::int AS \"Value\" FROM organisations o LEFT JOIN adoption_entries e ON e.organisation_id = o.id LEFT JOIN memberships m ON m.organisation_id = o.id AND m.confirmed_at < {Until} LEFT JOIN needs n ON n.organisation_id = o.id AND n.posted_at < {Until} LEFT JOIN connections c ON o.id IN (c.their_organisation_id, c.asker_organisation_id, c.organisation_id) AND c.asked_at < {Until} WHERE o.kind = 'local-authority' AND (e.confirmed_at < {Until} OR m.id IS NOT NULL OR n.id IS NOT NULL OR c.id IS NOT NULL)");
        var stale = await Sql($"SELECT count(*)::int AS \"Value\" FROM listings WHERE hidden_at IS NULL AND stage <> 'ended' AND greatest(published_at, still_right_at) <= {scene.Clock.GetUtcNow()} - interval '1 year'");

        Assert.Equal(uses.ToString(CultureInfo.InvariantCulture), NumberOn(page, "reuse-confirmed"));
        Assert.Equal($"{authorities - heard}", NumberOn(page, "authorities-without-contact"));
        Assert.StartsWith($"{stale} of ", NumberOn(page, "stale-listings"), StringComparison.Ordinal);
        Assert.EndsWith($" of {authorities}", NumberOn(page, "authorities-on-the-map"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_the_same_in_pictures_in_the_table_and_in_both_files()
    {
        using var moderator = await scene.Moderator();
        var page = await moderator.GoTo($"/moderate/insights?quarter={Quarter}");
        var names = page.Document.QuerySelectorAll("#month-figures thead th").Skip(1).Select(h => h.TextContent).ToList();
        var table = page.Document.QuerySelectorAll("#month-figures tbody tr").Select(r => r.QuerySelectorAll("td").Select(FigureIn).ToList()).ToList();
        var csv = await TextOf(moderator, $"/moderate/insights.csv?quarter={Quarter}");
        using var json = JsonDocument.Parse(await TextOf(moderator, $"/moderate/insights.json?quarter={Quarter}"));

        foreach (var (name, i) in names.Select((name, i) => (name, i)))
        {
            var svg = page.Document.QuerySelectorAll(".insight-charts li").Single(l => l.QuerySelector("h3")!.TextContent == name).QuerySelector("svg")!;
            var column = table.Select(row => row[i]).ToList();
            Assert.Equal(column, svg.QuerySelectorAll("rect title").Select(t => t.TextContent.Split(": ")[1]));
            var inJson = json.RootElement.EnumerateArray().Where(f => f.GetProperty("part").GetString() == "month" && f.GetProperty("name").GetString() == name).Select(f => f.GetProperty("value").GetDouble().ToString("N0", CultureInfo.GetCultureInfo("en-GB")));
            Assert.Equal(column, inJson);
            var heights = svg.QuerySelectorAll("rect").Select(r => double.Parse(r.GetAttribute("height")!, CultureInfo.InvariantCulture)).ToList();
            var largest = column.Max(c => int.Parse(c, NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
            Assert.All(column.Zip(heights), c => Assert.Equal(155.0 * int.Parse(c.First, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) / Math.Max(1, largest), c.Second, 0.06));
        }

        Assert.Equal(["2", "0", "1"], table.TakeLast(3).Select(r => r[names.IndexOf("Reuse confirmed")])); // one of them half an hour after midnight of 1 April in London
        Assert.Contains($"\"month\",\"reads\",\"Listing pages read\",\"2029-05\",\"20\"", csv, StringComparison.Ordinal);
        Assert.Contains($"\"number\",\"time-to-moderate\",\"Time to moderate a submission\",\"{Quarter}\",\"3\",\"\",\"7.6\",\"no\"", csv, StringComparison.Ordinal);
        Assert.All(TheInsights.All, insight => Assert.Contains(SafeMeans(insight), csv, StringComparison.Ordinal));
    }

    [Fact]
    public async Task leads_from_each_number_to_the_rows_it_is_made_of()
    {
        using var moderator = await scene.Moderator();
        foreach (var insight in TheInsights.All)
        {
            var page = await moderator.GoTo($"/moderate/insights?quarter={Quarter}");
            var number = NumberOn(page, insight.Slug);
            var rows = await moderator.GoTo(page.Document.QuerySelector($"#{insight.Slug} .insight__number a")!.GetAttribute("href")!);
            var csv = await TextOf(moderator, $"/moderate/insights/{insight.Slug}.csv?quarter={Quarter}");

            Assert.Equal(HttpStatusCode.OK, rows.Status);
            Assert.Contains(number, rows.Text, StringComparison.Ordinal);
            Assert.True(rows.Has(insight.Means));
            var inAll = rows.Document.QuerySelector("caption") is { } caption ? int.Parse(caption.TextContent.Split(' ')[^1], CultureInfo.InvariantCulture) : 0;
            Assert.Equal(Math.Min(50, inAll), rows.Document.QuerySelectorAll("tbody tr").Length);
            Assert.Equal(inAll + 1, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
            if (insight.Kind is InsightKind.Count or InsightKind.Share) Assert.Equal(number.Split(' ')[0], inAll.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task leads_from_each_month_and_region_to_exactly_its_rows()
    {
        using var moderator = await scene.Moderator();
        var page = await moderator.GoTo($"/moderate/insights?quarter={Quarter}");
        var months = page.Document.QuerySelectorAll("#month-figures td a").Select(a => (Figure: FigureIn(a.ParentElement!), Address: a.GetAttribute("href")!, Said: a.QuerySelector("span")!.TextContent)).ToList();
        var regions = page.Document.QuerySelectorAll("a[href*='region=']").Select(a => (Figure: a.Closest("tr")!.QuerySelector("td")!.TextContent, Address: a.GetAttribute("href")!)).ToList();

        Assert.All(page.Document.QuerySelectorAll("#month-figures td"), cell => Assert.Equal(FigureIn(cell) == "0", cell.QuerySelector("a") is null));
        Assert.Contains(months, m => m is { Figure: "2", Said: ": Reuse confirmed, April 2029" });
        foreach (var (figure, address) in months.Select(m => (m.Figure, m.Address)).Concat(regions))
        {
            var rows = await moderator.GoTo(address);
            var listed = rows.Document.QuerySelectorAll("tbody tr").ToList();
            var amount = rows.Path.EndsWith("/reads", StringComparison.Ordinal) ? listed.Sum(r => int.Parse(r.LastElementChild!.TextContent, CultureInfo.InvariantCulture)) : listed.Count;
            Assert.Equal((address, figure), (address, amount.ToString(CultureInfo.InvariantCulture)));
            Assert.StartsWith(figure, rows.Document.QuerySelector(".insight__number")!.TextContent.Trim(), StringComparison.Ordinal);
            Assert.Equal(listed.Count + 1, (await TextOf(moderator, rows.Address("These rows (CSV)"))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        }

        Assert.NotEmpty(regions);
        Assert.True((await moderator.GoTo(months[0].Address)).Has("not the whole quarter."));
        Assert.True(page.Has(TheInsights.Find("authorities-on-the-map")!.Means));
        Assert.True((await moderator.GoTo($"/moderate/insights/reads?quarter={Quarter}&month=2029-13&region=none")).Has("April to June 2029"));
        Assert.Equal(3, (await moderator.GoTo($"/moderate/insights/reads?quarter={Quarter}&page=99")).Document.QuerySelectorAll("tbody tr").Length); // beyond the last page
    }

    [Fact]
    public async Task names_a_month_where_a_row_stands_for_one_and_a_day_elsewhere()
    {
        using var moderator = await scene.Moderator();

        var reads = await moderator.GoTo($"/moderate/insights/reads?quarter={Quarter}");
        Assert.Equal(["May 2029", "April 2029", "May 2029"], reads.Document.QuerySelectorAll("tbody td:nth-child(2)").Select(c => c.TextContent));
        var requests = await moderator.GoTo($"/moderate/insights/requests?quarter={Quarter}");
        Assert.Contains("2 April 2029", requests.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task withholds_what_would_single_somebody_out()
    {
        var page = await Page("2028-q1"); // four decisions, four answers

        Assert.Equal("Withheld", NumberOn(page, "time-to-moderate"));
        Assert.Equal("Withheld", NumberOn(page, "outcomes-told"));
        using var moderator = await scene.Moderator();
        Assert.Empty((await moderator.GoTo("/moderate/insights/time-to-moderate?quarter=2028-q1")).Document.QuerySelectorAll("tbody tr"));
        Assert.Contains("\"number\",\"outcomes-told\",\"Outcomes told\",\"2028-q1\",\"\",\"\",\"\",\"yes\"", await TextOf(moderator, "/moderate/insights.csv?quarter=2028-q1"), StringComparison.Ordinal);
        Assert.False((await moderator.GoTo($"/moderate/insights/outcomes-told?quarter={Quarter}")).Has("Nothing came of it")); // two people
    }

    [Fact]
    public async Task keeps_out_of_the_report_what_is_for_moderators_only()
    {
        using var moderator = await scene.Moderator();

        var report = await moderator.GoTo($"/moderate/insights/report?quarter={Quarter}");

        Assert.Equal("The map from April to June 2029", report.Heading);
        Assert.Equal(TheInsights.All.Count - 1, report.Document.QuerySelectorAll("tbody tr").Length);
        Assert.False(report.Has("Authorities with no reuse"));
        Assert.All(TheInsights.All.Where(i => !i.IsForModeratorsOnly), insight => Assert.True(report.Has(insight.Means)));
        Assert.Equal(12, report.Document.QuerySelectorAll(".report svg rect").Length);
    }

    [Fact]
    public async Task is_whole_where_nothing_has_happened_and_where_the_address_makes_no_sense()
    {
        var empty = await Page("2021-q1");
        var odd = await Page("soon");

        Assert.Equal("0", NumberOn(empty, "reuse-confirmed"));
        Assert.Equal("None", NumberOn(empty, "time-to-moderate"));
        Assert.True(odd.Has("January to March 2031, which is not over yet"));
    }

    [Fact]
    public async Task takes_as_many_statements_for_a_full_quarter_as_for_an_empty_one()
    {
        using var moderator = await scene.Moderator();
        async Task<int> Statements(string quarter)
        {
            scene.Sql.Clear();
            await moderator.GoTo($"/moderate/insights?quarter={quarter}");
            return scene.Sql.Statements.Count;
        }

        Assert.Equal(await Statements("2021-q1"), await Statements(Quarter));
    }

    // What stands before the words for those who hear the page.
    private static string FigureIn(IElement cell) => (cell.QuerySelector("a") ?? cell).ChildNodes[0].TextContent.Trim();

    private static string SafeMeans(Insight insight) => $"\"{insight.Means.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string NumberOn(SeenPage page, string slug) =>
        page.Document.QuerySelector($"#{slug} .insight__number a")!.ChildNodes[0].TextContent.Trim();

    private static async Task<string> TextOf(Visitor moderator, string path) =>
        await (await moderator.Ask(HttpMethod.Get, path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private async Task<SeenPage> Page(string quarter = Quarter)
    {
        using var moderator = await scene.Moderator();
        return await moderator.GoTo($"/moderate/insights?quarter={quarter}");
    }
}
