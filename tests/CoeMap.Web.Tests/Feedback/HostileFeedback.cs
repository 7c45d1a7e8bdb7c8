using AngleSharp.Dom;
using CoeMap.Feedback;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Feedback;

/// <summary>Whatever somebody writes is shown as words: on the page, in triage, in the mail and in the files.</summary>
public sealed class HostileFeedback(Site site) : IClassFixture<Site>
{
    private static readonly string[] Seeds =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "\"><script>alert(1)</script>", "' onfocus=alert(1) autofocus x='",
        "</textarea><script>alert(1)</script>", "</title><script>alert(1)</script>", "<iframe src=javascript:alert(1)>", "<a href=javascript:alert(1)>x</a>",
        "[x](javascript:alert(1))", "![x](https://elsewhere.example.org/x.png)", "<style>*{display:none}</style>", "<base href=//elsewhere.example.org>",
        "<form action=//elsewhere.example.org><button>x", "<meta http-equiv=refresh content=0>", "<!-- <script>", "<![CDATA[<script>alert(1)</script>]]>",
        "{{constructor.constructor('alert(1)')()}}", "@(1+1)", "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(A1:A9)", "\t=1+1", "{site}/x", "%0d%0aBcc: a@b.example.org",
        "Robert'); DROP TABLE page_feedback;--", "../../etc/passwd", "\u202egnp.exe", "\ud83d\udca5 boom",
    ];

    // Each as it is, in capitals, doubled, in the middle of words and encoded as it might slip through: 150 in all.
    private static IEnumerable<string> All => Seeds.SelectMany(s => (string[])[s, s.ToUpperInvariant(), s + s, $"words {s} words", System.Net.WebUtility.HtmlEncode(s)]);

    [Fact]
    public async Task runs_nowhere_and_escapes_nowhere()
    {
        await using var db = site.Db();
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        Assert.Equal(150, All.Count());
        foreach (var (hostile, n) in All.Select((h, n) => (h, n)))
        {
            var mark = $"mark{n}x ";
            var feedback = await A.PageFeedback().Saying(mark + hostile, hostile + " and details").With(i => i.Organisation = hostile.Length > 100 ? "x" : hostile).LeavingAddress($"h{n}@people.example.org").SavedIn(db);
            var page = await moderator.GoTo($"/moderate/feedback/{feedback.Id}");

            Harmless(page, hostile);
            Assert.Equal(SeenPageWords(feedback.Summary), SeenPageWords(page.Document.QuerySelector("h1")!.TextContent));
        }

        Harmless(await moderator.GoTo("/moderate/feedback?words=mark"), "the list");
        var csv = await (await moderator.Ask(HttpMethod.Get, "/moderate/feedback/export/page-feedback.csv")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotMatch("(^|,)\"[=+@\\t-]", csv.Replace("\"\"", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task comes_back_in_the_form_as_it_was_typed()
    {
        using var visitor = site.Visitor();
        foreach (var hostile in All)
        {
            using var form = new FormUrlEncodedContent([new("page", "/themes"), new("summary", hostile), new("details", hostile), new("role", ""), new("org", hostile), new("email", hostile)]);
            using var answer = await visitor.Ask(HttpMethod.Post, "/feedback/page", form);
            var page = await SeenPage.Read(answer);

            Harmless(page, hostile);
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

    private static void Harmless(SeenPage page, string what)
    {
        var scripts = page.Document.QuerySelectorAll("script:not([src^='/js/']), iframe, base, style, meta[http-equiv], img[src*='elsewhere'], form[action*='elsewhere'], [autofocus]").Length;
        var handlers = page.Document.All.Count(e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
        var links = page.Document.QuerySelectorAll("a[href]").Count(a => a.GetAttribute("href")!.TrimStart().StartsWith("javascript", StringComparison.OrdinalIgnoreCase));
        Assert.True((scripts, handlers, links) == (0, 0, 0), $"{what}: {scripts} elements, {handlers} handlers, {links} links.");
    }
}
