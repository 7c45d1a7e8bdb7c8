using CoeMap.Moderation;
using CoeMap.Organisations;
using CoeMap.People;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Moderation;

public sealed class DecidingOnPeopleAndOrganisations(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task confirming_a_membership_gives_it_rights_and_tells_the_person()
    {
        var (claimant, claim) = await Claim();
        var me = await map.As(await A.Moderator().SavedIn(map.Db()));

        Assert.IsType<Outcome.Done>(await map.The<ConfirmMembership>().RunAsync(me, claim.Id, claim.Version));

        Assert.True((await map.As(claimant)).IsConfirmed);
        Assert.Single(await map.Db().OutgoingMails.Where(m => m.To == claimant.Email).ToListAsync());
        Assert.IsType<Outcome.Overtaken>(await map.The<RefuseMembership>().RunAsync(me, claim.Id, claim.Version, "Too late."));
    }

    [Fact]
    public async Task refusing_a_membership_needs_a_reason_and_ends_it()
    {
        var (claimant, claim) = await Claim();
        var me = await map.As(await A.Moderator().SavedIn(map.Db()));

        Assert.IsType<Outcome.Refused>(await map.The<RefuseMembership>().RunAsync(me, claim.Id, claim.Version, ""));
        Assert.IsType<Outcome.Done>(await map.The<RefuseMembership>().RunAsync(me, claim.Id, claim.Version, "They do not know you."));

        Assert.Null((await map.As(claimant)).OrganisationId);
    }

    [Fact]
    public async Task creating_a_proposed_organisation_lets_the_person_claim_it()
    {
        var (person, proposal) = await Proposal();
        var me = await map.As(await A.Moderator().SavedIn(map.Db()));

        var outcome = await map.The<CreateProposedOrganisation>().RunAsync(me, proposal.Id, proposal.Version, new(proposal.Name, OrganisationKind.Charity, Region.London, null));

        var organisation = await map.Db().Organisations.SingleAsync(o => o.Id == Assert.IsType<Outcome.Done>(outcome).Id);
        var claim = await map.As(person);
        Assert.Equal((organisation.Id, false), (claim.OrganisationId, claim.IsConfirmed));
    }

    [Fact]
    public async Task mapping_a_proposal_lets_the_person_claim_the_one_on_the_list()
    {
        var (person, proposal) = await Proposal();
        var listed = await A.Organisation().SavedIn(map.Db());
        var me = await map.As(await A.Moderator().SavedIn(map.Db()));

        Assert.IsType<Outcome.Done>(await map.The<MapProposedOrganisation>().RunAsync(me, proposal.Id, proposal.Version, listed.Id));

        Assert.Equal(listed.Id, (await map.As(person)).OrganisationId);
    }

    [Fact]
    public async Task declining_a_proposal_tells_why()
    {
        var (person, proposal) = await Proposal();
        var me = await map.As(await A.Moderator().SavedIn(map.Db()));

        Assert.IsType<Outcome.Done>(await map.The<DeclineProposal>().RunAsync(me, proposal.Id, proposal.Version, "It is a team, not an organisation."));

        Assert.Contains("It is a team", (await map.Db().OutgoingMails.SingleAsync(m => m.To == person.Email)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task only_a_confirmed_member_becomes_a_steward()
    {
        var (claimant, claim) = await Claim();
        var me = await map.As(await A.Moderator().SavedIn(map.Db()));

        Assert.IsType<Outcome.Refused>(await map.The<TrustSteward>().RunAsync(me, claim.Id));
        await map.The<ConfirmMembership>().RunAsync(me, claim.Id, claim.Version);
        Assert.IsType<Outcome.Done>(await map.The<TrustSteward>().RunAsync(me, claim.Id));
        Assert.True((await map.As(claimant)).IsSteward);
        Assert.IsType<Outcome.Done>(await map.The<StopSteward>().RunAsync(me, claim.Id));
        Assert.False((await map.As(claimant)).IsSteward);
    }

    [Theory]
    [InlineData("not a domain", null, "Domains")]
    [InlineData("gmail.com", null, "Domains")]
    [InlineData("kent.example.org", "no address", "Mailbox")]
    public async Task mail_is_trusted_only_where_it_proves_something(string domain, string? mailbox, string field)
    {
        var organisation = await A.Organisation().SavedIn(map.Db());
        var me = await map.As(await A.Moderator().SavedIn(map.Db()));

        var outcome = await map.The<TrustOrganisationMail>().RunAsync(me, organisation.Id, organisation.Version, [domain], mailbox);

        Assert.Equal(field, Assert.IsType<Outcome.Refused>(outcome).Field);
    }

    [Fact]
    public async Task only_an_administrator_makes_and_ends_moderators()
    {
        var person = await A.Person().SavedIn(map.Db());
        var administrator = await map.As(await A.Administrator().SavedIn(map.Db()));
        var moderator = await map.As(await A.Moderator().SavedIn(map.Db()));

        Assert.IsType<Outcome.NotFound>(await map.The<MakeModerator>().RunAsync(moderator, person.Id));
        Assert.IsType<Outcome.Done>(await map.The<MakeModerator>().RunAsync(administrator, person.Id));
        Assert.True((await map.As(person)).IsModerator);
        Assert.IsType<Outcome.Done>(await map.The<StopModerating>().RunAsync(administrator, person.Id));
        Assert.False((await map.As(person)).IsModerator);
    }

    private async Task<(Person Claimant, Membership Claim)> Claim()
    {
        await using var db = map.Db();
        var claimant = await A.Person().At(await A.Organisation().SavedIn(db)).SavedIn(db);
        return (claimant, await map.Db().Memberships.SingleAsync(m => m.PersonId == claimant.Id));
    }

    private async Task<(Person Person, OrganisationProposal Proposal)> Proposal()
    {
        await using var db = map.Db();
        var person = await A.Person().SavedIn(db);
        var proposal = OrganisationProposal.Propose(person.Id, $"{A.UniqueWord()} Alliance", OrganisationKind.Charity, null, null, map.Clock.GetUtcNow());
        db.OrganisationProposals.Add(proposal);
        await db.SaveChangesAsync();
        return (person, proposal);
    }
}
