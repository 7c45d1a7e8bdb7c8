using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using CoeMap.Web.WorkAccounts;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.SigningIn;

public sealed class SigningInWithAWorkAccount(IssuerSite site) : IClassFixture<IssuerSite>
{
    private readonly string account = A.UniqueWord().ToLowerInvariant();

    [Fact]
    public async Task asks_for_one_code_and_from_then_on_for_none()
    {
        await using var db = site.Db();
        var person = await A.Person().SavedIn(db);
        using var first = site.Visitor();
        await SignInAtTheIssuer(first);
        Assert.Equal("Connect your work account", first.Page.Heading);
        first.Fill("Email address", person.Email!);
        await first.Press("Continue");
        first.Fill("Code from the email", await site.CodeMailedTo(person.Email!));
        await first.Press("Sign in");
        Assert.Equal("/contribute", first.Page.Path);

        using var second = site.Visitor();
        await SignInAtTheIssuer(second, from: "/account");

        Assert.Equal("/account", second.Page.Path);
        Assert.True(second.Page.Has(person.Email!));
        Assert.True(second.Page.Has("Your council account"));
        Assert.Equal("A work account opens your CoE Map account", (await site.MailTo(person.Email!))[0].Subject);
    }

    [Fact]
    public async Task never_joins_accounts_by_the_address_that_the_issuer_claims()
    {
        await using var db = site.Db();
        var moderator = await A.Moderator().WithAddress($"{account}@people.example.org").SavedIn(db);
        using var visitor = site.Visitor();

        await SignInAtTheIssuer(visitor);
        await visitor.Press("Continue without an address");

        Assert.Equal("Prove your mailbox", visitor.Page.Heading);
        Assert.Equal(404, (int)(await visitor.GoTo("/moderate")).Status);
        var login = await db.UserLogins.SingleAsync(l => l.ProviderKey == account);
        Assert.NotEqual(moderator.Id, login.UserId);
        Assert.Null((await db.People.SingleAsync(p => p.Id == login.UserId)).Email);
    }

    [Fact]
    public async Task of_somebody_new_gives_an_organisation_only_after_a_code()
    {
        using var visitor = site.Visitor();
        await SignInAtTheIssuer(visitor);
        await visitor.Press("Continue without an address");
        Assert.Equal("/account/mailbox", (await visitor.GoTo("/account")).Path);

        visitor.Fill("Email address", $"{account}@elsewhere.example.org");
        await visitor.Press("Continue");
        visitor.Fill("Code from the email", await site.CodeMailedTo($"{account}@elsewhere.example.org"));
        await visitor.Press("Sign in");

        Assert.Equal("Tell us who you are", visitor.Page.Heading);
        Assert.True(visitor.Page.Has($"{account}@elsewhere.example.org"));
    }

    [Fact]
    public async Task opens_the_older_account_once_its_mailbox_is_proved_later()
    {
        await using var db = site.Db();
        var person = await A.Person().SavedIn(db);
        using var visitor = site.Visitor();
        await SignInAtTheIssuer(visitor);
        await visitor.Press("Continue without an address");

        visitor.Fill("Email address", person.Email!);
        await visitor.Press("Continue");
        visitor.Fill("Code from the email", await site.CodeMailedTo(person.Email!));
        await visitor.Press("Sign in");

        Assert.Equal(person.Id, (await db.UserLogins.SingleAsync(l => l.ProviderKey == account)).UserId);
        Assert.True((await visitor.GoTo("/account")).Has(person.Email!));
    }

    [Fact]
    public async Task ends_when_it_is_disconnected()
    {
        await using var db = site.Db();
        var person = await A.Person().SavedIn(db);
        using var visitor = await site.SignedInAs(person.Email!);
        await visitor.GoTo("/account");
        await visitor.Click("Connect your council account");
        await AnswerTheIssuer(visitor);
        visitor.Fill("Email address", person.Email!);
        await visitor.Press("Continue");
        visitor.Fill("Code from the email", await site.CodeMailedTo(person.Email!));
        await visitor.Press("Sign in");
        Assert.Equal("/account", visitor.Page.Path);

        await visitor.Press("Disconnect: your council account");

        Assert.Equal("The work account is disconnected", visitor.Page.Banner);
        Assert.False(await db.UserLogins.AnyAsync(l => l.UserId == person.Id));
    }

    [Fact]
    public async Task works_once_for_one_answer_and_in_one_browser()
    {
        using var visitor = site.Visitor();
        using var thief = site.Visitor();
        await visitor.GoTo("/sign-in/with/council");
        visitor.Fill("Account", account);
        await visitor.Press("Sign in here");
        var answer = visitor.Passed.Single(a => a.Contains("/callback?", StringComparison.Ordinal));

        const string Refusal = "This sign-in was started in another browser, was used before, or took too long. Start again.";
        Assert.Equal([Refusal], (await visitor.GoTo(answer)).ErrorSummary);
        Assert.Equal([Refusal], (await thief.GoTo(answer)).ErrorSummary);
    }

    [Fact]
    public async Task takes_no_code_a_second_time()
    {
        using var visitor = site.Visitor();
        using var thief = site.Visitor();
        await SignInAtTheIssuer(visitor);
        var answer = QueryHelpers.ParseQuery(visitor.Passed.Single(a => a.Contains("/callback?", StringComparison.Ordinal)).Split('?')[1]);
        await thief.GoTo("/sign-in/with/council");
        var state = QueryHelpers.ParseQuery(thief.Passed.Single(a => a.Contains("state=", StringComparison.Ordinal)).Split('?')[1])["state"];

        var page = await thief.GoTo(QueryHelpers.AddQueryString("/sign-in/with/council/callback", new Dictionary<string, string?>(StringComparer.Ordinal) { ["code"] = answer["code"], ["state"] = state }));

        Assert.Equal([Words.Label(SignInProblem.Code)], page.ErrorSummary);
    }

    [Theory]
    [InlineData("?code=c", SignInProblem.State)]
    [InlineData("?code=c&state=made-up", SignInProblem.State)]
    [InlineData("?error=access_denied&state=made-up", SignInProblem.Declined)]
    public async Task refuses_answers_to_no_question(string query, SignInProblem problem)
    {
        using var visitor = site.Visitor();

        var page = await visitor.GoTo("/sign-in/with/council/callback" + query);

        Assert.Equal([Words.Label(problem)], page.ErrorSummary);
    }

    private async Task SignInAtTheIssuer(Visitor visitor, string from = "/")
    {
        await visitor.GoTo("/sign-in?return=" + Uri.EscapeDataString(from == "/" ? "" : from));
        await visitor.Click("Sign in with your council account");
        await AnswerTheIssuer(visitor);
    }

    private async Task AnswerTheIssuer(Visitor visitor)
    {
        Assert.Equal("The issuer", visitor.Page.Heading);
        visitor.Fill("Account", account);
        await visitor.Press("Sign in here");
    }
}
