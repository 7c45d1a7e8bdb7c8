using CoeMap.Listings;
using CoeMap.Moderation;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Moderation;

/// <summary>A listing's published content says what it builds on, and both pages show it for as long as both are shown.</summary>
public sealed class RelatingListings(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task is_read_from_both_ends_once_it_is_published()
    {
        await using var db = map.Db();
        var other = await A.Listing().SavedIn(db);
        var listing = await A.Listing().Related(RelationKind.BuildsOn, other).SavedIn(db);

        var (here, there) = (await Read(listing), await Read(other));

        Assert.Equal(("Builds on", other.Slug), Only(here));
        Assert.Equal(("Built on by", listing.Slug), Only(there));
    }

    [Fact]
    public async Task is_proposed_shown_beside_what_is_published_and_only_then_published()
    {
        await using var db = map.Db();
        var other = await A.Listing().SavedIn(db);
        var listing = await A.Listing().SavedIn(db);
        var revision = await A.Revision().Of(listing).Related(RelationKind.Replaces, other).Submitted().SavedIn(db);
        var moderator = await map.As(await A.Moderator().SavedIn(db));

        var compared = (await map.The<RevisionComparison>().RunAsync(moderator, revision.Id))!;
        Assert.Contains(compared.Fields, f => f is { Label: "Connected listings", Change: FieldChange.Added } && f.After.Contains($"Replaces: {other.Name}", StringComparison.Ordinal));
        Assert.Empty((await Read(listing)).Relations);

        Assert.IsType<Outcome.Done>(await map.The<PublishRevision>().RunAsync(moderator, compared.Seen, PublishCorrections.None));
        Assert.Equal(("Replaces", other.Slug), Only(await Read(listing)));
        Assert.Equal(("Replaced by", listing.Slug), Only(await Read(other)));
    }

    [Fact]
    public async Task goes_when_a_later_version_no_longer_says_it_and_keeps_its_day_while_it_does()
    {
        await using var db = map.Db();
        var (kept, dropped) = (await A.Listing().SavedIn(db), await A.Listing().SavedIn(db));
        var listing = await A.Listing().Related(RelationKind.Uses, kept).Related(RelationKind.Uses, dropped).SavedIn(db);
        var before = await map.Db().Relations.SingleAsync(r => r.ListingId == listing.Id && r.OtherId == kept.Id);
        map.Clock.Advance(TimeSpan.FromDays(40));
        var revision = await A.Revision().Of(listing).With(c => c with { Relations = [.. c.Relations.Where(r => r.ListingId == kept.Id)] }).Submitted().SavedIn(db);
        var moderator = await map.As(await A.Moderator().SavedIn(db));

        await map.The<PublishRevision>().RunAsync(moderator, (await map.The<RevisionComparison>().RunAsync(moderator, revision.Id))!.Seen, PublishCorrections.None);

        var left = await map.Db().Relations.SingleAsync(r => r.ListingId == listing.Id);
        Assert.Equal((kept.Id, before.SaidOn), (left.OtherId, left.SaidOn));
    }

    [Fact]
    public async Task is_seen_by_nobody_while_the_other_is_hidden_or_not_published_yet()
    {
        await using var db = map.Db();
        var hidden = await A.Listing().Hidden().SavedIn(db);
        var draft = await A.Revision().SavedIn(db);
        var listing = await A.Listing().Related(RelationKind.Uses, hidden).With(c => c with { Relations = [.. c.Relations, new(RelationKind.PartOf, draft.Id)] }).SavedIn(db);

        Assert.Empty((await Read(listing)).Relations);
        Assert.DoesNotContain(hidden.Name, (await ContentNames.OfAsync(db, listing.Content)).Listing(hidden.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task follows_a_listing_that_becomes_part_of_another_in_rows_drafts_and_old_versions()
    {
        await using var db = map.Db();
        var (merged, into) = (await A.Listing().SavedIn(db), await A.Listing().SavedIn(db));
        var third = await A.Listing().SavedIn(db);
        var pointing = await A.Listing().Related(RelationKind.BuildsOn, merged).SavedIn(db);
        var draft = await A.Revision().Related(RelationKind.Uses, merged).SavedIn(db);
        var carrying = await A.Listing().Related(RelationKind.PartOf, third).Related(RelationKind.Replaces, into).SavedIn(db);

        await Merge(merged, into);
        await Merge(carrying, into);

        Assert.Equal(("Builds on", into.Slug), Only(await Read(pointing)));
        Assert.Equal(into.Id, (await map.Db().Revisions.SingleAsync(r => r.Id == draft.Id)).Content.Relations.Single().ListingId);
        Assert.Equal(into.Id, (await map.Db().Revisions.SingleAsync(r => r.Id == pointing.Id)).Content.Relations.Single().ListingId);
        // What the one said of others the other says now, and nothing relates to itself.
        Assert.Equal(["Built on by", "Part of"], (await Read(into)).Relations.Select(r => r.Label).Order(StringComparer.Ordinal));
    }

    private async Task<ListingToRead> Read(Listing listing) => (await map.The<ListingDetails>().RunAsync(listing.Slug, null))!;

    private static (string Label, string Slug) Only(ListingToRead listing) => (Assert.Single(listing.Relations).Label, listing.Relations[0].Slug);

    private async Task Merge(Listing merged, Listing into)
    {
        var moderator = await map.As(await A.Moderator().SavedIn(map.Db()));
        Assert.IsType<Outcome.Done>(await map.The<MergeListings>().RunAsync(moderator, merged.Slug, into.Slug));
    }
}
