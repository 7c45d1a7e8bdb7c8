using CoeMap.Listings;
using CoeMap.Moderation;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Moderation;

public sealed class SendingBackARevision(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task returns_it_to_its_author_with_the_reason_and_the_way_to_mend_it()
    {
        await using var db = map.Db();
        var author = await A.Person().SavedIn(db);
        var revision = await A.Revision().By(author).Submitted().SavedIn(db);
        var me = await map.As(await A.Moderator().SavedIn(db));

        await map.The<ReturnRevision>().RunAsync(me, new(revision.Id, revision.Version, 0), "Say which teams use it.");

        var mail = await map.Db().OutgoingMails.SingleAsync(m => m.To == author.Email);
        var after = await map.Db().Revisions.SingleAsync(r => r.Id == revision.Id);
        Assert.Equal((RevisionState.Returned, "Say which teams use it."), (after.State, after.Reason));
        Assert.Contains("> Say which teams use it.", mail.Body, StringComparison.Ordinal);
        Assert.Contains($"{{site}}/contribute/{revision.Id}/edit", mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task declines_it_for_good_with_a_reason()
    {
        await using var db = map.Db();
        var author = await A.Person().SavedIn(db);
        var revision = await A.Revision().By(author).Submitted().SavedIn(db);
        var me = await map.As(await A.Moderator().SavedIn(db));

        await map.The<DeclineRevision>().RunAsync(me, new(revision.Id, revision.Version, 0), "This is on the map already.");

        Assert.Equal(RevisionState.Declined, (await map.Db().Revisions.SingleAsync(r => r.Id == revision.Id)).State);
        Assert.Contains("on the map already", (await map.Db().OutgoingMails.SingleAsync(m => m.To == author.Email)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    public async Task needs_a_reason(string? reason)
    {
        await using var db = map.Db();
        var revision = await A.Revision().Submitted().SavedIn(db);
        var me = await map.As(await A.Moderator().SavedIn(db));

        var returned = await map.The<ReturnRevision>().RunAsync(me, new(revision.Id, revision.Version, 0), reason);
        var declined = await map.The<DeclineRevision>().RunAsync(me, new(revision.Id, revision.Version, 0), reason);

        Assert.All([returned, declined], o => Assert.Equal("Reason", Assert.IsType<Outcome.Refused>(o).Field));
    }

    [Fact]
    public async Task is_refused_on_ones_own()
    {
        await using var db = map.Db();
        var moderator = await A.Moderator().SavedIn(db);
        var revision = await A.Revision().By(moderator).Submitted().SavedIn(db);

        Assert.IsType<Outcome.Refused>(await map.The<ReturnRevision>().RunAsync(await map.As(moderator), new(revision.Id, revision.Version, 0), "Mend it."));
    }

    [Fact]
    public async Task frees_what_a_moderator_had_taken()
    {
        await using var db = map.Db();
        var revision = await A.Revision().Submitted().SavedIn(db);
        var me = await map.As(await A.Moderator().SavedIn(db));
        await map.The<TakeSubmission>().RunAsync(me, revision.Id);

        await map.The<ReturnRevision>().RunAsync(me, new(revision.Id, revision.Version, 0), "Mend it.");

        Assert.False(await map.Db().Takings.AnyAsync(t => t.SubmissionId == revision.Id));
    }
}
