using System.Net;
using CoeMap.Connections;
using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoeMap.Web.Tests.Connecting;

public sealed class HandingARequestOver(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task leads_from_the_desk_to_a_colleague_by_name_who_answers_without_an_account()
    {
        await using var db = site.Db();
        var (asker, council) = (await A.Person().SavedIn(db), await A.Organisation().SavedIn(db));
        var colleague = await A.Person().At(council).Confirmed().SavedIn(db);
        var made = await A.Connection().From(asker).AtTheDesk().AskedAt(site.Clock.GetUtcNow().AddDays(-9)).SavedIn(db);
        using var staff = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        await staff.GoTo($"/moderate/connections/requests/{made.Connection.Id}");
        Assert.True(staff.Page.Has("May we use it for our placements team?"));
        staff.Fill("Name, or organisation", colleague.Name!);
        await staff.Press("Find");
        await staff.Press("Hand it over");
        Assert.Contains("Choose a colleague", staff.Page.ErrorSummary);
        staff.Choose("Whom do you ask?", colleague.Name!);
        staff.Fill("A note to them (optional)", "You did this last year.");

        await staff.PressTwice("Hand it over");

        Assert.StartsWith("Handed over", staff.Page.Banner, StringComparison.Ordinal);
        var (subject, body) = Assert.Single(await site.MailTo(colleague.Email!));
        Assert.EndsWith(": a question", subject, StringComparison.Ordinal);
        Assert.Contains("> You did this last year.", body, StringComparison.Ordinal);
        Assert.DoesNotContain("@", body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GoTo($"/connect/{made.Connection.Id}")).Status); // it is theirs now
        await site.Services.GetRequiredService<RemindAnswerers>().RunAsync(TestContext.Current.CancellationToken);
        Assert.Single(await site.MailTo(colleague.Email!)); // a week counts from when they got it
        using var anybody = site.Visitor();
        await anybody.GoTo(await site.LinkMailedTo(colleague.Email!, "/connect/reply/"));
        anybody.Choose("What do you want to do?", "Answer");
        anybody.Fill("Your words (optional unless you answer)", "Yes, here is how.");
        await anybody.Press("Send");
        Assert.Contains("> Yes, here is how.", (await site.MailTo(asker.Email!))[0].Body, StringComparison.Ordinal);
        Assert.Equal(["connection.handed-over", "connection.answered"], await db.AuditEntries.Where(a => a.SubjectId == made.Connection.Id).OrderBy(a => a.At).ThenBy(a => a.Id).Select(a => a.What).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task suggests_whose_profile_meets_the_question()
    {
        await using var db = site.Db();
        var (word, colleague) = (A.UniqueWord(), await A.Person().At(await A.Organisation().SavedIn(db)).Confirmed().SavedIn(db));
        await A.Profile().Of(colleague).HelpingWith($"Everything about {word} and its returns").SavedIn(db);
        var made = await A.Connection().AtTheDesk().Saying($"Who knows about {word} in practice?").SavedIn(db);
        using var staff = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);

        await staff.GoTo($"/moderate/connections/requests/{made.Connection.Id}");

        staff.Choose("Their profiles meet the question. Whom do you ask?", colleague.Name!);
    }

    [Fact]
    public async Task goes_to_no_supplier_no_claimant_no_one_who_left_or_blocked_and_not_back_to_its_asker()
    {
        await using var db = site.Db();
        var council = await A.Organisation().SavedIn(db);
        var asker = await A.Person().At(council).Confirmed().SavedIn(db);
        var made = await A.Connection().From(asker).AtTheDesk().SavedIn(db);
        var (blocker, left) = (await A.Person().At(council).Confirmed().SavedIn(db), await A.Person().At(council).Confirmed().SavedIn(db));
        db.ConnectionBlocks.Add(ConnectionBlock.Of(blocker.Id, asker.Id, FakeClock.Start));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await db.Memberships.Where(m => m.PersonId == left.Id).ExecuteUpdateAsync(u => u.SetProperty(m => m.LeftAt, FakeClock.Start), TestContext.Current.CancellationToken);
        var supplier = await A.Person().At(await A.Organisation().OfKind(OrganisationKind.Supplier).SavedIn(db)).Confirmed().SavedIn(db);
        var staff = await site.As(await A.Moderator().SavedIn(db));
        var hand = site.Services.GetRequiredService<HandToColleague>();

        foreach (var person in new[] { asker, blocker, left, supplier, await A.Person().At(council).SavedIn(db), await A.Person().SavedIn(db) })
            Assert.IsType<Outcome.Refused>(await hand.RunAsync(staff, made.Connection.Id, new() { To = person.Id }));
        Assert.Equal(Outcome.Missing, await hand.RunAsync(await site.As(await A.Person().At(council).Steward().SavedIn(db)), made.Connection.Id, new() { To = supplier.Id }));
        Assert.Equal(AnswersAs.Desk, (await db.Connections.AsNoTracking().SingleAsync(c => c.Id == made.Connection.Id)).AnsweredAs);
    }
}
