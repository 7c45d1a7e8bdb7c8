using System.Net;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Web.Tests.SigningIn;

public sealed class SigningInByMail(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task leads_a_newcomer_to_their_profile_and_then_to_where_they_were_going()
    {
        using var visitor = site.Visitor();

        await visitor.GoTo("/account?from=mail");
        visitor.Fill("Email address", NewAddress(out var email));
        await visitor.Press("Continue");
        visitor.Fill("Code from the email", await site.CodeMailedTo(email));
        await visitor.Press("Sign in");
        Assert.Equal("Tell us who you are", visitor.Page.Heading);
        visitor.Fill("Your name", "Sam Example");
        visitor.Choose("Your role", "Local authority leadership");
        await visitor.Press("Save and continue");

        Assert.Equal("/account?from=mail", visitor.Page.Url.PathAndQuery);
        Assert.Equal("Your profile is saved", visitor.Page.Banner);
    }

    [Fact]
    public async Task is_not_possible_with_a_code_from_another_browser()
    {
        using var asking = site.Visitor();
        using var other = site.Visitor();
        await asking.GoTo("/sign-in");
        asking.Fill("Email address", NewAddress(out var email));
        await asking.Press("Continue");

        await other.GoTo("/sign-in/code");

        Assert.Equal("Ask for a code first", other.Page.Heading);
        Assert.DoesNotContain(email, other.Page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_what_is_wrong_with_an_address_and_keeps_it()
    {
        using var visitor = site.Visitor();

        await visitor.GoTo("/sign-in");
        visitor.Fill("Email address", "sam at example");
        await visitor.Press("Continue");

        Assert.Equal(["Enter an email address in the correct format, like name@example.org"], visitor.Page.ErrorSummary);
        Assert.Equal("sam at example", visitor.Page.Form.Field("Email address").GetAttribute("value"));
    }

    [Fact]
    public async Task never_leads_to_another_site()
    {
        using var visitor = site.Visitor();

        await visitor.GoTo("/sign-in?return=//elsewhere.example.org/");
        visitor.Fill("Email address", NewAddress(out var email));
        await visitor.Press("Continue");
        visitor.Fill("Code from the email", await site.CodeMailedTo(email));
        await visitor.Press("Sign in");

        Assert.Equal("/account?return=%2Fcontribute", visitor.Page.Url.PathAndQuery);
    }

    [Fact]
    public async Task tells_a_member_nothing_about_the_moderators_area()
    {
        using var visitor = await site.SignedInAs(NewAddress(out _));

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GoTo("/moderate")).Status);
    }

    [Fact]
    public async Task ends_everywhere_at_once()
    {
        NewAddress(out var email);
        using var laptop = await site.SignedInAs(email);
        using var phone = await site.SignedInAs(email);

        await laptop.GoTo("/account");
        await laptop.Press("Sign out everywhere");

        Assert.Equal("/sign-in", (await phone.GoTo("/account")).Path);
    }

    [Fact]
    public async Task ends_with_sign_out()
    {
        using var visitor = await site.SignedInAs(NewAddress(out _));

        await visitor.Press("Sign out");

        Assert.Equal("/sign-in", (await visitor.GoTo("/account")).Path);
    }

    [Fact]
    public async Task costs_a_visitor_neither_cookie_nor_statement()
    {
        using var visitor = site.Visitor();
        site.Sql.Clear();

        await visitor.GoTo("/sign-out-of-nowhere");

        Assert.Empty(visitor.Cookies);
        Assert.Empty(site.Sql.Statements);
    }

    private static string NewAddress(out string email) => email = $"{A.UniqueWord()}@people.example.org";
}
