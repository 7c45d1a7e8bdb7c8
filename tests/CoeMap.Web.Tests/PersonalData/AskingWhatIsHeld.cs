using System.Net;
using System.Text.Json;
using CoeMap.Email;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.PersonalData;

public sealed class AskingWhatIsHeld(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task about_oneself_gives_a_page_and_a_file_and_erasing_ends_the_sign_in()
    {
        await using var db = site.Db();
        var person = await A.Person().SavedIn(db);
        var draft = await A.Revision().By(person).SavedIn(db);
        using var visitor = await site.SignedInAs(person.Email!);
        await visitor.GoTo("/account");
        await visitor.Click("See, download or erase what we hold about you");
        Assert.True(visitor.Page.Has(draft.Name));
        using var file = JsonDocument.Parse(await (await visitor.Ask(HttpMethod.Get, "/account/your-data.json")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(person.Email, file.RootElement.GetProperty("about").GetString());
        await visitor.Press("Erase my account");
        Assert.Contains("Tick that you want everything erased", visitor.Page.ErrorSummary);

        visitor.Tick("Erase everything about me");
        await visitor.Press("Erase my account");

        Assert.StartsWith("Your account and what you told us are erased", visitor.Page.Banner, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Ask(HttpMethod.Get, "/account")).StatusCode);
        Assert.False(await db.People.AnyAsync(p => p.Email == person.Email, TestContext.Current.CancellationToken));
        Assert.Equal("What CoE Map held about you is erased", Assert.Single(await site.MailTo(person.Email!)).Subject);
    }

    [Fact]
    public async Task about_an_address_shows_an_administrator_everything_and_erases_it_for_a_reason()
    {
        await using var db = site.Db();
        var address = $"{A.UniqueWord().ToLowerInvariant()}@people.example.org";
        var feedback = await A.PageFeedback().LeavingAddress(address).SavedIn(db);
        db.Add(OutgoingMail.Write(address, "About the themes", $"See {OutgoingMail.Site}/themes", FakeClock.Start));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        using var administrator = await site.SignedInAs((await A.Administrator().SavedIn(db)).Email!);
        await administrator.GoTo("/admin/personal-data");
        administrator.Fill("Email address", address);
        await administrator.Press("Show what is held");
        Assert.True(administrator.Page.Has(feedback.Summary));
        Assert.Contains("/themes", administrator.Page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(OutgoingMail.Site, administrator.Page.Html, StringComparison.Ordinal);
        Assert.Empty(administrator.Page.Url.Query);
        await administrator.Press("Erase everything");
        Assert.Contains("Enter a reason", administrator.Page.ErrorSummary);

        administrator.Fill("Reason", "Asked for by telephone.");
        await administrator.Press("Erase everything");

        Assert.StartsWith("Everything held about this address is erased", administrator.Page.Banner, StringComparison.Ordinal);
        var left = await db.PageFeedback.AsNoTracking().SingleAsync(f => f.Id == feedback.Id, TestContext.Current.CancellationToken);
        Assert.Equal(("Erased at the person’s request", null), (left.Summary, left.Email));
        await administrator.GoTo($"/moderate/feedback/{feedback.Id}");
        Assert.Equal("Erased at the person’s request", administrator.Page.Heading);
    }

    [Fact]
    public async Task can_be_taken_away_as_a_file()
    {
        await using var db = site.Db();
        var somebody = await A.Person().SavedIn(db);
        using var administrator = await site.SignedInAs((await A.Administrator().SavedIn(db)).Email!);
        await administrator.GoTo("/admin/personal-data");
        administrator.Fill("Email address", somebody.Email!);
        await administrator.Press("Show what is held");

        var file = await administrator.Press("Download as a file");

        Assert.Equal("application/json", file.Header("Content-Type"));
        Assert.Contains(somebody.Name!, file.Html, StringComparison.Ordinal);
        Assert.Contains("attachment", file.Header("Content-Disposition"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task about_an_address_that_left_nothing_says_so()
    {
        await using var db = site.Db();
        using var administrator = await site.SignedInAs((await A.Administrator().SavedIn(db)).Email!);
        await administrator.GoTo("/admin/personal-data");
        administrator.Fill("Email address", "nobody@people.example.org");

        await administrator.Press("Show what is held");

        Assert.True(administrator.Page.Has("Nobody signs in with this address"));
    }
}
