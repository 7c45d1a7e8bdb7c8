using AngleSharp.Dom;
using CoeMap.Feedback;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using CoeMap.Testing.Hostile;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Feedback;

/// <summary>Whatever somebody writes is shown as words: on the page, in triage, in the mail and in the files.</summary>
public sealed class HostileFeedback(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task runs_nowhere_and_escapes_nowhere()
    {
        await using var db = site.Db();
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        Assert.Equal(150, HostileInputs.All.Distinct(StringComparer.Ordinal).Count());
        foreach (var (hostile, n) in HostileInputs.Numbered)
        {
            var mark = $"mark{n}x ";
            var feedback = await A.PageFeedback().Saying(mark + hostile, hostile + " and details").With(i => i.Organisation = hostile.Length > 100 ? "x" : hostile).LeavingAddress($"h{n}@people.example.org").SavedIn(db);
            var page = await moderator.GoTo($"/moderate/feedback/{feedback.Id}");

            HarmlessPage.Check(page, hostile);
            Assert.Equal(SeenPageWords(feedback.Summary), SeenPageWords(page.Document.QuerySelector("h1")!.TextContent));
        }

        HarmlessPage.Check(await moderator.GoTo("/moderate/feedback?words=mark"), "the list");
        var csv = await (await moderator.Ask(HttpMethod.Get, "/moderate/feedback/export/page-feedback.csv")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotMatch("(^|,)\"[=+@\\t-]", csv.Replace("\"\"", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task comes_back_in_the_form_as_it_was_typed()
    {
        using var visitor = site.Visitor();
        foreach (var hostile in HostileInputs.All)
        {
            using var form = new FormUrlEncodedContent([new("page", "/themes"), new("summary", hostile), new("details", hostile), new("role", ""), new("org", hostile), new("email", hostile)]);
            using var answer = await visitor.Ask(HttpMethod.Post, "/feedback/page", form);
            var page = await SeenPage.Read(answer);

            HarmlessPage.Check(page, hostile);
            Assert.Equal(hostile, page.Document.QuerySelector("#feedback-summary")!.GetAttribute("value"));
            Assert.Equal(hostile.TrimStart('\n'), ((AngleSharp.Html.Dom.IHtmlTextAreaElement)page.Document.QuerySelector("#feedback-details")!).Value);
        }
    }

    [Fact]
    public async Task stays_words_in_the_mail()
    {
        await using var db = site.Db();
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        var address = $"{A.UniqueWord()}@people.example.org";
        var feedback = await A.PageFeedback().Saying("Line one\r\nBcc: a@b.example.org <script>").LeavingAddress(address).SavedIn(db);
        await moderator.GoTo($"/moderate/feedback/{feedback.Id}");
        moderator.Fill("Your answer", "Thank you.");

        await moderator.Press("Send answer");

        var (subject, body) = Assert.Single(await site.MailTo(address));
        Assert.DoesNotContain('\n', subject);
        Assert.Contains("> Line one Bcc: a@b.example.org <script>", body, StringComparison.Ordinal);
    }

    private static string SeenPageWords(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
