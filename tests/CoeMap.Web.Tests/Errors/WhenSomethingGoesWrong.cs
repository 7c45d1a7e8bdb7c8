using System.Net;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Errors;

public sealed class WhenSomethingGoesWrong(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/listings/no-such-listing")]
    [InlineData("/organisations/no-such-organisation")]
    [InlineData("/themes/no-such-theme")]
    [InlineData("/pages/no-such-page")]
    public async Task an_address_that_leads_nowhere_says_so(string path)
    {
        using var visitor = site.Visitor();

        var page = await visitor.GoTo(path);

        Assert.Equal((HttpStatusCode.NotFound, "Page not found"), (page.Status, page.Heading));
    }

    [Theory]
    [InlineData("/needs?theme=%00")]
    [InlineData("/search?for=%00")]
    [InlineData("/map?listing=a%00b")]
    [InlineData("/listings/a%00b")]
    public async Task an_address_with_a_character_that_no_text_has_is_no_failure_of_ours(string path)
    {
        using var visitor = site.Visitor();

        Assert.Contains((await visitor.GoTo(path)).Status, (HttpStatusCode[])[HttpStatusCode.BadRequest, HttpStatusCode.OK]); // refused where somebody asks the database for it
    }

    // While a statement is being prepared, at its fifth use on a connection, a refusal by the database would cost the next request.
    [Fact]
    public async Task a_character_that_no_text_has_costs_nobody_else_their_page()
    {
        await using var db = site.Db();
        using var visitor = site.Visitor();
        var statuses = new List<HttpStatusCode>();

        for (var before = 0; before < 6; before++)
        {
            Npgsql.NpgsqlConnection.ClearPool((Npgsql.NpgsqlConnection)db.Database.GetDbConnection()); // this site's alone: other tests run beside it
            for (var n = 0; n < before; n++) await visitor.GoTo($"/needs?theme=before-{before}-{n}");
            for (var n = 0; n < 3; n++) await visitor.GoTo($"/needs?theme=a%00{before}-{n}");
            statuses.Add((await visitor.GoTo($"/needs?theme=after-{before}")).Status);
        }

        Assert.All(statuses, s => Assert.Equal(HttpStatusCode.OK, s));
    }

    [Fact]
    public async Task a_form_with_a_character_that_no_text_has_is_refused()
    {
        using var visitor = site.Visitor();
        using var form = new FormUrlEncodedContent([new("page", "/themes"), new("summary", "Something\0else"), new("role", "Local authority leadership")]);

        using var answer = await visitor.Ask(HttpMethod.Post, "/feedback/page", form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task a_failure_of_ours_gives_a_reference_and_no_detail()
    {
        using var visitor = site.Visitor();
        site.Sql.Fault = new InvalidOperationException("The inside of the house.");

        var page = await visitor.GoTo("/search");
        site.Sql.Fault = null;

        Assert.Equal((HttpStatusCode.InternalServerError, "Sorry, there is a problem with CoE Map"), (page.Status, page.Heading));
        Assert.Matches("[0-9a-f]{12}", page.Text);
        Assert.DoesNotContain("inside of the house", page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Exception", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_form_of_more_than_a_megabyte_is_too_large()
    {
        using var visitor = site.Visitor();
        await visitor.GoTo("/sign-in");
        visitor.Fill("Email address", new string('a', 1024 * 1024));

        var page = await visitor.Press("Continue");

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "That is too large to send"), (page.Status, page.Heading));
    }

    [Fact]
    public async Task a_form_without_its_token_is_refused()
    {
        using var visitor = site.Visitor();

        await visitor.GoTo("/sign-in");
        visitor.Page.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.Remove();
        visitor.Fill("Email address", "somebody@people.example.org");

        var page = await visitor.Press("Continue");

        Assert.Equal((HttpStatusCode.BadRequest, "That form could not be read"), (page.Status, page.Heading));
    }
}
