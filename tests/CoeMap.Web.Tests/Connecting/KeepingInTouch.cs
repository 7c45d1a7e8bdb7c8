using System.Net;
using CoeMap.Connections;
using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Needs;
using CoeMap.Organisations;
using CoeMap.People;
using CoeMap.PersonalData;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoeMap.Web.Tests.Connecting;

public sealed class KeepingInTouch(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task a_copy_of_a_paper_is_granted_for_fourteen_days()
    {
        await using var db = site.Db();
        var (asker, contact) = (await A.Person().SavedIn(db), await A.Person().SavedIn(db));
        var listing = await A.Listing().With(c => c with { ReuseDocuments = [new(ReuseDocumentKind.Dpia, null)] }).SavedIn(db);
        await A.Contact().For(listing).Being(contact).SavedIn(db);
        using var member = await site.SignedInAs(asker.Email!);
        await member.GoTo($"/listings/{listing.Slug}");
        await member.Click("ask for a copy");
        Assert.StartsWith("Ask for a copy of the data protection impact assessment", member.Page.Heading, StringComparison.Ordinal);
        member.Fill("Your message", "We want to write ours and start from yours.");
        await member.Press("Send");
        var conversation = member.Page.Path;
        using var anybody = site.Visitor();
        await anybody.GoTo(await site.LinkMailedTo(contact.Email!, "/connect/reply/"));
        anybody.Choose("What do you want to do?", "Send a link to the copy");
        await anybody.Press("Send");
        Assert.Contains("Enter the address of the copy, starting with https://", anybody.Page.ErrorSummary);
        anybody.Fill("Address of the copy", "https://files.example.org/dpia.pdf");
        await anybody.Press("Send");

        Assert.True((await member.GoTo(conversation)).Has("https://files.example.org/dpia.pdf"));
        Assert.DoesNotContain("files.example.org", (await site.MailTo(asker.Email!))[0].Body, StringComparison.Ordinal);
        await db.Connections.Where(c => c.AskerId == asker.Id).ExecuteUpdateAsync(u => u.SetProperty(c => c.GrantEndsAt, site.Clock.GetUtcNow()), TestContext.Current.CancellationToken);
        Assert.True((await member.GoTo(conversation)).Has("The link to the copy has ended."));
        Assert.False(member.Page.Has("https://files.example.org/dpia.pdf"));
        Assert.Equal(HttpStatusCode.NotFound, (await member.GoTo($"/connect/ask?listing={listing.Slug}&document=business-case")).Status);
    }

    [Fact]
    public async Task who_has_not_answered_after_a_week_is_reminded_once()
    {
        await using var db = site.Db();
        var contact = await A.Person().SavedIn(db);
        await A.Connection().To(contact).AskedAt(site.Clock.GetUtcNow().AddDays(-6)).SavedIn(db);
        var remind = site.Services.GetRequiredService<RemindAnswerers>();
        await remind.RunAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await site.MailTo(contact.Email!));
        site.Clock.Advance(TimeSpan.FromDays(1));

        await remind.RunAsync(TestContext.Current.CancellationToken);
        await remind.RunAsync(TestContext.Current.CancellationToken);

        Assert.EndsWith("a question still waits", Assert.Single(await site.MailTo(contact.Email!)).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_expired_link_offers_a_fresh_one_and_a_double_click_mails_one()
    {
        await using var db = site.Db();
        var contact = await A.Person().SavedIn(db);
        var made = await A.Connection().To(contact).SavedIn(db);
        await db.ConnectionLinks.Where(l => l.PartyId == made.Receiver!.Id).ExecuteUpdateAsync(u => u.SetProperty(l => l.ExpiresAt, site.Clock.GetUtcNow().AddDays(-1)), TestContext.Current.CancellationToken);
        using var anybody = site.Visitor();
        await anybody.GoTo($"/connect/reply/{made.Key}");
        Assert.Equal("This link has expired", anybody.Page.Heading);
        Assert.False(anybody.Page.Has("placements team"));

        await anybody.PressTwice("Mail me a fresh link");

        Assert.Single(await site.MailTo(contact.Email!));
        await anybody.GoTo(await site.LinkMailedTo(contact.Email!, "/connect/reply/"));
        Assert.True(anybody.Page.Has("May we use it for our placements team?"));
    }

    [Theory]
    [InlineData("Is 943 476 5919 in your file as well?", "looks like an NHS number")]
    [InlineData("Is H801200001001 in your file as well?", "looks like a unique pupil number")]
    [InlineData("It is about the child born on 3 March 2015.", "looks like a date of birth")]
    public async Task a_message_that_singles_out_a_child_is_refused(string words, string sentence)
    {
        await using var db = site.Db();
        using var member = await site.SignedInAs((await A.Person().SavedIn(db)).Email!);
        await member.GoTo($"/connect/ask?listing={(await A.Listing().SavedIn(db)).Slug}");
        member.Fill("Your message", words);

        await member.Press("Send");

        Assert.Contains(sentence, member.Page.ErrorAt("Your message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_stranger_a_former_steward_and_another_supplier_find_no_conversation()
    {
        await using var db = site.Db();
        var made = await A.Connection().SavedIn(db);
        var firm = await A.Organisation().OfKind(OrganisationKind.Supplier).SavedIn(db);
        foreach (var person in new[] { await A.Person().SavedIn(db), await A.Person().At(firm).Confirmed().SavedIn(db), await A.Moderator().SavedIn(db) })
        {
            using var stranger = await site.SignedInAs(person.Email!);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GoTo($"/connect/{made.Connection.Id}")).Status);
        }

        await db.ListingContacts.Where(c => c.PersonId == made.Receiver!.PersonId).ExecuteUpdateAsync(u => u.SetProperty(c => c.EndedAt, site.Clock.GetUtcNow()), TestContext.Current.CancellationToken);
        using var former = site.Visitor();
        Assert.Equal("This link is over", (await former.GoTo($"/connect/reply/{made.Key}")).Heading);
    }

    [Fact]
    public async Task words_of_somebody_erased_are_removed_at_their_request_and_the_count_stays()
    {
        await using var db = site.Db();
        var (asker, contact) = (await A.Person().SavedIn(db), await A.Person().SavedIn(db));
        var made = await A.Connection().From(asker).To(contact).SavedIn(db);
        await site.Services.GetRequiredService<EraseMyself>().RunAsync(await site.As(asker), isSure: true);
        using var anybody = site.Visitor();

        await anybody.GoTo($"/connect/reply/{made.Key}");

        Assert.True(anybody.Page.Has(ConnectionMessage.Removed));
        Assert.False(anybody.Page.Has("May we use it"));
        Assert.True(await db.Connections.AnyAsync(c => c.Id == made.Connection.Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task a_profile_is_seen_by_colleagues_and_not_by_suppliers_or_visitors()
    {
        await using var db = site.Db();
        var (owner, word) = (await A.Person().SavedIn(db), A.UniqueWord());
        using var me = await site.SignedInAs(owner.Email!);
        await me.GoTo("/account");
        await me.Click("Choose what they see");
        me.Tick("Let colleagues find me");
        me.Fill("The name you appear under", $"{word} of Placements");
        me.Fill("What you can help with", "Demand modelling for placements");
        await me.Press("Save");
        await me.Click("See how colleagues see you");
        var address = me.Page.Path;
        using var colleague = await site.SignedInAs((await A.Person().SavedIn(db)).Email!);
        using var supplier = await site.SignedInAs((await A.Person().At(await A.Organisation().OfKind(OrganisationKind.Supplier).SavedIn(db)).SavedIn(db)).Email!);

        Assert.True((await colleague.GoTo(address)).Has("Demand modelling for placements"));
        Assert.Equal(HttpStatusCode.NotFound, (await supplier.GoTo(address)).Status);
        Assert.Contains(await site.Services.GetRequiredService<LikelyPeople>().RunAsync(await site.As(await A.Person().SavedIn(db)), "modelling demand", 50, stop: TestContext.Current.CancellationToken), p => p.Name.StartsWith(word, StringComparison.Ordinal));
        await colleague.Click("Ask to connect");
        colleague.Fill("Your message", "May I ask you how you began?");
        await colleague.Press("Send");
        Assert.Single(await site.MailTo(owner.Email!), m => m.Subject.StartsWith(word, StringComparison.Ordinal) && m.Body.Contains("asks you on CoE Map", StringComparison.Ordinal));
    }

    [Fact]
    public async Task a_reported_need_is_hidden_with_a_reason_to_its_owner()
    {
        await using var db = site.Db();
        var (owner, reader, staff) = (await A.Person().SavedIn(db), await A.Person().SavedIn(db), await A.Moderator().SavedIn(db));
        var need = await A.Need().By(owner).SavedIn(db);
        using var member = await site.SignedInAs(reader.Email!);
        await member.GoTo($"/needs/{need.Slug}/report");
        member.Fill("What is wrong", "It names somebody in the second line.");
        await member.PressTwice("Send report");
        using var moderator = await site.SignedInAs(staff.Email!);
        await moderator.GoTo($"/moderate/connections/needs/{need.Slug}");
        moderator.Fill("Reason", "It names a person.");
        await moderator.Press("Hide it");
        var concern = await db.Concerns.SingleAsync(c => c.NeedId == need.Id, TestContext.Current.CancellationToken);
        await moderator.GoTo($"/moderate/connections/concerns/{concern.Id}");
        moderator.Fill("What was done", "We hid it.");
        await moderator.Press("Settle");

        using var visitor = site.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GoTo($"/needs/{need.Slug}")).Status);
        Assert.Contains("> It names a person.", (await site.MailTo(owner.Email!))[0].Body, StringComparison.Ordinal);
        Assert.Contains("> We hid it.", (await site.MailTo(reader.Email!))[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_desks_numbers_are_those_of_the_tables()
    {
        await using var db = site.Db();
        var quick = await A.Connection().AskedAt(FakeClock.Start).SavedIn(db);
        quick.Connection.Answer(FakeClock.Start.AddDays(6));
        quick.Asker.Say(ConnectionOutcome.GotAnswer, FakeClock.Start);
        var slow = await A.Connection().AskedAt(FakeClock.Start).SavedIn(db);
        slow.Connection.Decline(DeclineReason.NoTime, null, FakeClock.Start.AddDays(8));
        var accepted = await A.Connection().AskedAt(FakeClock.Start).SavedIn(db);
        accepted.Connection.Accept(accepted.Receiver!.PersonId, FakeClock.Start.AddDays(1));
        var council = await A.Organisation().SavedIn(db);
        var copy = Connection.Ask(Guid.NewGuid(), new((await A.Listing().SavedIn(db)).Id, null, null, null, council.Id, ReuseDocumentKind.Dpia), accepted.Asker.PersonId, null, AnswersAs.Desk, FakeClock.Start);
        copy.Grant("https://files.example.org/dpia.pdf", FakeClock.Start.AddDays(9));
        db.Connections.Add(copy);
        await A.Use().SavedIn(db);
        await A.Use().Confirmed().SavedIn(db);
        var lapsed = await A.Use().Confirmed().SavedIn(db);
        lapsed.AskAgain(FakeClock.Start);
        lapsed.Lapse(FakeClock.Start);
        var (met, closed, matched) = (await A.Need().SavedIn(db), await A.Need().SavedIn(db), await A.Need().SavedIn(db));
        met.Meet("We reuse it.", FakeClock.Start);
        closed.Close("Nobody had it.", FakeClock.Start);
        matched.Match(FakeClock.Start);
        await A.Need().SavedIn(db);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var figures = await site.Services.GetRequiredService<ConnectionNumbers>().RunAsync(await site.As(await A.Moderator().SavedIn(db)), TestContext.Current.CancellationToken);

        Assert.Equal(await Sql(db, "SELECT count(*)::int AS \"Value\" FROM connections"), figures!.Requests);
        Assert.Equal(await Sql(db, "SELECT count(*)::int AS \"Value\" FROM connections WHERE answered_at <= asked_at + interval '7 days'"), figures.WithinAWeek);
        Assert.Equal(await Count(db, "connections WHERE state = 'waiting'"), figures.Waiting);
        Assert.Equal(await Count(db, "connections WHERE state = 'accepted'"), figures.Accepted);
        Assert.Equal(await Count(db, "connections WHERE grant_ends_at IS NOT NULL"), figures.Copies);
        foreach (var reason in Enum.GetValues<DeclineReason>()) Assert.Equal(await Count(db, $"connections WHERE declined_because = '{Words.Of(reason)}'"), figures.Declined[(int)reason].Count);
        foreach (var outcome in Enum.GetValues<ConnectionOutcome>()) Assert.Equal(await Count(db, $"connection_parties WHERE outcome = '{Words.Of(outcome)}'"), figures.Outcomes[(int)outcome].Count);
        foreach (var state in Enum.GetValues<NeedState>().Where(s => s is not NeedState.Draft))
            Assert.Equal(await Count(db, $"needs WHERE state = '{Words.Of(state)}'"), figures.Needs.Single(n => n.Name == Words.Label(state)).Count);
        Assert.Equal(
            [await Count(db, $"{Open} AND confirmed_at IS NOT NULL AND lapsed_at IS NULL"), await Count(db, $"{Open} AND confirmed_at IS NULL"), await Count(db, $"{Open} AND lapsed_at IS NOT NULL")],
            figures.Uses.Select(u => u.Count));
        Assert.True(figures.Uses.All(u => u.Count > 0) && figures.Copies > 0 && figures.Accepted > 0);
        Assert.True(figures.WithinAWeek > 0 && figures.Declined[0].Count > 0);
    }

    private const string Open = "adoption_entries WHERE refused_at IS NULL AND replaced_at IS NULL";

    private static Task<int> Count(CoeMapDb db, string of) => Sql(db, $"SELECT count(*)::int AS \"Value\" FROM {of}");

    private static async Task<int> Sql(CoeMapDb db, string sql) => (await db.Database.SqlQueryRaw<int>(sql).ToListAsync())[0];
}
