using CoeMap.People;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.SigningIn;

public sealed class TakingTheSecondStep(Site site) : IClassFixture<Site>
{
    private const string Wrong = "This is not a code that the app shows now, or it was used before. Wait for the next one.";
    private const string Paused = "Too many wrong codes were entered. Wait 15 minutes, then try again.";

    [Fact]
    public async Task gives_staff_their_rights_in_this_session_only()
    {
        var email = await Moderator();
        using var first = await site.SignedInAs(email);
        Assert.Equal(200, (int)(await first.GoTo("/moderate")).Status);

        using var second = site.Visitor();
        await ShowMailedCode(second, email);

        Assert.Equal("Enter the code from your app", second.Page.Heading);
        Assert.Equal("/sign-in/second-step", (await second.GoTo("/moderate")).Path);
        Assert.Null((await second.GoTo("/")).Document.QuerySelector("a[href='/moderate']"));
        Assert.Equal("/sign-in/second-step", (await second.GoTo("/moderate/audit")).Path);
        await second.TakeTheSecondStep(email);
        Assert.Equal("/moderate/audit", second.Page.Path);
    }

    [Fact]
    public async Task takes_each_code_once()
    {
        var email = await Moderator();
        using (await site.SignedInAs(email)) { }
        using var first = site.Visitor();
        using var second = site.Visitor();
        await ShowMailedCode(first, email);
        await ShowMailedCode(second, email);
        var code = site.Apps.CodeOf(email);

        await Enter(first, code);
        await Enter(second, code);

        Assert.Equal("/contribute", first.Page.Path);
        Assert.Equal([Wrong], second.Page.ErrorSummary);
    }

    [Fact]
    public async Task pauses_after_five_wrong_codes_even_for_the_right_one_and_tells_its_owner()
    {
        var email = await Moderator();
        using (await site.SignedInAs(email)) { }
        using var visitor = site.Visitor();
        await ShowMailedCode(visitor, email);

        for (var i = 0; i < SecondFactor.MaxWrong; i++) await Enter(visitor, "wrong-wrong");
        Assert.Equal([Paused], visitor.Page.ErrorSummary);
        await Enter(visitor, site.Apps.CodeOf(email));
        Assert.Equal([Paused], visitor.Page.ErrorSummary);
        Assert.Contains("five wrong codes", (await site.MailTo(email))[0].Body, StringComparison.Ordinal);
        site.Clock.Advance(SecondFactor.Pause);
        await Enter(visitor, site.Apps.CodeOf(email));

        Assert.Equal("/contribute", visitor.Page.Path);
    }

    [Fact]
    public async Task counts_wrong_codes_that_come_at_once()
    {
        var email = await Moderator();
        using (await site.SignedInAs(email)) { }
        var visitors = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.FromResult(site.Visitor())));
        foreach (var visitor in visitors) await ShowMailedCode(visitor, email);

        for (var round = 0; round < 8; round++) await Task.WhenAll(visitors.Select(v => Enter(v, "000000")));

        await Enter(visitors[0], site.Apps.CodeOf(email));
        Assert.Equal([Paused], visitors[0].Page.ErrorSummary);
        foreach (var visitor in visitors) visitor.Dispose();
    }

    [Fact]
    public async Task gives_ten_codes_for_a_lost_telephone_that_work_once_each()
    {
        var email = await Moderator();
        using var owner = await site.SignedInAs(email);
        await owner.GoTo("/account/recovery-codes");
        await owner.Press("Show ten new codes");
        var codes = owner.Page.Document.QuerySelectorAll(".recovery-codes code").Select(c => c.TextContent).ToList();
        Assert.Equal(10, codes.Distinct().Count());
        await using var db = site.Db();
        Assert.All(await db.SecondFactors.SelectMany(f => f.RecoveryCodes).ToListAsync(), c => Assert.Equal(32, c.Hash.Length));

        using var first = site.Visitor();
        await ShowMailedCode(first, email);
        await Enter(first, codes[3].ToUpperInvariant().Replace('-', ' '));
        Assert.Equal(200, (int)(await first.GoTo("/moderate")).Status);

        using var second = site.Visitor();
        await ShowMailedCode(second, email);
        await Enter(second, codes[3]);
        Assert.Equal([Wrong], second.Page.ErrorSummary);
        Assert.True(second.Page.Has("9 codes left"));
    }

    [Fact]
    public async Task starts_anew_when_an_administrator_disconnects_a_lost_app()
    {
        var email = await Moderator();
        using var owner = await site.SignedInAs(email);
        await using var db = site.Db();
        using var administrator = await site.SignedInAs((await A.Administrator().SavedIn(db)).Email!);
        var person = await db.People.SingleAsync(p => p.Email == email);

        await administrator.GoTo("/admin/people?name=" + Uri.EscapeDataString(email));
        await administrator.Press($"Disconnect lost app: {person.Name}");

        Assert.StartsWith("Their authenticator app is disconnected", administrator.Page.Banner, StringComparison.Ordinal);
        Assert.Equal("/sign-in", (await owner.GoTo("/moderate")).Path);
        Assert.True(await db.AuditEntries.AnyAsync(e => e.What == "person.second-factor-reset" && e.SubjectId == person.Id && e.ById != null));
        Assert.Contains(await site.MailTo(email), m => m.Subject == "Your authenticator app was disconnected");
        await ShowMailedCode(owner, email);
        Assert.Equal("Set up your authenticator app", owner.Page.Heading);
    }

    [Fact]
    public async Task cannot_be_replaced_by_somebody_who_has_the_mailbox_only()
    {
        var email = await Moderator();
        using (await site.SignedInAs(email)) { }
        using var thief = site.Visitor();
        await ShowMailedCode(thief, email);

        Assert.Equal("/sign-in/second-step", (await thief.GoTo("/account/second-step")).Path);
        Assert.Equal("/sign-in/second-step", (await thief.GoTo("/account/recovery-codes")).Path);
    }

    [Fact]
    public async Task shows_the_key_as_a_picture_and_keeps_it_while_a_code_is_wrong()
    {
        var email = await Moderator();
        using var visitor = site.Visitor();
        await ShowMailedCode(visitor, email);
        var key = visitor.Page.Document.QuerySelector(".otkey")!.TextContent;
        Assert.NotNull(visitor.Page.Document.QuerySelector("svg.qr path[d^='M']"));

        visitor.Fill("Code from your app", "000000");
        await visitor.Press("Set up");

        Assert.StartsWith("This is not the code that the app shows.", Assert.Single(visitor.Page.ErrorSummary), StringComparison.Ordinal);
        Assert.Equal(key, visitor.Page.Document.QuerySelector(".otkey")!.TextContent);
        await using var db = site.Db();
        Assert.DoesNotContain(await db.SecondFactors.Select(f => f.SealedSecret).ToListAsync(), s => s.Contains(key.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    private async Task<string> Moderator()
    {
        await using var db = site.Db();
        return (await A.Moderator().SavedIn(db)).Email!;
    }

    private async Task ShowMailedCode(Visitor visitor, string email)
    {
        await visitor.GoTo("/sign-in");
        visitor.Fill("Email address", email);
        await visitor.Press("Continue");
        visitor.Fill("Code from the email", await site.CodeMailedTo(email));
        await visitor.Press("Sign in");
    }

    private static async Task Enter(Visitor visitor, string code)
    {
        visitor.Fill("Code from your app", code);
        await visitor.Press("Continue");
    }
}
