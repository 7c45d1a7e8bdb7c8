using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Contributing;

public sealed class AtMyOrganisation(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task a_member_offers_to_be_steward_a_moderator_agrees_and_the_steward_lets_a_colleague_join_and_another_not()
    {
        await using var db = site.Db();
        var organisation = await A.Organisation().SavedIn(db);
        var member = await A.Person().At(organisation).Confirmed().SavedIn(db);
        var joiner = await A.Person().At(organisation).SavedIn(db);
        var stranger = await A.Person().At(organisation).SavedIn(db);
        using var steward = await site.SignedInAs(member.Email!);
        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);

        await steward.GoTo("/contribute/organisation");
        await steward.Press("Offer to be a steward");
        var offered = steward.Page.Banner;
        await moderator.GoTo("/moderate?kind=stewardship");
        await moderator.Click(organisation.Name);
        await moderator.Press("Make steward");
        await steward.GoTo("/contribute/organisation");
        await steward.Press($"Let join: {joiner.Name}");
        var joined = steward.Page.Banner;
        await steward.Click($"Turn away {stranger.Name}");
        await steward.Press("Turn away");
        var unsaid = steward.Page.ErrorSummary;
        steward.Fill("Reason", "Nobody of that name works here.");
        await steward.Press("Turn away");

        Assert.Contains("The Centre is asked", offered, StringComparison.Ordinal);
        Assert.Contains("is confirmed", joined, StringComparison.Ordinal);
        Assert.Contains("Enter a reason", string.Join(' ', unsaid), StringComparison.Ordinal);
        Assert.NotNull((await site.Db().Memberships.SingleAsync(m => m.PersonId == joiner.Id)).ConfirmedAt);
        Assert.NotNull((await site.Db().Memberships.SingleAsync(m => m.PersonId == stranger.Id)).LeftAt);
    }

    [Fact]
    public async Task a_steward_finds_needs_and_claims_to_listings_and_a_member_does_not()
    {
        await using var db = site.Db();
        var (ours, theirs) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
        var (unseen, foreign) = (await A.Need().For(ours).NotLookedAt().SavedIn(db), await A.Need().For(theirs).SavedIn(db));
        var (led, other) = (await A.Listing().LedBy(ours).SavedIn(db), await A.Listing().LedBy(theirs).SavedIn(db));
        await A.ListingClaim().To(led).SavedIn(db);
        await A.ListingClaim().To(other).SavedIn(db);
        using var steward = await site.SignedInAs((await A.Person().At(ours).Steward().SavedIn(db)).Email!);
        using var member = await site.SignedInAs((await A.Person().At(ours).Confirmed().SavedIn(db)).Email!);

        await steward.GoTo("/contribute/organisation");
        await member.GoTo("/contribute/organisation");

        Assert.True(steward.Page.Has(unseen.Title) && !steward.Page.Has(foreign.Title) && !steward.Page.Has(other.Name), steward.Page.Text);
        Assert.False(member.Page.Has(unseen.Title));
        await steward.Click($"Decide on the claim to {led.Name}");
        Assert.Equal(System.Net.HttpStatusCode.OK, steward.Page.Status);
    }
}
