using System.Net;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Events;

public sealed class ComingToEvents(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task begins_with_staff_who_announce_one_and_ends_among_the_past_ones()
    {
        await using var db = site.Db();
        var name = $"{A.UniqueWord()} open day";
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        await moderator.GoTo("/moderate/events");
        await moderator.Click("Announce an event");
        await moderator.Press("Announce event");
        Assert.Contains("Enter what it is called", moderator.Page.ErrorSummary);
        moderator.Fill("Name", name);
        moderator.Fill("Day", "2031-07-01");
        moderator.Fill("Begins at", "9:30am");
        moderator.Fill("Ends at", "12pm");
        moderator.Fill("Place (optional)", "County Hall, Maidstone");
        moderator.Fill("Link to join online (optional)", "https://meet.example.org/open-day");
        moderator.Fill("Organiser", "Kent County Council");
        moderator.Fill("Description", "Come and **see**. <script>alert(1)</script>");
        await moderator.Press("Announce event");

        using var visitor = site.Visitor();
        await visitor.GoTo("/events");
        await visitor.Click(name);

        Assert.True(visitor.Page.Has("Tuesday 1 July 2031, 9:30am to 12pm"));
        Assert.True(visitor.Page.Has("County Hall, Maidstone"));
        Assert.Equal("https://meet.example.org/open-day", visitor.Page.Document.QuerySelector("a[href^='https://meet']")?.GetAttribute("href"));
        Assert.NotNull(visitor.Page.Document.QuerySelector(".prose strong"));
        Assert.Empty(visitor.Page.Document.QuerySelectorAll(".prose script"));
        var calendar = await visitor.Ask(HttpMethod.Get, visitor.Page.Address("Add it to your calendar"));
        Assert.Equal("text/calendar; charset=utf-8", calendar.Content.Headers.ContentType?.ToString());
        Assert.Contains("DTSTART:20310701T083000Z\r\n", await calendar.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var made = await db.Events.AsNoTracking().SingleAsync(e => e.Title == name, TestContext.Current.CancellationToken);
        Assert.True(await db.AuditEntries.AnyAsync(e => e.SubjectId == made.Id && e.What == "event.announced", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task keeps_past_events_apart()
    {
        await using var db = site.Db();
        var (over, next) = (await A.Event().Beginning(site.Clock.GetUtcNow().AddDays(-2)).SavedIn(db), await A.Event().SavedIn(db));
        using var visitor = site.Visitor();

        var coming = await visitor.GoTo("/events");
        Assert.True(coming.Has(next.Title) && !coming.Has(over.Title));
        var past = await visitor.Click("Past events");

        Assert.True(past.Has(over.Title) && !past.Has(next.Title));
        var all = await (await visitor.Ask(HttpMethod.Get, "/events.ics")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"UID:{over.Id}@", all, StringComparison.Ordinal);
        Assert.Contains($"UID:{next.Id}@", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task tells_when_one_is_cancelled_and_removes_what_was_a_mistake()
    {
        await using var db = site.Db();
        var (off, mistake) = (await A.Event().SavedIn(db), await A.Event().SavedIn(db));
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        await moderator.GoTo($"/moderate/events/{off.Id}");
        await moderator.Press("Cancel the event");
        await moderator.GoTo($"/moderate/events/{mistake.Id}");
        await moderator.Press("Remove the event");

        using var visitor = site.Visitor();

        Assert.True((await visitor.GoTo($"/events/{off.Slug}")).Has("This event is cancelled. It does not take place."));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GoTo($"/events/{mistake.Slug}")).Status);
    }

    [Fact]
    public async Task shows_the_second_of_two_who_change_one_what_happened()
    {
        await using var db = site.Db();
        var one = await A.Event().SavedIn(db);
        using var first = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        using var second = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        await first.GoTo($"/moderate/events/{one.Id}");
        await second.GoTo($"/moderate/events/{one.Id}");
        first.Fill("Organiser", "Essex County Council");
        await first.Press("Save");
        second.Fill("Organiser", "Leeds City Council");

        await second.Press("Save");

        Assert.StartsWith("Somebody changed this event since you opened it", Assert.Single(second.Page.ErrorSummary), StringComparison.Ordinal);
        Assert.Equal("Essex County Council", (await db.Events.AsNoTracking().SingleAsync(e => e.Id == one.Id, TestContext.Current.CancellationToken)).Organiser);
    }
}
