using System.Net;
using CoeMap.Connections;
using CoeMap.Organisations;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoeMap.Web.Tests.Connecting;

public sealed class AskingToConnect(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task is_accepted_without_an_account_and_both_say_what_came_of_it()
    {
        await using var db = site.Db();
        var (asker, contact, listing) = (await A.Person().SavedIn(db), await A.Person().SavedIn(db), await A.Listing().SavedIn(db));
        await A.Contact().For(listing).Being(contact).SavedIn(db);
        using var member = await site.SignedInAs(asker.Email!);
        await member.GoTo($"/listings/{listing.Slug}");
        await member.Click("Ask to connect");
        member.Fill("Your message", "May we use it for our placements team?");
        await member.PressTwice("Send");
        Assert.Equal(1, await db.Connections.CountAsync(c => c.AskerId == asker.Id));
        var (subject, body) = Assert.Single(await site.MailTo(contact.Email!));
        Assert.Equal($"{listing.Name}: a question", subject);
        Assert.Contains("> May we use it for our placements team?", body, StringComparison.Ordinal);
        Assert.DoesNotContain(asker.Email!, body, StringComparison.Ordinal);
        using var anybody = site.Visitor();
        await anybody.GoTo(await site.LinkMailedTo(contact.Email!, "/connect/reply/"));
        Assert.True(anybody.Page.Has(asker.Name!));
        Assert.DoesNotContain(asker.Email!, anybody.Page.Html, StringComparison.Ordinal);
        anybody.Choose("What do you want to do?", "Accept, and share my email address");
        anybody.Fill("Your words (optional unless you answer)", "Gladly. Ring me on Monday.");
        await anybody.PressTwice("Send");
        Assert.False(anybody.Page.Has("Accept, and share my email address")); // it is shared

        Assert.Contains(contact.Email!, (await site.MailTo(asker.Email!))[0].Body, StringComparison.Ordinal);
        Assert.True((await member.GoTo((await MyConversation(db, asker.Id)))).Has($"{contact.Name} shares their address with you"));
        Assert.DoesNotContain(asker.Email!, anybody.Page.Html, StringComparison.Ordinal);

        site.Clock.Advance(TimeSpan.FromDays(28));
        await site.Services.GetRequiredService<AskWhatCameOfIt>().RunAsync(TestContext.Current.CancellationToken);
        foreach (var (address, outcome) in ((string, string)[])[(asker.Email!, "We reused it"), (contact.Email!, "We started working together")])
        {
            await anybody.GoTo(await site.LinkMailedTo(address, "/connect/outcome/"));
            await anybody.Press(outcome);
            Assert.Equal("Thanks — recorded", anybody.Page.Banner);
        }

        var id = await db.Connections.Where(c => c.AskerId == asker.Id).Select(c => c.Id).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal([ConnectionOutcome.Reused, ConnectionOutcome.WorkingTogether], await db.ConnectionParties.Where(p => p.ConnectionId == id).OrderBy(p => p.Side).Select(p => p.Outcome!.Value).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["connection.asked", "connection.accepted", "connection.outcome-asked", "connection.outcome-said", "connection.outcome-said"],
            await db.AuditEntries.Where(a => a.SubjectId == id).OrderBy(a => a.At).ThenBy(a => a.Id).Select(a => a.What).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task is_declined_with_a_reason_that_the_asker_reads()
    {
        await using var db = site.Db();
        var asker = await A.Person().SavedIn(db);
        var made = await A.Connection().From(asker).SavedIn(db);
        using var receiver = site.Visitor();
        await receiver.GoTo($"/connect/reply/{made.Key}");
        receiver.Choose("What do you want to do?", "Decline");
        await receiver.Press("Send");
        Assert.Contains("Choose a reason", receiver.Page.ErrorSummary);
        receiver.Choose("If you decline: why?", "I have no time for it");

        await receiver.Press("Send");

        Assert.Contains("i have no time for it", (await site.MailTo(asker.Email!))[0].Body, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(receiver.Page.Document.QuerySelectorAll("textarea[name='Input.Words']"));
    }

    [Fact]
    public async Task goes_from_the_contact_to_the_stewards_to_the_desk_when_each_asks_somebody_else()
    {
        await using var db = site.Db();
        var lead = await A.Organisation().SavedIn(db);
        var (asker, contact, steward, staff) = (await A.Person().SavedIn(db), await A.Person().SavedIn(db), await A.Person().At(lead).Steward().SavedIn(db), await A.Moderator().SavedIn(db));
        var made = await A.Connection().From(asker).To(contact).About(await A.Listing().LedBy(lead).By(contact).SavedIn(db)).SavedIn(db);
        using var anybody = site.Visitor();
        await PassOn(anybody, $"/connect/reply/{made.Key}");
        Assert.Equal("This link is over", anybody.Page.Heading);
        await PassOn(anybody, await site.LinkMailedTo(steward.Email!, "/connect/reply/"));
        using var moderator = await site.SignedInAs(staff.Email!);
        await moderator.GoTo("/moderate/connections");
        await moderator.GoTo($"/connect/{made.Connection.Id}");
        moderator.Choose("What do you want to do?", "Answer");
        moderator.Fill("Your words (optional unless you answer)", "Ask the regional partnership.");

        await moderator.Press("Send");

        Assert.Contains("> Ask the regional partnership.", (await site.MailTo(asker.Email!))[0].Body, StringComparison.Ordinal);
        using var former = await site.SignedInAs(steward.Email!);
        Assert.Equal(HttpStatusCode.NotFound, (await former.GoTo($"/connect/{made.Connection.Id}")).Status);
    }

    [Fact]
    public async Task without_anybody_goes_to_the_centres_desk_and_the_page_says_so()
    {
        await using var db = site.Db();
        var organisation = await A.Organisation().SavedIn(db);
        var staff = await A.Moderator().SavedIn(db);
        using var member = await site.SignedInAs((await A.Person().SavedIn(db)).Email!);
        await member.GoTo($"/organisations/{organisation.Slug}");
        await member.Click("Ask to connect");
        Assert.True(member.Page.Has("your message goes to the Centre’s desk"));
        member.Fill("Your message", "Who looks after your placements data?");

        await member.Press("Send");

        Assert.Contains("the Centre’s desk", member.Page.Banner, StringComparison.Ordinal);
        Assert.StartsWith($"{organisation.Name}: a question", (await site.MailTo(staff.Email!))[0].Subject, StringComparison.Ordinal);
        using var moderator = await site.SignedInAs(staff.Email!);
        Assert.True((await moderator.GoTo("/moderate/connections")).Has(organisation.Name));
    }

    [Fact]
    public async Task is_not_for_suppliers_who_may_answer_what_they_are_asked()
    {
        await using var db = site.Db();
        var firm = await A.Organisation().OfKind(OrganisationKind.Supplier).SavedIn(db);
        var salesperson = await A.Person().At(firm).Confirmed().SavedIn(db);
        var made = await A.Connection().To(salesperson).About(await A.Listing().LedBy(firm).SavedIn(db)).SavedIn(db);
        using var supplier = await site.SignedInAs(salesperson.Email!);
        Assert.Equal("Suppliers cannot start a conversation", (await supplier.GoTo($"/connect/ask?listing={(await A.Listing().SavedIn(db)).Slug}")).Heading);
        foreach (var page in new[] { $"/listings/{(await A.Listing().SavedIn(db)).Slug}", $"/organisations/{(await A.Organisation().SavedIn(db)).Slug}", $"/needs/{(await A.Need().SavedIn(db)).Slug}" })
            Assert.DoesNotContain("/connect/ask", (await supplier.GoTo(page)).Html, StringComparison.Ordinal);
        var outcome = await site.Services.GetRequiredService<AskToConnect>().RunAsync(await site.As(salesperson), new(Listing: (await A.Listing().SavedIn(db)).Slug), new() { Words = "May we sell you our product today?", OnceKey = Guid.NewGuid() });
        Assert.Equal(Outcome.Missing, outcome);
        await supplier.GoTo($"/connect/{made.Connection.Id}");
        supplier.Choose("What do you want to do?", "Answer");
        supplier.Fill("Your words (optional unless you answer)", "Yes, it does that.");

        await supplier.Press("Send");

        Assert.Equal(RequestState.Answered, (await db.Connections.AsNoTracking().SingleAsync(c => c.Id == made.Connection.Id)).State);
    }

    [Fact]
    public async Task of_somebody_who_blocked_me_reaches_the_next_and_does_not_say_so()
    {
        await using var db = site.Db();
        var (asker, contact, listing) = (await A.Person().SavedIn(db), await A.Person().SavedIn(db), await A.Listing().SavedIn(db));
        var made = await A.Connection().From(asker).To(contact).About(listing).SavedIn(db);
        using var receiver = site.Visitor();
        await receiver.GoTo($"/connect/reply/{made.Key}");
        await receiver.Press("Block");
        var before = (await site.MailTo(contact.Email!)).Count;
        using var member = await site.SignedInAs(asker.Email!);
        await member.GoTo($"/connect/ask?listing={listing.Slug}");
        member.Fill("Your message", "May I ask once more about this?");

        await member.Press("Send");

        Assert.Equal(before, (await site.MailTo(contact.Email!)).Count);
        Assert.StartsWith("Your message is on its way", member.Page.Banner, StringComparison.Ordinal);
        Assert.Equal("This link is over", (await receiver.GoTo($"/connect/reply/{made.Key}")).Heading);
    }

    [Fact]
    public async Task ends_for_today_after_ten()
    {
        await using var db = site.Db();
        var asker = await A.Person().SavedIn(db);
        for (var i = 0; i < AskToConnect.MostADay; i++) await A.Connection().From(asker).AskedAt(site.Clock.GetUtcNow()).SavedIn(db);
        using var member = await site.SignedInAs(asker.Email!);
        await member.GoTo($"/connect/ask?listing={(await A.Listing().SavedIn(db)).Slug}");
        member.Fill("Your message", "And one more question about this.");

        await member.Press("Send");

        Assert.Contains("You have asked ten times today. Go on tomorrow.", member.Page.ErrorSummary);
    }

    private static async Task PassOn(Visitor receiver, string link)
    {
        await receiver.GoTo(link);
        receiver.Choose("What do you want to do?", "Ask somebody else to answer");
        await receiver.Press("Send");
    }

    private static async Task<string> MyConversation(CoeMap.Database.CoeMapDb db, Guid asker) => $"/connect/{await db.Connections.Where(c => c.AskerId == asker).Select(c => c.Id).SingleAsync()}";
}
