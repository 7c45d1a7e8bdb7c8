using CoeMap.Moderation;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Tests.Moderation;

public sealed class TheModerationQueue(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task holds_revisions_proposals_and_claims_with_the_oldest_first()
    {
        await using var db = map.Db();
        var organisation = await A.Organisation().SavedIn(db);
        var revision = await A.Revision().Submitted().SavedIn(db);
        var claimant = await A.Person().At(organisation).SavedIn(db);
        var me = await map.As(await A.Moderator().SavedIn(db));

        var page = (await map.The<ModerationQueue>().RunAsync(me, new()))!;

        var mine = page.Rows.Items.Where(r => r.Id == revision.Id || r.Title == organisation.Name).ToList();
        Assert.Equal([SubmissionKind.ListingRevision, SubmissionKind.Membership], mine.Select(r => r.Kind));
        Assert.False(mine[1].IsConfirmed);
        Assert.Equal(page.Rows.Items.OrderBy(r => r.Since), page.Rows.Items);
        Assert.True(page.Queues.Single(q => q.Kind == SubmissionKind.ListingRevision).Count >= 1);
        Assert.NotNull(claimant);
    }

    [Fact]
    public async Task counts_published_look_alikes()
    {
        await using var db = map.Db();
        var word = A.UniqueWord();
        await A.Listing().Named($"{word} referral planner").SavedIn(db);
        var revision = await A.Revision().Named($"The {word} planner").Submitted().SavedIn(db);
        var me = await map.As(await A.Moderator().SavedIn(db));

        var page = (await map.The<ModerationQueue>().RunAsync(me, new()))!;

        Assert.Equal(1, page.Rows.Items.Single(r => r.Id == revision.Id).LookAlikes);
    }

    [Fact]
    public async Task shows_who_has_taken_what_and_filters_by_it()
    {
        await using var db = map.Db();
        var revision = await A.Revision().Submitted().SavedIn(db);
        var moderator = await A.Moderator().Named("Elm Example").SavedIn(db);
        var (me, other) = (await map.As(moderator), await map.As(await A.Moderator().SavedIn(db)));

        Assert.IsType<Outcome.Done>(await map.The<TakeSubmission>().RunAsync(me, revision.Id));
        Assert.Equal("Elm Example has taken this already.", Assert.IsType<Outcome.Overtaken>(await map.The<TakeSubmission>().RunAsync(other, revision.Id)).Message);
        var taken = (await map.The<ModerationQueue>().RunAsync(other, new(IsTaken: true)))!;
        var free = (await map.The<ModerationQueue>().RunAsync(other, new(IsTaken: false)))!;

        Assert.Equal("Elm Example", taken.Rows.Items.Single(r => r.Id == revision.Id).TakenBy);
        Assert.DoesNotContain(free.Rows.Items, r => r.Id == revision.Id);
        Assert.IsType<Outcome.Done>(await map.The<ReleaseSubmission>().RunAsync(me, revision.Id));
    }

    [Fact]
    public async Task filters_by_kind_of_listing_and_new_or_edit()
    {
        await using var db = map.Db();
        var listing = await A.Listing().OfKind(CoeMap.Listings.ListingKind.Partner).SavedIn(db);
        var edit = await A.Revision().Of(listing).Submitted().SavedIn(db);
        var me = await map.As(await A.Moderator().SavedIn(db));

        var edits = (await map.The<ModerationQueue>().RunAsync(me, new(SubmissionKind.ListingRevision, CoeMap.Listings.ListingKind.Partner, IsNew: false)))!;

        Assert.Equal([edit.Id], edits.Rows.Items.Select(r => r.Id));
    }

    [Fact]
    public async Task is_nothing_for_anybody_else()
    {
        await using var db = map.Db();

        Assert.Null(await map.The<ModerationQueue>().RunAsync(await map.As(await A.Person().SavedIn(db)), new()));
    }
}
