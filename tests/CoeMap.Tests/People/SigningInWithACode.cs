using System.Text.RegularExpressions;
using CoeMap.People;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.People;

public sealed partial class SigningInWithACode(Map map) : IClassFixture<Map>
{
    private const string Browser = "what only this browser knows";

    [Fact]
    public async Task makes_a_person_the_first_time_and_finds_them_the_next()
    {
        var email = NewAddress();

        var first = await Enter(await Ask(email), email);
        var second = await Enter(await Ask(email.ToUpperInvariant()), email.ToUpperInvariant());

        Assert.Equal(Assert.IsType<Outcome.Done>(first).Id, Assert.IsType<Outcome.Done>(second).Id);
    }

    [Fact]
    public async Task works_once()
    {
        var email = NewAddress();
        var asked = await Ask(email);

        await Enter(asked, email);
        var again = await Enter(asked, email);

        Assert.Equal("This code has been used. Ask for a new code.", Refusal(again));
    }

    [Fact]
    public async Task is_refused_after_ten_minutes()
    {
        var email = NewAddress();
        var asked = await Ask(email);

        map.Clock.Advance(TimeSpan.FromMinutes(10));
        var late = await Enter(asked, email);

        Assert.Equal("This code has expired. Ask for a new code.", Refusal(late));
    }

    [Fact]
    public async Task is_refused_at_the_sixth_attempt_even_with_the_right_code()
    {
        var email = NewAddress();
        var asked = await Ask(email);
        var wrong = asked.Code == "000000" ? "000001" : "000000";

        for (var i = 0; i < SignInCode.MaxAttempts; i++) await Enter(asked with { Code = wrong }, email);
        var sixth = await Enter(asked, email);

        Assert.Equal("You have entered a wrong code 5 times. Ask for a new code.", Refusal(sixth));
    }

    [Fact]
    public async Task is_refused_from_another_browser()
    {
        var email = NewAddress();
        var asked = await Ask(email);

        var elsewhere = await map.The<SignInWithCode>().RunAsync(asked.Id, email, "what another browser knows", asked.Code);

        Assert.Equal("This is not the code from the email. Check it and try again.", Refusal(elsewhere));
    }

    [Fact]
    public async Task keeps_the_code_in_no_row_that_could_be_read()
    {
        var email = NewAddress();
        var asked = await Ask(email);

        await using var db = map.Db();
        var row = await db.SignInCodes.SingleAsync(c => c.Id == asked.Id);

        Assert.Equal(32, row.CodeHash.Length);
        Assert.DoesNotContain(asked.Code, System.Text.Encoding.Latin1.GetString(row.CodeHash), StringComparison.Ordinal);
        Assert.True(await db.OutgoingMails.AnyAsync(m => m.To == email && m.IsSecret));
    }

    [Fact]
    public async Task confirms_a_claim_that_waited_for_the_organisations_domain()
    {
        var domain = $"{A.UniqueWord()}.example.org";
        var email = $"someone@{domain}";
        await using var db = map.Db();
        var organisation = await A.Organisation().SavedIn(db);
        var person = await A.Person().WithAddress(email).At(organisation).SavedIn(db);
        organisation.TrustMail([domain], confirmationMailbox: null);
        await db.SaveChangesAsync();

        await Enter(await Ask(email), email);

        Assert.True((await map.As(person)).IsConfirmed);
    }

    private async Task<Asked> Ask(string email)
    {
        var done = Assert.IsType<Outcome.Done>(await map.The<AskForCode>().RunAsync(Guid.CreateVersion7(), email, Browser, A.UniqueWord()));
        await using var db = map.Db();
        var body = await db.OutgoingMails.Where(m => m.To == email).OrderByDescending(m => m.WrittenAt).Select(m => m.Body).FirstAsync();
        return new(done.Id, SixDigits().Match(body).Value);
    }

    private Task<Outcome> Enter(Asked asked, string email) => map.The<SignInWithCode>().RunAsync(asked.Id, email, Browser, asked.Code);

    private static string NewAddress() => $"{A.UniqueWord()}@people.example.org";

    private static string Refusal(Outcome outcome) => Assert.IsType<Outcome.Refused>(outcome).Message;

    [GeneratedRegex(@"(?<!\d)\d{6}(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex SixDigits();

    private sealed record Asked(Guid Id, string Code);
}
