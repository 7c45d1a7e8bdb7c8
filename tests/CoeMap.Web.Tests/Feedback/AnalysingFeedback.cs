using System.Globalization;
using CoeMap.Exporting;
using CoeMap.Feedback;
using CoeMap.People;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Feedback;

public sealed class AnalysingFeedback(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task shows_the_numbers_that_SQL_counts()
    {
        await using var db = site.Db();
        foreach (var (useful, likely) in ((int, int)[])[(5, 1), (4, 2), (4, 4)])
        {
            await A.MainFeedback().Scoring("improving-data-quality", useful, likely).Exploring("improving-data-quality:providing").SavedIn(db);
        }

        await A.MainFeedback().By(ProfessionalRole.DataAndDigitalConsultant).Exploring("improving-data-quality:providing").SavedIn(db);
        await A.MainFeedback().Scoring("improving-data-quality", 1, 1).Unsent().SavedIn(db);
        await A.PageFeedback().Which(ReflectionNature.Disagree).SavedIn(db);
        await A.PageFeedback().Which(ReflectionNature.Disagree).Spam().SavedIn(db);

        var page = await Analysis();

        var means = await db.Database.SqlQuery<double>(
            $"""
            SELECT avg((s->>'useful')::int)::float8 AS "Value" FROM main_feedback, jsonb_array_elements(answers->'scores') s
            WHERE sent_at IS NOT NULL AND spam IS NULL AND s->>'idea' = 'improving-data-quality'
            """).ToListAsync();
        var ideas = await db.Database.SqlQuery<int>(
            $"""
            SELECT count(DISTINCT s->>'idea')::int AS "Value" FROM main_feedback, jsonb_array_elements(answers->'scores') s
            WHERE sent_at IS NOT NULL AND spam IS NULL
            """).ToListAsync();
        var ticked = await db.Database.SqlQuery<int>(
            $"SELECT count(*)::int AS \"Value\" FROM main_feedback WHERE sent_at IS NOT NULL AND spam IS NULL AND answers->'activities' ? 'improving-data-quality:providing'").ToListAsync();
        var disagreeing = await db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM page_feedback WHERE spam IS NULL AND nature = 'disagree'").ToListAsync();
        var week = await db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM page_feedback WHERE spam IS NULL").ToListAsync();
        Assert.Equal(means[0].ToString("0.00", CultureInfo.InvariantCulture), Row(page, "Improving data quality")[1]);
        Assert.Equal($"{ticked[0]}", Row(page, "Providing tools and methods")[0]);
        Assert.Equal($"{disagreeing[0]}", Row(page, "I disagree with this")[0]);
        Assert.Equal(week[0], page.Document.QuerySelectorAll("details table td").Sum(c => int.Parse(c.TextContent, CultureInfo.InvariantCulture)));
        Assert.Equal(ideas[0], page.Document.QuerySelectorAll("svg.picture circle").Length);
    }

    [Fact]
    public async Task never_publishes_what_fewer_than_five_people_said()
    {
        await using var db = site.Db();
        for (var i = 0; i < 4; i++) await A.MainFeedback().Scoring("curating-technical-standards", 3, 3).SavedIn(db);
        for (var i = 0; i < 5; i++) await A.MainFeedback().Scoring("data-tool-collaboration", 3, 3).SavedIn(db);
        using var visitor = site.Visitor();

        var page = await visitor.GoTo("/pages/what-you-told-us");

        Assert.Contains("Data tool collaboration", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Curating technical standards", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task gives_files_that_are_safe_to_open_and_hold_no_address()
    {
        await using var db = site.Db();
        var word = A.UniqueWord();
        await A.PageFeedback().Saying($"=HYPERLINK(\"{word}\")", "@SUM(1)\n\"quoted\"").LeavingAddress($"{word}@people.example.org").SavedIn(db);
        using var moderator = await Moderator();

        var csv = await (await moderator.Ask(HttpMethod.Get, "/moderate/feedback/export/page-feedback.csv")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var json = await (await moderator.Ask(HttpMethod.Get, "/moderate/feedback/export/feedback.json")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains($"\"'=HYPERLINK(\"\"{word}\"\")\",\"'@SUM(1)\n\"\"quoted\"\"\"", csv, StringComparison.Ordinal);
        Assert.Contains(word, json, StringComparison.Ordinal);
        Assert.DoesNotContain($"{word}@people", csv + json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("  =1")]
    [InlineData("＝1")]
    public void defuses_every_cell_that_begins_like_a_formula(string cell) => Assert.StartsWith("\"'", SafeCsv.Cell(cell), StringComparison.Ordinal);

    private static List<string> Row(SeenPage page, string name) =>
        [.. page.Document.QuerySelectorAll("tr").First(r => r.QuerySelector("th[scope=row]")?.TextContent.Contains(name, StringComparison.Ordinal) is true).QuerySelectorAll("td").Select(c => c.TextContent.Trim())];

    private async Task<SeenPage> Analysis()
    {
        using var moderator = await Moderator();
        return await moderator.GoTo("/moderate/feedback/analysis");
    }

    private async Task<Visitor> Moderator()
    {
        await using var db = site.Db();
        return await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
    }
}
