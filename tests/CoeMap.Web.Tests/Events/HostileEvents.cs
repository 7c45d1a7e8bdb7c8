using System.Net;
using CoeMap.Testing;
using CoeMap.Testing.Hostile;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Events;

/// <summary>Whatever is written about an event or in an invitation is shown as words: on pages, in calendars, in triage and in the mail.</summary>
public sealed class HostileEvents(Site site) : IClassFixture<Site>
{
    private static readonly HashSet<string> Properties = new(StringComparer.Ordinal)
    {
        "BEGIN", "VERSION", "PRODID", "CALSCALE", "METHOD", "X-WR-CALNAME", "UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE",
        "DTSTART", "DTEND", "SUMMARY", "LOCATION", "DESCRIPTION", "URL", "STATUS", "END",
    };

    [Fact]
    public async Task run_nowhere_on_pages_and_add_nothing_to_calendars()
    {
        await using var db = site.Db();
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        using var visitor = site.Visitor();
        foreach (var (hostile, n) in HostileInputs.Numbered)
        {
            await moderator.GoTo("/moderate/events/new");
            moderator.Fill("Name", $"Event{n}x {Short(hostile)}");
            moderator.Fill("Day", "2031-07-01");
            moderator.Fill("Begins at", "9:30am");
            moderator.Fill("Ends at", "12pm");
            moderator.Fill("Place (optional)", $"Hall {n} {hostile}");
            moderator.Fill("Organiser", $"By {n} {Short(hostile)}");
            moderator.Fill("Description", $"Before\n\n{hostile}\n\nwords {hostile} words");
            HarmlessPage.Check(await moderator.Press("Announce event"), hostile);
            Assert.Empty(moderator.Page.ErrorSummary);
            var made = await db.Events.AsNoTracking().SingleAsync(e => e.Title.StartsWith($"Event{n}x "), TestContext.Current.CancellationToken);

            var page = await visitor.GoTo($"/events/{made.Slug}");
            using var calendar = await visitor.Ask(HttpMethod.Get, $"/events/{made.Slug}.ics");

            Assert.Equal(HttpStatusCode.OK, page.Status);
            HarmlessPage.Check(page, hostile);
            Assert.Equal(Words(made.Title), page.Heading);
            var lines = (await calendar.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(18 + 2, lines.Length);
            Assert.All(lines, line => Assert.Contains(line.Split(':')[0], Properties));
            Assert.All(lines, line => Assert.DoesNotContain(line, char.IsControl));
        }

        HarmlessPage.Check(await visitor.GoTo("/events"), "the list");
        HarmlessPage.Check(await moderator.GoTo("/moderate/events"), "the desk");
    }

    [Fact]
    public async Task stay_words_in_an_invitation_and_in_the_answer_to_it()
    {
        await using var db = site.Db();
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        foreach (var (hostile, n) in HostileInputs.Numbered)
        {
            using var visitor = site.Visitor();
            await visitor.GoTo("/events/invite-us");
            visitor.Fill("Who invites us?", $"Who{n}x {hostile}"[..Math.Min(150, $"Who{n}x {hostile}".Length)]);
            visitor.Fill("When do you meet?", $"When {n} {hostile}");
            visitor.Fill("What is it about?", $"What it is about: {hostile}");
            visitor.Fill("Your email, for our answer", $"invites{n}@people.example.org");
            HarmlessPage.Check(await visitor.Press("Send invitation"), hostile);
            Assert.StartsWith("Thanks — invitation received", visitor.Page.Banner, StringComparison.Ordinal);
            var invitation = await db.MeetingInvitations.AsNoTracking().SingleAsync(i => i.Email == $"invites{n}@people.example.org", TestContext.Current.CancellationToken);

            HarmlessPage.Check(await moderator.GoTo($"/moderate/events/invitations/{invitation.Id}"), hostile);
            Assert.Equal(Words(invitation.Who), moderator.Page.Heading);
            moderator.Fill("Your answer", $"Our answer: {hostile}");
            HarmlessPage.Check(await moderator.Press("Send answer"), hostile);

            HarmlessMail.Check(Assert.Single(await site.MailTo($"invites{n}@people.example.org")), invitation.About);
        }

        HarmlessPage.Check(await moderator.GoTo("/moderate/events/invitations?state=answered"), "the list");
    }

    private static string Short(string text) => text.Length > 80 ? text[..80] : text;

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
