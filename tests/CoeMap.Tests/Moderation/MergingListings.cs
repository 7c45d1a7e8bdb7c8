using CoeMap.Email;
using CoeMap.Feedback;
using CoeMap.Insights;
using CoeMap.Listings;
using CoeMap.Moderation;
using CoeMap.Needs;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace CoeMap.Tests.Moderation;

/// <summary>Two listings of the same work become one, and nothing that people said about either is lost.</summary>
public sealed class MergingListings(Map map) : IClassFixture<Map>
{
    // What stays with the words that are kept out of sight.
    private static readonly string[] StayBehind = ["revisions", "participations", "relations"];

    [Fact]
    public async Task moves_every_row_that_points_at_the_one_that_goes()
    {
        var (merged, into) = await Two();
        await PointAt(merged);
        var before = await RowsPointingAt(merged.Id);

        await Merge(merged, into);

        var after = await RowsPointingAt(merged.Id);
        Assert.All(before, table => Assert.True(table.Value > 0, $"{table.Key} points at listings: give this test a row of it, and MergedListing its line."));
        Assert.All(after, table => Assert.True(table.Value == 0, $"{table.Value} rows of {table.Key} still point at the listing that went."));
    }

    [Fact]
    public async Task leads_the_old_address_to_the_one_that_stays_which_answers_to_both_names()
    {
        var (merged, into) = await Two();

        await Merge(merged, into);

        Assert.Equal(into.Slug, await map.The<Addresses.WhereItWent>().RunAsync(Addresses.AddressOf.Listing, merged.Slug));
        Assert.Contains(merged.Name, (await map.Db().Listings.SingleAsync(l => l.Id == into.Id)).Content.AlsoKnownAs);
        Assert.Null(await map.The<ListingDetails>().RunAsync($"merged-{merged.Id}", null));
    }

    [Fact]
    public async Task counts_an_organisation_once_that_used_both()
    {
        var (merged, into) = await Two();
        await using var db = map.Db();
        var council = await A.Organisation().SavedIn(db);
        await A.Use().Of(merged).By(council).Confirmed().SavedIn(db);
        await A.Use().Of(into).By(council).Confirmed().SavedIn(db);

        await Merge(merged, into);

        Assert.Equal(1, await map.Db().AdoptionEntries.CountAsync(e => e.ListingId == into.Id && e.ConfirmedAt != null && e.ReplacedAt == null));
        Assert.Equal(2, await map.Db().AdoptionEntries.CountAsync(e => e.ListingId == into.Id));
    }

    [Fact]
    public async Task lets_the_author_of_the_one_that_went_edit_the_one_that_stays()
    {
        var (merged, into) = await Two();
        var author = await map.Db().People.SingleAsync(p => p.Id == merged.AuthorId);

        await Merge(merged, into);

        Assert.NotNull(await map.The<ContactsOfListing>().RunAsync(await map.As(author), into.Slug));
        Assert.True(await map.Db().OutgoingMails.AnyAsync(m => m.To == author.Email && m.Subject.Contains("is part of")));
    }

    [Fact]
    public async Task is_done_once_and_cannot_be_undone_by_bringing_it_back()
    {
        var (merged, into) = await Two();
        var moderator = await Moderator();
        await Merge(merged, into);

        Assert.IsType<Outcome.NotFound>(await map.The<MergeListings>().RunAsync(moderator, merged.Slug, into.Slug));
        await Assert.ThrowsAsync<ForbiddenMoveException>(() => map.The<BringBackListing>().RunAsync(moderator, $"merged-{merged.Id}", "Back."));
    }

    [Fact]
    public async Task waits_until_an_open_edit_is_decided()
    {
        var (merged, into) = await Two();
        await A.Revision().Of(merged).Submitted().SavedIn(map.Db());

        Assert.Contains("waits for a decision", Assert.IsType<Outcome.Refused>(await map.The<MergeListings>().RunAsync(await Moderator(), merged.Slug, into.Slug)).Message, StringComparison.Ordinal);
    }

    private async Task<(Listing Merged, Listing Into)> Two()
    {
        await using var db = map.Db();
        return (await A.Listing().By(await A.Person().SavedIn(db)).Named(A.UniqueWord()).SavedIn(db), await A.Listing().By(await A.Person().SavedIn(db)).Named(A.UniqueWord()).SavedIn(db));
    }

    /// <summary>One row of every table that may point at a listing.</summary>
    private async Task PointAt(Listing listing)
    {
        await using var db = map.Db();
        await Merge(await A.Listing().By(await A.Person().SavedIn(db)).SavedIn(db), listing);
        await A.Contact().For(listing).SavedIn(db);
        await A.ListingClaim().To(listing).SavedIn(db);
        await A.Report().Of(listing).SavedIn(db);
        await A.Connection().About(listing).SavedIn(db);
        await A.Use().Of(listing).SavedIn(db);
        var heard = await A.PageFeedback().PassedOnTo(listing).SavedIn(db);
        db.ListingReplies.Add(ListingReply.Publish(heard, "Something was said.", "We have mended it.", (await A.Person().SavedIn(db)).Id, FakeClock.Start));
        await A.Evidence().About(listing).SavedIn(db);
        await A.Evidence().About(listing).ProposedIn(db);
        await A.Review().Of(listing).SavedIn(db);
        var helper = await A.Person().SavedIn(db);
        db.AddRange(ListingReviewLink.Send(listing.Id, helper.Id, LinkKey.HashOf(LinkKey.New()), FakeClock.Start), LinkCheck.Of(listing.Id, "https://example.org/tool"), ListingRead.Of(listing.Id, new(2031, 2, 1), 3));
        db.NeedOffers.Add(NeedOffer.Make(Guid.NewGuid(), await A.Need().SavedIn(db), helper.Id, null, listing.Id, "This one may do what you need.", FakeClock.Start));
        await db.SaveChangesAsync();
    }

    /// <returns>How many rows of each table of the model name the listing.</returns>
    private async Task<Dictionary<string, long>> RowsPointingAt(Guid listing)
    {
        await using var db = map.Db();
        var columns = from entity in db.Model.GetEntityTypes()
                      from key in entity.GetForeignKeys()
                      where key.PrincipalEntityType.ClrType == typeof(Listing) && !StayBehind.Contains(entity.GetTableName(), StringComparer.Ordinal)
                      select (Table: entity.GetTableName()!, Column: key.Properties[0].GetColumnName());
        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (table, column) in columns.ToList())
        {
            var sql = $"SELECT count(*) AS \"Value\" FROM \"{table}\" WHERE \"{column}\" = @id"; // names of the model, nobody's words
            rows[table] = (await db.Database.SqlQueryRaw<long>(sql, new NpgsqlParameter("id", listing)).ToListAsync())[0];
        }

        return rows;
    }

    private async Task<Access.Me> Moderator() => await map.As(await A.Moderator().SavedIn(map.Db()));

    private async Task Merge(Listing merged, Listing into) =>
        Assert.IsType<Outcome.Done>(await map.The<MergeListings>().RunAsync(await Moderator(), merged.Slug, into.Slug));
}
