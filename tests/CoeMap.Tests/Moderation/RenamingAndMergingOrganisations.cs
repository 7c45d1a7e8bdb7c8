using CoeMap.Addresses;
using CoeMap.Listings;
using CoeMap.Moderation;
using CoeMap.Organisations;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Moderation;

public sealed class RenamingAndMergingOrganisations(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task renaming_makes_its_listings_findable_by_both_names_and_leaves_the_old_address()
    {
        await using var db = map.Db();
        var (before, after) = (A.UniqueWord(), A.UniqueWord());
        var organisation = await A.Organisation().Named($"{before} Trust").SavedIn(db);
        var listing = await A.Listing().LedBy(organisation).SavedIn(db);

        var outcome = await map.The<RenameOrganisation>().RunAsync(await Moderator(), organisation.Id, organisation.Version, $"{after} Trust");

        Assert.IsType<Outcome.Done>(outcome);
        Assert.Equal([listing.Id], await FoundBy(before));
        Assert.Equal([listing.Id], await FoundBy(after));
        var former = await map.Db().FormerAddresses.SingleAsync(a => a.Of == AddressOf.Organisation && a.Slug == organisation.Slug);
        Assert.Equal(organisation.Id, former.ThingId);
    }

    [Fact]
    public async Task renaming_back_takes_the_old_address_again()
    {
        await using var db = map.Db();
        var organisation = await A.Organisation().SavedIn(db);
        var me = await Moderator();

        await map.The<RenameOrganisation>().RunAsync(me, organisation.Id, organisation.Version, A.UniqueWord());
        var version = (await map.Db().Organisations.SingleAsync(o => o.Id == organisation.Id)).Version;
        var outcome = await map.The<RenameOrganisation>().RunAsync(me, organisation.Id, version, organisation.Name);

        Assert.IsType<Outcome.Done>(outcome);
        Assert.Equal(organisation.Slug, (await map.Db().Organisations.SingleAsync(o => o.Id == organisation.Id)).Slug);
    }

    [Fact]
    public async Task two_organisations_cannot_have_one_name()
    {
        await using var db = map.Db();
        var (one, two) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));

        var outcome = await map.The<RenameOrganisation>().RunAsync(await Moderator(), one.Id, one.Version, two.Name.ToUpperInvariant());

        Assert.Equal("There is an organisation of this name already", Assert.IsType<Outcome.Refused>(outcome).Message);
    }

    [Fact]
    public async Task merging_moves_listings_members_and_addresses_and_rewrites_search()
    {
        await using var db = map.Db();
        var (gone, stays) = (A.UniqueWord(), A.UniqueWord());
        var merged = await A.Organisation().Named($"{gone} Ltd").OfKind(OrganisationKind.Supplier).TrustingMailAt("gone.example.org").SavedIn(db);
        var into = await A.Organisation().Named($"{stays} Ltd").OfKind(OrganisationKind.Supplier).SavedIn(db);
        var led = await A.Listing().LedBy(merged).SavedIn(db);
        var shared = await A.Listing().LedBy(into).WithTaking(merged, ParticipationRole.Pilot).WithTaking(into, ParticipationRole.Pilot).SavedIn(db);
        var waiting = await A.Revision().LedBy(merged).Submitted().SavedIn(db);
        var member = await A.Person().At(merged).Confirmed().SavedIn(db);

        var outcome = await map.The<MergeOrganisations>().RunAsync(await Moderator(), merged.Id, merged.Version, into.Id);

        Assert.IsType<Outcome.Done>(outcome);
        await using var after = map.Db();
        Assert.False(await after.Organisations.AnyAsync(o => o.Id == merged.Id));
        Assert.Equal(new[] { led.Id, shared.Id }.Order(), (await FoundBy(stays)).Order());
        Assert.Contains(led.Id, await FoundBy(gone));
        Assert.Equal(into.Id, (await after.Listings.SingleAsync(l => l.Id == led.Id)).Content.LeadOrganisationId);
        Assert.Equal(2, await after.Participations.CountAsync(p => p.ListingId == shared.Id && p.OrganisationId == into.Id));
        Assert.Equal(into.Id, (await after.Revisions.SingleAsync(r => r.Id == waiting.Id)).Content.LeadOrganisationId);
        Assert.Equal(into.Id, (await after.Memberships.SingleAsync(m => m.PersonId == member.Id)).OrganisationId);
        Assert.Equal(into.Id, (await after.FormerAddresses.SingleAsync(a => a.Slug == merged.Slug)).ThingId);
        Assert.Contains("gone.example.org", (await after.Organisations.SingleAsync(o => o.Id == into.Id)).VerifiedMailDomains);
    }

    [Fact]
    public async Task a_local_authority_of_reference_data_cannot_be_merged_away()
    {
        await using var db = map.Db();
        var (authority, other) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
        authority.TakeFacts(new("E06000999", "999", AuthorityType.County, 51, 0));
        await db.SaveChangesAsync();

        Assert.IsType<Outcome.Refused>(await map.The<MergeOrganisations>().RunAsync(await Moderator(), authority.Id, authority.Version, other.Id));
    }

    private async Task<CoeMap.Access.Me> Moderator() => await map.As(await A.Moderator().SavedIn(map.Db()));

    private async Task<List<Guid>> FoundBy(string word) =>
        await map.Db().Listings.Where(l => l.SearchVector.Matches(EF.Functions.WebSearchToTsQuery("public.coemap", word))).Select(l => l.Id).ToListAsync();
}
