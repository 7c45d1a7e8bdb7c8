using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Moderating;

public sealed class ReviewingASubmission(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task publishes_it_from_the_queue_and_opens_the_next()
    {
        await using var db = site.Db();
        var first = await A.Revision().Submitted().SavedIn(db);
        var second = await A.Revision().Submitted().SavedIn(db);
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        await moderator.GoTo($"/moderate/{first.Id}");

        moderator.Choose("Decision", "Publish");
        await moderator.Press("Record and open next");

        Assert.StartsWith("/moderate/", moderator.Page.Path, StringComparison.Ordinal);
        Assert.NotEqual($"/moderate/{first.Id}", moderator.Page.Path);
        Assert.Contains($"“{first.Name}” is published", moderator.Page.Banner, StringComparison.Ordinal);
        Assert.NotNull(second);
    }

    [Fact]
    public async Task asks_for_a_reason_beside_the_field_and_takes_a_ready_made_one()
    {
        await using var db = site.Db();
        var revision = await A.Revision().Submitted().SavedIn(db);
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        await moderator.GoTo($"/moderate/{revision.Id}");

        moderator.Choose("Decision", "Return to the author");
        await moderator.Press("Record decision");
        var problem = moderator.Page.ErrorAt("Reason");
        moderator.Select("Or a ready-made reason", "Link does not work");
        await moderator.Press("Record decision");

        Assert.Equal("Error: Enter a reason, or choose one from the list", problem);
        Assert.Contains("One of the links does not open", (await site.Db().Decisions.SingleAsync(d => d.SubmissionId == revision.Id)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_what_was_not_chosen()
    {
        await using var db = site.Db();
        var revision = await A.Revision().Submitted().SavedIn(db);
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        await moderator.GoTo($"/moderate/{revision.Id}");

        await moderator.Press("Record decision");

        Assert.Equal(["Choose what happens to this submission"], moderator.Page.ErrorSummary);
    }

    [Fact]
    public async Task tells_the_second_moderator_what_the_first_decided_and_keeps_what_they_typed()
    {
        await using var db = site.Db();
        var revision = await A.Revision().Submitted().SavedIn(db);
        using var first = await site.SignedInAs((await A.Moderator().Named("Ash Example").SavedIn(db)).Email!);
        using var second = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        await first.GoTo($"/moderate/{revision.Id}");
        await second.GoTo($"/moderate/{revision.Id}");
        first.Choose("Decision", "Return to the author");
        first.Fill("Reason", "Say which teams use it.");
        second.Choose("Decision", "Decline");
        second.Fill("Reason", "It is on the map already.");

        await first.Press("Record decision");
        await second.Press("Record decision");

        Assert.Contains("Ash Example has returned this to the author already.", second.Page.Banner, StringComparison.Ordinal);
        Assert.Contains("Say which teams use it.", second.Page.Banner, StringComparison.Ordinal);
        Assert.Contains("It is on the map already.", second.Page.Banner, StringComparison.Ordinal);
    }

    [Fact]
    public async Task lets_one_of_two_who_press_at_the_same_moment_win()
    {
        await using var db = site.Db();
        var revision = await A.Revision().Submitted().SavedIn(db);
        using var first = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        using var second = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        foreach (var one in (CoeMap.Testing.Browsing.Visitor[])[first, second])
        {
            await one.GoTo($"/moderate/{revision.Id}");
            one.Choose("Decision", "Publish");
        }

        await Task.WhenAll(first.Press("Record decision"), second.Press("Record decision"));

        Assert.Equal(1, await site.Db().Decisions.CountAsync(d => d.SubmissionId == revision.Id));
        Assert.Single([first.Page.Banner, second.Page.Banner], banner => banner.Contains("has published this already.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task does_not_offer_a_decision_on_ones_own()
    {
        await using var db = site.Db();
        var moderator = await A.Moderator().SavedIn(db);
        var revision = await A.Revision().By(moderator).Submitted().SavedIn(db);
        using var visitor = await site.SignedInAs(moderator.Email!);

        await visitor.GoTo($"/moderate/{revision.Id}");

        Assert.True(visitor.Page.Has("Another moderator decides"));
        Assert.DoesNotContain("Record decision", visitor.Page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task costs_the_same_however_much_waits()
    {
        await using var db = site.Db();
        var email = (await A.Moderator().SavedIn(db)).Email!;
        using var moderator = await site.SignedInAs(email);
        for (var i = 0; i < 2; i++) await A.Revision().Submitted().SavedIn(db);
        await moderator.GoTo("/moderate");
        var before = await StatementsOf(() => moderator.GoTo("/moderate"));
        for (var i = 0; i < 8; i++) await A.Revision().Submitted().SavedIn(db);

        var after = await StatementsOf(() => moderator.GoTo("/moderate"));

        Assert.Equal(before, after);
    }

    private async Task<int> StatementsOf(Func<Task> visit)
    {
        site.Sql.Clear();
        await visit();
        return site.Sql.Statements.Count;
    }
}
