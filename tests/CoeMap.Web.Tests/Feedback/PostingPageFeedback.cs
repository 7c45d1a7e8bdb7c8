using System.Net;
using CoeMap.Feedback;
using CoeMap.People;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Feedback;

/// <summary>The form as the Centre's documents describe it, field by field.</summary>
public sealed class PostingPageFeedback(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task from_the_foot_of_a_page_is_thanked_with_a_reference_and_leads_back()
    {
        using var visitor = site.Visitor();
        var summary = $"{A.UniqueWord()} is missing here";
        await visitor.GoTo("/themes?for=kent");
        visitor.Choose("Reflection on our thinking from this page", "I’m unsure about this");
        visitor.Fill("Summary", summary);
        visitor.Fill("Details", "First line\nSecond line");
        visitor.Choose("Your role", "Local authority data professional");
        visitor.Fill("Your organisation (optional)", "Kent");
        visitor.Fill("Your email (optional, for follow-up only)", "sam@people.example.org");

        await visitor.Press("Submit feedback");

        var row = await Row(summary);
        Assert.Equal(
            ("/themes", ReflectionNature.Unsure, "First line\nSecond line", ProfessionalRole.LocalAuthorityDataProfessional, "Kent", "sam@people.example.org"),
            (row.Page, row.Nature, row.Details, row.Role, row.Organisation, row.Email));
        Assert.Equal("Thanks — feedback received", visitor.Page.Heading);
        Assert.Contains(Reference.Of(row.Id), visitor.Page.Html, StringComparison.Ordinal);
        Assert.Equal("Themes", (await visitor.Click("Go back to the page")).Heading);
    }

    [Theory]
    [InlineData("summary", "abcd", "Summary must be 5 characters or more")]
    [InlineData("summary", "   ", "Enter a brief summary")]
    [InlineData("role", "", "Select your role")]
    [InlineData("role", "Local authority wizard", "Select your role from the list")]
    [InlineData("nature", "I am indifferent", "Choose a reflection from the list, or none")]
    [InlineData("email", "sam at example", "Enter an email address in the correct format, like name@example.org")]
    [InlineData("page", "https://elsewhere.example.org/", "We could not read which page this is about. Send it again, and it will be about the whole site")]
    [InlineData("page", "//elsewhere.example.org/", "We could not read which page this is about. Send it again, and it will be about the whole site")]
    public async Task that_is_not_right_says_what_to_do_and_keeps_what_was_typed(string field, string value, string sentence)
    {
        using var visitor = site.Visitor();
        using var answer = await Post(visitor, Fields((field, value), ("details", "Kept <b>words</b>")));

        var page = await Seen(answer);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Page feedback", "Error: Page feedback – CoE Map"), (page.Status, page.Heading, page.Title));
        Assert.Equal([sentence], page.ErrorSummary);
        Assert.Equal("Kept <b>words</b>", ((AngleSharp.Html.Dom.IHtmlTextAreaElement)page.Form.Field("Details")).Value.Trim());
    }

    [Fact]
    public async Task takes_every_nature_and_every_role_and_a_straight_apostrophe()
    {
        using var visitor = site.Visitor();
        var natures = Enum.GetValues<ReflectionNature>().Select(n => ("nature", Words.Label(n)));
        var roles = Enum.GetValues<ProfessionalRole>().Select(r => ("role", Words.Label(r)));
        (string, string)[] straight = [("nature", "I've identified a specific issue with this"), ("role", "Local authority children's social care professional"), ("summary", "abcde")];

        foreach (var choice in natures.Concat(roles).Concat(straight))
        {
            using var answer = await Post(visitor, Fields(choice));
            Assert.Equal((choice, HttpStatusCode.Found), (choice, answer.StatusCode));
        }
    }

    [Theory]
    [InlineData("https://elsewhere.example.org", null, HttpStatusCode.Forbidden)]
    [InlineData("null", null, HttpStatusCode.Forbidden)]
    [InlineData("ours", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("ours", "same-origin", HttpStatusCode.Found)]
    [InlineData("ours", null, HttpStatusCode.Found)]
    public async Task from_another_site_is_refused(string origin, string? fetchSite, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site.Address, "/feedback/page")) { Content = Fields() };
        request.Headers.TryAddWithoutValidation("Origin", origin == "ours" ? site.Address.GetLeftPart(UriPartial.Authority) : origin);
        if (fetchSite is not null) request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", fetchSite);

        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        if (status == HttpStatusCode.Forbidden) Assert.Contains("submit it again from here", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task by_a_machine_is_thanked_alike_and_kept_apart()
    {
        using var visitor = site.Visitor();
        var summary = $"{A.UniqueWord()} cheap pills";

        using var answer = await Post(visitor, Fields(("summary", summary), ("hp_field", "x")));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(SpamSign.HiddenFieldFilled, (await Row(summary)).Spam);
    }

    [Fact]
    public async Task again_gives_the_same_reference_and_sets_one_cookie_at_the_first_answer()
    {
        using var visitor = site.Visitor();
        var summary = $"{A.UniqueWord()} is missing";

        using var first = await Post(visitor, Fields(("summary", summary)));
        using var again = await Post(visitor, Fields(("summary", summary)));
        var page = await visitor.GoTo("/themes");

        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Single(first.Headers.GetValues("Set-Cookie"));
        Assert.False(again.Headers.Contains("Set-Cookie"));
        Assert.Null(page.Header("Set-Cookie"));
    }

    [Fact]
    public async Task of_a_megabyte_is_too_large()
    {
        using var visitor = site.Visitor();

        using var answer = await Post(visitor, Fields(("details", new string('x', (1024 * 1024) + 1))));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task is_possible_wherever_people_read_and_bakes_nothing_into_the_page()
    {
        await using var db = site.Db();
        var listing = await A.Listing().SavedIn(db);
        var organisation = await A.Organisation().SavedIn(db);

        foreach (var path in (string[])["/themes", "/themes/policy-enablers", $"/listings/{listing.Slug}", $"/organisations/{organisation.Slug}", "/organisations", "/glossary", "/pages/privacy"])
        {
            using var visitor = site.Visitor();
            var page = await visitor.GoTo(path);

            var form = page.Document.QuerySelector("form[action='/feedback/page']") ?? throw new InvalidOperationException($"{path} has no form.");
            Assert.Equal(path, form.QuerySelector("input[name=page]")!.GetAttribute("value"));
            Assert.Null(form.QuerySelector("input[name=__RequestVerificationToken], [autofocus]"));
            Assert.Null(page.Header("Set-Cookie"));
            Assert.Equal(8, form.QuerySelectorAll("[name]").Length);
        }
    }

    private static FormUrlEncodedContent Fields(params (string Name, string Value)[] said)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["page"] = "/themes",
            ["hp_field"] = "",
            ["nature"] = "",
            ["summary"] = $"{A.UniqueWord()} is missing",
            ["details"] = "",
            ["role"] = "Local authority leadership",
            ["org"] = "",
            ["email"] = "",
        };
        foreach (var (name, value) in said) fields[name] = value;
        return new(fields);
    }

    private static Task<HttpResponseMessage> Post(CoeMap.Testing.Browsing.Visitor visitor, HttpContent form) => visitor.Ask(HttpMethod.Post, "/feedback/page", form);

    private static Task<CoeMap.Testing.Browsing.SeenPage> Seen(HttpResponseMessage answer) => CoeMap.Testing.Browsing.SeenPage.Read(answer);

    private async Task<PageFeedback> Row(string summary)
    {
        await using var db = site.Db();
        return await db.PageFeedback.AsNoTracking().SingleAsync(f => f.Summary == summary);
    }
}
