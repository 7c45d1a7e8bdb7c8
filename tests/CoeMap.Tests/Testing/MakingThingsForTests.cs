using CoeMap.Access;
using CoeMap.Listings;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Testing;

public sealed class MakingThingsForTests(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task a_listing_is_published_and_found_by_its_name()
    {
        await using var db = map.Db();
        var word = A.UniqueWord();

        var listing = await A.Listing().Named($"{word} rota").SavedIn(db);

        await using var fresh = map.Db();
        var found = await fresh.Listings.Public().Where(l => l.SearchVector.Matches(EF.Functions.PlainToTsQuery("public.coemap", word))).SingleAsync();
        Assert.Equal(listing.Id, found.Id);
    }

    [Fact]
    public async Task a_hidden_listing_is_not_public()
    {
        await using var db = map.Db();

        var listing = await A.Listing().Hidden().SavedIn(db);

        Assert.False(await db.Listings.Public().AnyAsync(l => l.Id == listing.Id));
    }

    [Fact]
    public async Task a_returned_edit_stands_beside_what_is_published()
    {
        await using var db = map.Db();
        var listing = await A.Listing().SavedIn(db);

        var edit = await A.Revision().Of(listing).Named("Another name").Returned("Keep the name people know.").SavedIn(db);

        Assert.Equal((RevisionState.Returned, "Another name", 1), (edit.State, edit.Name, edit.BaseVersion));
        Assert.NotEqual("Another name", listing.Name);
    }

    [Fact]
    public async Task a_steward_speaks_for_their_organisation()
    {
        await using var db = map.Db();
        var organisation = await A.Organisation().SavedIn(db);

        var me = await map.As(await A.Person().At(organisation).Steward().SavedIn(db));

        Assert.Equal(organisation.Id, me.StewardOf);
    }
}
