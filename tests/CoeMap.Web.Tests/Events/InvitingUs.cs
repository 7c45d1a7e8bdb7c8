using CoeMap.Events;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Events;

public sealed class InvitingUs(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task needs_no_account_and_is_answered_by_mail()
    {
        await using var db = site.Db();
        var (who, address) = ($"{A.UniqueWord()} network", $"{A.UniqueWord()}@people.example.org");
        using var visitor = site.Visitor();
        await visitor.GoTo("/events");
        await visitor.Click("Tell us who, when and about what");
        await visitor.Press("Send invitation");
        Assert.Equal(4, visitor.Page.ErrorSummary.Count);
        visitor.Fill("Who invites us?", who);
        visitor.Fill("When do you meet?", "Any Tuesday in May");
        visitor.Fill("What is it about?", "Thirty analysts would like to see the map.");
        visitor.Fill("Your email, for our answer", address);
        await visitor.Press("Send invitation");
        Assert.StartsWith("Thanks — invitation received", visitor.Page.Banner, StringComparison.Ordinal);

        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        await moderator.GoTo("/moderate/events/invitations");
        await moderator.Click(who);
        moderator.Fill("Your answer", "We come on the second Tuesday.");
        await moderator.Press("Send answer");

        var letter = Assert.Single(await site.MailTo(address));
        Assert.Contains("We come on the second Tuesday.", letter.Body, StringComparison.Ordinal);
        Assert.Contains("> Thirty analysts would like to see the map.", letter.Body, StringComparison.Ordinal);
        Assert.Equal(InvitationState.Answered, (await db.MeetingInvitations.AsNoTracking().SingleAsync(i => i.Who == who, TestContext.Current.CancellationToken)).State);
    }

    [Fact]
    public async Task with_the_hidden_field_filled_is_thanked_alike_and_kept_apart()
    {
        await using var db = site.Db();
        var who = $"{A.UniqueWord()} offers";
        using var visitor = site.Visitor();
        await visitor.GoTo("/events/invite-us");
        visitor.Fill("Who invites us?", who);
        visitor.Fill("When do you meet?", "Now");
        visitor.Fill("What is it about?", "Cheap things for everybody.");
        visitor.Fill("Your email, for our answer", "offers@people.example.org");
        visitor.Fill("Leave this field empty", "https://offers.example.org");
        await visitor.Press("Send invitation");

        Assert.StartsWith("Thanks — invitation received", visitor.Page.Banner, StringComparison.Ordinal);
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        Assert.False((await moderator.GoTo("/moderate/events/invitations")).Has(who));
        Assert.True((await moderator.Click("Spam")).Has(who));
    }

    [Fact]
    public async Task can_be_closed_without_an_answer()
    {
        await using var db = site.Db();
        var invitation = await A.Invitation().SavedIn(db);
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        await moderator.GoTo($"/moderate/events/invitations/{invitation.Id}");

        await moderator.Press("Close without an answer");

        Assert.Equal(InvitationState.Closed, (await db.MeetingInvitations.AsNoTracking().SingleAsync(i => i.Id == invitation.Id, TestContext.Current.CancellationToken)).State);
    }
}
