using CoeMap.Listings;
using CoeMap.Moderation;
using CoeMap.Organisations;
using CoeMap.People;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.People;

public sealed class LookingAfterAnOrganisation(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task a_steward_lets_a_colleague_join_who_reads_that_a_steward_did()
    {
        var (organisation, steward) = await WithSteward();
        var joiner = await A.Person().At(organisation).SavedIn(map.Db());

        var outcome = await map.The<ConfirmMembership>().RunAsync(await map.As(steward), await MembershipOf(joiner), await VersionOf(joiner));

        Assert.IsType<Outcome.Done>(outcome);
        Assert.Equal(ConfirmedHow.Steward, (await map.Db().Memberships.SingleAsync(m => m.PersonId == joiner.Id)).ConfirmedHow);
        Assert.Contains("A steward has confirmed", await LastMailTo(joiner), StringComparison.Ordinal);
    }

    [Fact]
    public async Task nobody_looks_after_the_members_of_another_organisation()
    {
        var (_, steward) = await WithSteward();
        await using var db = map.Db();
        var stranger = await A.Person().At(await A.Organisation().SavedIn(db)).Confirmed().SavedIn(db);
        var id = await MembershipOf(stranger);
        var me = await map.As(steward);

        Assert.IsType<Outcome.NotFound>(await map.The<RefuseMembership>().RunAsync(me, id, await VersionOf(stranger), "Not ours."));
        Assert.IsType<Outcome.NotFound>(await map.The<TrustSteward>().RunAsync(me, id));
        Assert.IsType<Outcome.NotFound>(await map.The<EndMembership>().RunAsync(me, id));
    }

    [Fact]
    public async Task a_member_who_is_no_steward_decides_nothing()
    {
        var (organisation, _) = await WithSteward();
        await using var db = map.Db();
        var member = await A.Person().At(organisation).Confirmed().SavedIn(db);
        var joiner = await A.Person().At(organisation).SavedIn(db);

        Assert.IsType<Outcome.NotFound>(await map.The<ConfirmMembership>().RunAsync(await map.As(member), await MembershipOf(joiner), await VersionOf(joiner)));
        Assert.Empty((await map.The<MyOrganisation>().RunAsync(await map.As(member)))!.People);
    }

    [Fact]
    public async Task the_first_steward_waits_for_a_moderator_and_the_next_for_the_first()
    {
        await using var db = map.Db();
        var organisation = await A.Organisation().SavedIn(db);
        var first = await A.Person().At(organisation).Confirmed().SavedIn(db);
        var second = await A.Person().At(organisation).Confirmed().SavedIn(db);
        var moderator = await map.As(await A.Moderator().SavedIn(db));

        await map.The<AskToBeSteward>().RunAsync(await map.As(first));
        var waitsForModerator = await Queued(moderator, first);
        await map.The<TrustSteward>().RunAsync(moderator, await MembershipOf(first));
        await map.The<AskToBeSteward>().RunAsync(await map.As(second));
        var secondWaitsForModerator = await Queued(moderator, second);
        var trusted = await map.The<TrustSteward>().RunAsync(await map.As(first), await MembershipOf(second));

        Assert.True(waitsForModerator);
        Assert.False(secondWaitsForModerator);
        Assert.Contains("offers to speak for it", await AnyMailTo(first), StringComparison.Ordinal);
        Assert.IsType<Outcome.Done>(trusted);
        Assert.NotNull((await map.As(second)).StewardOf);
    }

    [Fact]
    public async Task a_declined_offer_can_be_made_again_and_leaves_the_member_a_member()
    {
        var (organisation, steward) = await WithSteward();
        var member = await A.Person().At(organisation).Confirmed().SavedIn(map.Db());
        await map.The<AskToBeSteward>().RunAsync(await map.As(member));

        await map.The<DeclineSteward>().RunAsync(await map.As(steward), await MembershipOf(member));

        Assert.True((await map.As(member)).IsConfirmed);
        Assert.Null((await map.As(member)).StewardOf);
        Assert.Contains("The stewards of", Assert.IsType<Outcome.Done>(await map.The<AskToBeSteward>().RunAsync(await map.As(member))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task somebody_who_has_left_has_no_rights_there_any_more()
    {
        var (organisation, steward) = await WithSteward();
        var leaver = await A.Person().At(organisation).Steward().SavedIn(map.Db());

        await map.The<EndMembership>().RunAsync(await map.As(steward), await MembershipOf(leaver));

        Assert.Null((await map.As(leaver)).OrganisationId);
        Assert.Contains("no member of", await LastMailTo(leaver), StringComparison.Ordinal);
    }

    [Fact]
    public async Task stewards_hear_of_somebody_who_wants_to_join()
    {
        var (organisation, steward) = await WithSteward();
        var joiner = await A.Person().WithoutProfile().SavedIn(map.Db());

        await map.The<CompleteProfile>().RunAsync(await map.As(joiner), new ProfileInput
        {
            Name = "Robin Example",
            Role = Words.Of(ProfessionalRole.LocalAuthorityDataProfessional),
            Organisation = organisation.Id.ToString(),
        });

        Assert.Contains("/contribute/organisation", await LastMailTo(steward), StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_address_at_a_shared_domain_is_asked_which_one()
    {
        var domain = $"{A.UniqueWord()}.example.org";
        await using var db = map.Db();
        var north = await A.Organisation().SavedIn(db);
        var south = await A.Organisation().SavedIn(db);
        north.TrustMail([domain], null);
        var person = await A.Person().WithoutProfile().WithAddress($"someone@{domain}").SavedIn(db);
        await db.SaveChangesAsync();
        var alone = await map.The<ReadMyProfile>().RunAsync(await map.As(person));
        south.TrustMail([domain], null);
        await db.SaveChangesAsync();

        var shared = await map.The<ReadMyProfile>().RunAsync(await map.As(person));

        Assert.Equal(north.Id.ToString(), alone.Input.Organisation);
        Assert.Null(shared.Input.Organisation);
        Assert.Equal(new[] { north.Name, south.Name }.Order(StringComparer.Ordinal), shared.ByMail.Select(o => o.Name).Order(StringComparer.Ordinal));
    }

    private async Task<(Organisation Organisation, Person Steward)> WithSteward()
    {
        await using var db = map.Db();
        var organisation = await A.Organisation().SavedIn(db);
        return (organisation, await A.Person().At(organisation).Steward().SavedIn(db));
    }

    private Task<Guid> MembershipOf(Person person) => map.Db().Memberships.Where(m => m.PersonId == person.Id).Select(m => m.Id).SingleAsync();

    private Task<uint> VersionOf(Person person) => map.Db().Memberships.Where(m => m.PersonId == person.Id).Select(m => m.Version).SingleAsync();

    private Task<string> LastMailTo(Person person) =>
        map.Db().OutgoingMails.Where(m => m.To == person.Email).OrderByDescending(m => m.Id).Select(m => m.Body).FirstAsync();

    private async Task<string> AnyMailTo(Person person) =>
        string.Join('\n', await map.Db().OutgoingMails.Where(m => m.To == person.Email).Select(m => m.Body).ToListAsync());

    private async Task<bool> Queued(Access.Me moderator, Person person)
    {
        var id = await MembershipOf(person);
        var page = await map.The<ModerationQueue>().RunAsync(moderator, new QueueFilter(SubmissionKind.Stewardship));
        return page!.Rows.Items.Any(r => r.Id == id);
    }
}
