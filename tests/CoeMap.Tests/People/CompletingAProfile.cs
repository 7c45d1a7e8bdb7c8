using CoeMap.Organisations;
using CoeMap.People;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.People;

public sealed class CompletingAProfile(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task confirms_membership_where_the_organisation_trusts_the_mail_domain()
    {
        var domain = $"{A.UniqueWord()}.example.org";
        await using var db = map.Db();
        var organisation = await A.Organisation().SavedIn(db);
        organisation.TrustMail([domain], confirmationMailbox: null);
        var person = await A.Person().WithoutProfile().WithAddress($"someone@{domain}").SavedIn(db);
        await db.SaveChangesAsync();

        await Save(person, Filled() with { Organisation = organisation.Id.ToString() });

        var me = await map.As(person);
        Assert.True(me.HasProfile);
        Assert.True(me.IsConfirmed);
    }

    [Fact]
    public async Task elsewhere_leaves_a_claim_that_gives_no_rights()
    {
        await using var db = map.Db();
        var organisation = await A.Organisation().SavedIn(db);
        var person = await A.Person().WithoutProfile().SavedIn(db);

        await Save(person, Filled() with { Organisation = organisation.Id.ToString() });

        var me = await map.As(person);
        Assert.Equal(organisation.Id, me.OrganisationId);
        Assert.False(me.IsConfirmed);
        Assert.Null(me.StewardOf);
    }

    [Fact]
    public async Task with_another_organisation_leaves_the_old_one_and_its_rights()
    {
        await using var db = map.Db();
        var before = await A.Organisation().SavedIn(db);
        var after = await A.Organisation().SavedIn(db);
        var person = await A.Person().At(before).Steward().SavedIn(db);

        await Save(person, Filled() with { Organisation = after.Id.ToString() });

        var me = await map.As(person);
        Assert.Equal(after.Id, me.OrganisationId);
        Assert.False(me.IsSteward);
        Assert.True(await db.Memberships.AnyAsync(m => m.PersonId == person.Id && m.OrganisationId == before.Id && m.LeftAt != null));
    }

    [Fact]
    public async Task keeps_a_membership_that_does_not_change()
    {
        await using var db = map.Db();
        var organisation = await A.Organisation().SavedIn(db);
        var person = await A.Person().At(organisation).Steward().SavedIn(db);

        await Save(person, Filled() with { Organisation = organisation.Id.ToString() });

        Assert.True((await map.As(person)).IsSteward);
    }

    [Fact]
    public async Task proposes_an_organisation_that_is_not_listed_once()
    {
        await using var db = map.Db();
        var person = await A.Person().WithoutProfile().SavedIn(db);
        var name = A.UniqueWord();
        var input = Filled() with { NotListed = true, Name = name, Kind = Words.Of(OrganisationKind.Charity), Region = Words.Of(Region.London) };

        await Save(person, input);
        await Save(person, input);

        Assert.Equal(name, (await db.OrganisationProposals.SingleAsync(p => p.PersonId == person.Id)).Name);
    }

    [Fact]
    public async Task shows_the_name_to_nobody_unless_chosen()
    {
        await using var db = map.Db();
        var person = await A.Person().WithoutProfile().SavedIn(db);

        await Save(person, Filled());

        Assert.Null((await map.Db().People.SingleAsync(p => p.Id == person.Id)).NameShownAt);
    }

    private async Task Save(Person person, Said said) =>
        Assert.IsType<Outcome.Done>(await map.The<CompleteProfile>().RunAsync(await map.As(person), new ProfileInput
        {
            Name = "Sam Example",
            Role = Words.Of(ProfessionalRole.LocalAuthorityLeadership),
            Organisation = said.Organisation,
            NotListed = said.NotListed,
            OrganisationName = said.Name,
            OrganisationKind = said.Kind,
            OrganisationRegion = said.Region,
        }));

    private static Said Filled() => new(null, NotListed: false, null, null, null);

    private sealed record Said(string? Organisation, bool NotListed, string? Name, string? Kind, string? Region);
}
