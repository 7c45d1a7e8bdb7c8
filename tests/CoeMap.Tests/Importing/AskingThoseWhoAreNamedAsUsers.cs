using System.Text;
using CoeMap.Adoption;
using CoeMap.Importing;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Importing;

public sealed class AskingThoseWhoAreNamedAsUsers(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task becomes_claims_once_it_is_published_and_each_is_asked_once()
    {
        await using var db = map.Db();
        var (word, box) = (A.UniqueWord(), "box@users.example.org");
        var (user, refused) = (await A.Organisation().TrustingMailAt("users.example.org", box).SavedIn(db), await A.Organisation().SavedIn(db));
        var listing = await A.Listing().Named($"{word} planner").SavedIn(db);
        await A.Use().Of(listing).By(refused).SavedIn(db);
        var me = await map.As(await A.Moderator().SavedIn(db));
        var rows = await map.Taken(me, ImportedFile.Of("publiccode.yml", Encoding.UTF8.GetBytes($"publiccodeYmlVersion: 0.5\nname: {listing.Name}\nurl: https://code.example.org/{word}\nusedBy: [\"{user.Name}\", \"{refused.Name}\"]\n")), ImportFormat.PublicCode, withConflicts: true);

        var before = await map.The<ClaimImportedUses>().RunAsync();
        await map.Published(rows);
        var then = await map.The<ClaimImportedUses>().RunAsync();
        var again = await map.The<ClaimImportedUses>().RunAsync();

        Assert.Equal((0, 1, 0), (before, then, again));
        var claim = await db.AdoptionEntries.SingleAsync(e => e.OrganisationId == user.Id && e.ListingId == listing.Id);
        Assert.Equal((AdoptionState.Waiting, AdoptionStage.InUse, me.PersonId), (claim.State, claim.Stage, claim.ClaimedById));
        Assert.Equal(1, await db.OutgoingMails.CountAsync(m => m.To == box));
        Assert.Equal(1, await db.AdoptionEntries.CountAsync(e => e.OrganisationId == refused.Id && e.ListingId == listing.Id));
        Assert.Equal(0, await db.Listings.Where(l => l.Id == listing.Id).Select(l => l.Users).SingleAsync());
    }
}
