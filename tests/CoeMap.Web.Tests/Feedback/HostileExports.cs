using System.Text;
using System.Text.Json;
using CoeMap.People;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using CoeMap.Testing.Hostile;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Feedback;

/// <summary>Whatever readers post, the files that staff take away hold it as they wrote it, and a spreadsheet opens it as text.</summary>
public sealed class HostileExports(Site site) : IClassFixture<Site>
{
    private const string Formula = "=+-@\t\r\n＝＋－＠";

    [Fact]
    public async Task hold_page_feedback_as_it_was_posted()
    {
        await using var db = site.Db();
        foreach (var (hostile, n) in HostileInputs.Numbered)
        {
            using var visitor = site.Visitor();
            using var form = new FormUrlEncodedContent([new("page", "/themes"), new("summary", hostile.Trim().Length < 5 ? hostile + " summary" : hostile), new("details", hostile), new("role", Words.Label(ProfessionalRole.LocalAuthorityLeadership)), new("org", hostile.Length > 100 ? "x" : hostile), new("email", $"page{n}@people.example.org")]);
            using var answer = await visitor.Ask(HttpMethod.Post, "/feedback/page", form);
            HarmlessPage.Check(await SeenPage.Read(answer), hostile);
        }

        var stored = await db.PageFeedback.AsNoTracking().OrderBy(f => f.ReceivedAt).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HostileInputs.All.Count, stored.Count);
        using var moderator = await Moderator();

        var rows = Rows(await TextOf(moderator, "page-feedback.csv", "text/csv"));
        using var json = JsonDocument.Parse(await TextOf(moderator, "feedback.json", "application/json"));

        Assert.Equal(stored.Select(f => (f.Summary, f.Details, f.Organisation ?? "")).Order(), rows.Skip(1).Select(r => (Typed(r[4]), Typed(r[5]), Typed(r[7]))).Order());
        Assert.Equal(stored.Select(f => f.Details).Order(StringComparer.Ordinal), json.RootElement.GetProperty("pageFeedback").EnumerateArray().Select(f => f.GetProperty("details").GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task hold_the_main_form_as_it_was_sent()
    {
        await using var db = site.Db();
        foreach (var (hostile, n) in HostileInputs.Numbered)
        {
            var key = await A.MainFeedback().At(hostile.Length > 100 ? "x" : hostile).Commenting($"{n} {hostile}").Unsent().SavedIn(db);
            using var visitor = site.Visitor();
            HarmlessPage.Check(await visitor.GoTo($"/feedback/{key}/you"), hostile);
            HarmlessPage.Check(await visitor.GoTo($"/feedback/{key}/comments"), hostile);
            HarmlessPage.Check(await visitor.GoTo($"/feedback/{key}/check"), hostile);
            Assert.True(visitor.Page.Has(string.Join(' ', PlainText(hostile).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
            HarmlessPage.Check(await visitor.Press("Send your feedback"), hostile);
        }

        var stored = await db.MainFeedback.AsNoTracking().Where(f => f.SentAt != null).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HostileInputs.All.Count, stored.Count);
        using var moderator = await Moderator();

        var rows = Rows(await TextOf(moderator, "main-feedback.csv", "text/csv")).Skip(1).Where(r => r[5] == "comments").ToList();

        Assert.Equal(stored.Select(f => (f.Comments, f.Organisation ?? "")).Order(), rows.Select(r => (Typed(r[8]), Typed(r[4]))).Order());
    }

    private static string PlainText(string text) => string.Concat(text.Where(c => !char.IsControl(c) || char.IsWhiteSpace(c)));

    // Without the apostrophe that makes a cell text.
    private static string Typed(string cell) => cell.StartsWith('\'') && cell[1..].TrimStart(' ', '\u00a0') is [var first, ..] && Formula.Contains(first, StringComparison.Ordinal) ? cell[1..] : cell;

    private static List<string[]> Rows(string text)
    {
        var rows = new List<string[]>();
        var (row, cell, isInside) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (isInside && text[i] != '"') cell.Append(text[i]);
            else if (isInside && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
            else if (text[i] == '"') isInside = !isInside;
            else if (text[i] is ',' or '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (text[i] == '\n') rows.Add([.. row]);
                if (text[i] == '\n') row.Clear();
            }
            else Assert.Equal('\r', text[i]); // nothing stands outside of quotes but commas and line ends
        }

        Assert.False(isInside);
        Assert.All(rows, r => Assert.Equal(rows[0].Length, r.Length));
        Assert.All(rows.SelectMany(r => r).Select(c => c.TrimStart(' ', '\u00a0')).Where(c => c.Length > 0), c => Assert.DoesNotContain(c[0], Formula));
        return rows;
    }

    private static async Task<string> TextOf(Visitor moderator, string file, string type)
    {
        using var answer = await moderator.Ask(HttpMethod.Get, $"/moderate/feedback/export/{file}");
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        return (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimStart('\uFEFF');
    }

    private async Task<Visitor> Moderator() => await site.SignedInAs((await A.Moderator().SavedIn(site.Db())).Email!);
}
