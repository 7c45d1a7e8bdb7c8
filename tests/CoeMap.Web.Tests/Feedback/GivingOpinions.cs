using System.Net;
using CoeMap.Feedback;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Feedback;

public sealed class GivingOpinions(Site site) : IClassFixture<Site>
{
    private const string Area = "/themes/policy-enablers/cross-sector-work";
    private const string Activity = "redefining-cross-sector-collaboration:hosting";

    [Fact]
    public async Task reading_the_question_sets_no_cookie_and_the_first_answer_does()
    {
        using var visitor = site.Visitor();
        var asked = await visitor.GoTo(Area);
        var before = visitor.Cookies.Count;

        await Say(visitor, Activity, ("useful", "agree"));

        Assert.Equal(("Cross-sector work", 3, 0), (asked.Heading, asked.Document.QuerySelectorAll(".opinion fieldset").Length, before));
        Assert.Null(asked.Header("Set-Cookie"));
        Assert.Contains("no-store", asked.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Contains(visitor.Cookies, c => c.Name == "reader-key");
        Assert.Contains("your opinion is kept", visitor.Page.Banner, StringComparison.Ordinal);
        Assert.Equal("agree", Chosen(visitor.Page, Activity, "useful"));
    }

    [Fact]
    public async Task leads_there_from_the_theme_which_stays_without_cookie()
    {
        using var visitor = site.Visitor();

        var theme = await visitor.GoTo("/themes/policy-enablers");
        await visitor.Click("Say what you think of Cross-sector work");

        Assert.Null(theme.Header("Set-Cookie"));
        Assert.Equal(Area, visitor.Page.Path);
    }

    [Fact]
    public async Task gives_a_browser_one_voice_that_it_can_change_and_take_back()
    {
        using var visitor = site.Visitor();
        var before = await site.Db().ActivityOpinions.CountAsync();
        await visitor.GoTo(Area);
        await Say(visitor, Activity, ("sound", "agree"), ("useful", "agree"));
        var first = await site.Db().ActivityOpinions.CountAsync() - before;

        await Say(visitor, Activity, ("sound", "disagree"), ("useful", ""));
        var newest = await site.Db().ActivityOpinions.OrderByDescending(o => o.Id).FirstAsync();
        var second = await site.Db().ActivityOpinions.CountAsync() - before;
        await Say(visitor, Activity, ("sound", ""));

        Assert.Equal((1, 1, Stance.Disagree, null), (first, second, newest.Sound, newest.Useful));
        Assert.Null(newest.PersonId);
        Assert.Equal(before, await site.Db().ActivityOpinions.CountAsync());
        Assert.Contains("taken back", visitor.Page.Banner, StringComparison.Ordinal);
    }

    [Fact]
    public async Task gives_an_account_one_voice_in_every_browser_and_takes_that_of_the_browser_over()
    {
        var person = await A.Person().SavedIn(site.Db());
        using var one = site.Visitor();
        using var other = await site.SignedInAs(person.Email!);
        var before = await site.Db().ActivityOpinions.CountAsync();
        await one.GoTo(Area);
        await Say(one, Activity, ("true", "unsure"));
        await one.SignInAs(person.Email!);
        await one.GoTo(Area);
        var seen = Chosen(one.Page, Activity, "true");
        await Say(one, Activity, ("true", "agree"));
        await other.GoTo(Area);
        var there = Chosen(other.Page, Activity, "true");
        await Say(other, Activity, ("true", "disagree"));

        var opinion = await site.Db().ActivityOpinions.SingleAsync(o => o.PersonId == person.Id);
        Assert.Equal(("unsure", "agree", Stance.Disagree), (seen, there, opinion.True));
        Assert.Equal(before + 1, await site.Db().ActivityOpinions.CountAsync());
    }

    [Theory]
    [InlineData("redefining-cross-sector-collaboration:hosting.useful", "perhaps")]
    [InlineData("improving-data-quality:providing.useful", "agree")]
    [InlineData("no-idea:at-all.useful", "agree")]
    [InlineData("", "")]
    public async Task takes_nothing_that_is_not_asked_here(string field, string value)
    {
        var before = await site.Db().ActivityOpinions.CountAsync();
        using var visitor = site.Visitor();
        using var form = new FormUrlEncodedContent([new(field, value)]);

        using var answer = await visitor.Ask(HttpMethod.Post, Area + "/opinions", form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Answer at least one sentence", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal(before, await site.Db().ActivityOpinions.CountAsync());
    }

    [Fact]
    public async Task is_taken_from_this_site_only()
    {
        using var visitor = site.Visitor();
        using var browser = new HttpClient { BaseAddress = site.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, Area + "/opinions") { Content = new FormUrlEncodedContent([new(Activity + ".useful", "agree")]) };
        request.Headers.TryAddWithoutValidation("Origin", "https://elsewhere.example.org");

        using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task shows_numbers_from_five_people_on_and_never_fewer()
    {
        const string activity = "responding-to-large-scale-change:testing";
        await using var db = site.Db();
        for (var i = 0; i < 5; i++) await A.Opinion().About(activity).Saying(useful: Stance.Agree, sound: i < 4 ? Stance.Disagree : null).SavedIn(db);
        using var visitor = site.Visitor();

        var page = await visitor.GoTo("/themes/policy-enablers/responding-to-change");
        var told = await visitor.GoTo("/pages/what-you-told-us");

        Assert.Equal(["5"], page.Document.QuerySelectorAll(".opinion__count").Select(c => c.TextContent.Replace("chosen by ", "", StringComparison.Ordinal)));
        Assert.Contains("no-store", told.Header("Cache-Control"), StringComparison.Ordinal);
        var row = told.Document.QuerySelectorAll("tbody").Single(t => t.TextContent.Contains("Testing which kinds of support", StringComparison.Ordinal));
        Assert.Equal(["–", "–", "–", "–", "–", "–", "–", "–", "–", "5", "–", "–"], row.QuerySelectorAll("td").Select(c => c.TextContent.Trim()));
    }

    [Fact]
    public async Task shows_staff_the_numbers_that_SQL_counts_and_gives_them_as_files()
    {
        await using var db = site.Db();
        const string activity = "curating-technical-standards:managing";
        await A.Opinion().About(activity).Saying(Stance.Agree, Stance.Agree, Stance.Unsure, Stance.Disagree).SavedIn(db);
        await A.Opinion().About(activity).Saying(Stance.Agree, useful: Stance.Disagree).SavedIn(db);
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);

        var page = await moderator.GoTo("/moderate/feedback/analysis");
        var csv = await (await moderator.Ask(HttpMethod.Get, "/moderate/feedback/export/opinions.csv")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var json = await (await moderator.Ask(HttpMethod.Get, "/moderate/feedback/export/feedback.json")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        var counted = await db.Database.SqlQuery<string>(
            $"""
            SELECT v || '=' || (SELECT count(*) FROM activity_opinions o WHERE o.activity = {activity}
                AND CASE q WHEN 1 THEN o.sound WHEN 2 THEN o.scaled WHEN 3 THEN o.holds_true ELSE o.useful END = v) AS "Value"
            FROM generate_series(1, 4) q, unnest(ARRAY['agree', 'unsure', 'disagree']) WITH ORDINALITY AS w(v, n) ORDER BY q, n
            """).ToListAsync(TestContext.Current.CancellationToken);
        var row = page.Document.QuerySelectorAll("tbody").Single(t => t.TextContent.Contains("Managing how those standards change", StringComparison.Ordinal) && t.QuerySelector("[scope=rowgroup]") is not null);
        Assert.Equal(counted.Select(c => c.Split('=')[1]), row.QuerySelectorAll("td").Select(c => c.TextContent.Trim()));
        Assert.Equal(2, csv.Split('\n').Count(l => l.StartsWith($"\"{activity}\"", StringComparison.Ordinal)));
        Assert.Equal(2, json.Split(activity).Length - 1);
    }

    [Fact]
    public async Task forgets_whose_voice_it_was_when_the_cookie_is_over_and_keeps_the_opinion()
    {
        await using var db = site.Db();
        var opinion = await A.Opinion().SavedIn(db);

        await FeedbackRetention.ForgetAsync(db, opinion.GivenAt.AddDays(2), TestContext.Current.CancellationToken);
        var soon = await site.Db().ActivityOpinions.SingleAsync(o => o.Id == opinion.Id, TestContext.Current.CancellationToken);
        await FeedbackRetention.ForgetAsync(db, opinion.GivenAt.AddDays(181), TestContext.Current.CancellationToken);
        var later = await site.Db().ActivityOpinions.SingleAsync(o => o.Id == opinion.Id, TestContext.Current.CancellationToken);

        Assert.True(soon is { ClientHash: null, VoiceHash: not null });
        Assert.True(later is { VoiceHash: null, Useful: Stance.Disagree });
    }

    private static async Task Say(Visitor visitor, string activity, params (string Question, string Stance)[] said)
    {
        foreach (var (question, stance) in said)
        {
            var radios = visitor.Page.Document.QuerySelectorAll($"input[name='{activity}.{question}']").OfType<AngleSharp.Html.Dom.IHtmlInputElement>().ToList();
            foreach (var radio in radios) radio.IsChecked = radio.Value == stance;
        }

        await visitor.Press(visitor.Page.Document.QuerySelectorAll("button").Any(b => b.TextContent == "Change my opinion") ? "Change my opinion" : "Send my opinion");
    }

    private static string? Chosen(SeenPage page, string activity, string question) =>
        page.Document.QuerySelectorAll($"input[name='{activity}.{question}']").OfType<AngleSharp.Html.Dom.IHtmlInputElement>().Single(r => r.IsChecked).Value;
}
