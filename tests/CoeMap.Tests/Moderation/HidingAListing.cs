using CoeMap.Access;
using CoeMap.Moderation;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Moderation;

public sealed class HidingAListing(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task takes_it_out_of_sight_and_bringing_it_back_shows_it_again()
    {
        await using var db = map.Db();
        var author = await A.Person().SavedIn(db);
        var listing = await A.Listing().By(author).SavedIn(db);
        var me = await map.As(await A.Moderator().SavedIn(db));

        await map.The<HideListing>().RunAsync(me, listing.Slug, "It names a child.");
        var hidden = await map.Db().Listings.Public().AnyAsync(l => l.Id == listing.Id);
        await map.The<BringBackListing>().RunAsync(me, listing.Slug, "The name is gone.");
        var shown = await map.Db().Listings.Public().AnyAsync(l => l.Id == listing.Id);

        Assert.Equal((false, true), (hidden, shown));
        var mails = await map.Db().OutgoingMails.Where(m => m.To == author.Email).OrderBy(m => m.WrittenAt).Select(m => m.Body).ToListAsync();
        Assert.Contains("It names a child.", mails[0], StringComparison.Ordinal);
        Assert.Contains("The name is gone.", mails[1], StringComparison.Ordinal);
        Assert.Equal(["listing.hidden", "listing.brought-back"], await map.Db().AuditEntries.Where(e => e.SubjectId == listing.Id).OrderBy(e => e.At).Select(e => e.What).ToListAsync());
    }

    [Fact]
    public async Task needs_a_reason_and_is_not_for_ones_own_or_for_members()
    {
        await using var db = map.Db();
        var moderator = await A.Moderator().SavedIn(db);
        var (own, other) = (await A.Listing().By(moderator).SavedIn(db), await A.Listing().SavedIn(db));
        var me = await map.As(moderator);
        var member = await map.As(await A.Person().SavedIn(db));

        Assert.IsType<Outcome.Refused>(await map.The<HideListing>().RunAsync(me, own.Slug, "Reason"));
        Assert.Equal("Reason", Assert.IsType<Outcome.Refused>(await map.The<HideListing>().RunAsync(me, other.Slug, " ")).Field);
        Assert.IsType<Outcome.NotFound>(await map.The<HideListing>().RunAsync(member, other.Slug, "Reason"));
    }
}
