using CoeMap.Adoption;
using CoeMap.Evidence;
using CoeMap.Listings;
using CoeMap.Moderation;
using CoeMap.People;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Evidence;

public sealed class ReviewingWhatIsUsed(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task is_for_members_of_organisations_that_confirmed_their_use()
    {
        var (listing, council) = (await A.Listing().SavedIn(map.Db()), await A.Organisation().SavedIn(map.Db()));
        var member = await A.Person().At(council).Confirmed().SavedIn(map.Db());
        Assert.Equal(ReviewRules.NotAUser, Refusal(await Write(member, listing)));
        await A.Use().Of(listing).By(council).SavedIn(map.Db());
        Assert.Equal(ReviewRules.NotAUser, Refusal(await Write(member, listing)));

        await using var db = map.Db();
        var entry = await db.AdoptionEntries.SingleAsync(e => e.ListingId == listing.Id);
        entry.Confirm(SpokeAs.Mailbox, null, Naming.Everybody, FakeClock.Start);
        await db.TrySaveAndCountAsync(listing.Id);

        Assert.IsType<Outcome.Done>(await Write(member, listing));
        Assert.StartsWith("You have reviewed this already", Refusal(await Write(member, listing)), StringComparison.Ordinal);
        Assert.Equal(ReviewRules.NotAUser, Refusal(await Write(await A.Person().At(council).SavedIn(map.Db()), listing))); // claims to work there
    }

    [Fact]
    public async Task is_not_for_those_behind_it()
    {
        var council = await A.Organisation().SavedIn(map.Db());
        var author = await A.Person().At(council).Confirmed().SavedIn(map.Db());
        var (own, led) = (await A.Listing().By(author).SavedIn(map.Db()), await A.Listing().LedBy(council).SavedIn(map.Db()));
        foreach (var listing in new[] { own, led }) await A.Use().Of(listing).By(council).Confirmed().SavedIn(map.Db());

        Assert.Equal(ReviewRules.IsBehindIt, Refusal(await Write(author, own)));
        Assert.Equal(ReviewRules.IsBehindIt, Refusal(await Write(author, led)));
    }

    [Fact]
    public async Task is_seen_once_a_moderator_published_it_who_is_not_its_author()
    {
        var (listing, member) = await UsedBy(Naming.Everybody);
        await Write(member, listing);
        Assert.Empty((await map.The<EvidenceOfListing>().RunAsync(listing.Id, null)).Reviews);
        var review = await map.Db().Reviews.SingleAsync(r => r.ListingId == listing.Id);

        var moderator = await map.As(await A.Moderator().SavedIn(map.Db()));
        Assert.IsType<Outcome.Done>(await map.The<DecideReview>().RunAsync(moderator, review.Id, new() { Decision = ProposalDecision.Publish, Version = review.Version }));

        Assert.Single((await map.The<EvidenceOfListing>().RunAsync(listing.Id, null)).Reviews);
        Assert.True(await map.Db().OutgoingMails.AnyAsync(m => m.To == member.Email && m.Subject == $"Published: your review on {listing.Name}" && m.Body.Contains($"/listings/{listing.Slug}#reviews")));
        Assert.Throws<ForbiddenMoveException>(() => Review.Submit(Guid.NewGuid(), listing.Id, listing.LeadOrganisationId, moderator.PersonId, new(1, 1, 1, 1, "", "Words enough to stand."), FakeClock.Start).Publish(moderator.PersonId, FakeClock.Start));
    }

    [Theory]
    [InlineData(Naming.Everybody, true, true)]
    [InlineData(Naming.PublicBodies, false, true)]
    [InlineData(Naming.CountOnly, false, false)]
    public async Task names_the_organisation_only_as_it_chose_in_the_ledger_of_uses(Naming naming, bool toVisitors, bool toPublicBodies)
    {
        var (listing, member) = await UsedBy(naming);
        await Publish(listing, member);
        var colleague = await map.As(await A.Person().At(await A.Organisation().SavedIn(map.Db())).Confirmed().SavedIn(map.Db()));

        Assert.Equal(toVisitors, Assert.Single((await map.The<EvidenceOfListing>().RunAsync(listing.Id, null)).Reviews).Organisation is not null);
        Assert.Equal(toPublicBodies, Assert.Single((await map.The<EvidenceOfListing>().RunAsync(listing.Id, colleague)).Reviews).Organisation is not null);
    }

    [Fact]
    public async Task names_no_organisation_whose_team_is_one_person()
    {
        var (listing, member) = await UsedBy(Naming.Everybody);
        await Publish(listing, member);
        await using var db = map.Db();
        var workplace = Workplace.Of((await db.Reviews.SingleAsync(r => r.ListingId == listing.Id)).OrganisationId);
        workplace.State(null, TeamSize.One, member.Id, FakeClock.Start);
        db.Workplaces.Add(workplace);
        await db.SaveChangesAsync();

        Assert.Null(Assert.Single((await map.The<EvidenceOfListing>().RunAsync(listing.Id, null)).Reviews).Organisation);
    }

    [Fact]
    public void shows_how_scores_spread_and_no_average_under_five_organisations()
    {
        var places = 0;
        ShownReview Of(int useful) => At(++places, useful);
        ShownReview At(int place, int useful) => new(Guid.NewGuid(), place, useful, 1, 1, 1, "", "", FakeClock.Start, null, null, null);

        var four = ScoreSpread.Of([Of(1), Of(5), Of(5), Of(5)])[0];
        var five = ScoreSpread.Of([Of(1), Of(5), Of(5), Of(5), Of(4)])[0];

        Assert.Equal([1, 0, 0, 0, 3], four.Counts);
        Assert.Null(four.Average);
        Assert.Equal([1, 0, 0, 1, 3], five.Counts);
        Assert.Equal(4.0, five.Average);
        Assert.Null(ScoreSpread.Of([At(1, 5), At(1, 5), At(1, 5), At(1, 5), At(2, 4)])[0].Average);
    }

    [Fact]
    public async Task is_answered_once_by_those_behind_the_listing()
    {
        var author = await A.Person().SavedIn(map.Db());
        var (listing, member) = await UsedBy(Naming.Everybody, author);
        var review = await Publish(listing, member);

        Assert.IsType<Outcome.NotFound>(await map.The<AnswerReview>().RunAsync(await map.As(member), review.Id, "I answer myself here."));
        Assert.IsType<Outcome.Done>(await map.The<AnswerReview>().RunAsync(await map.As(author), review.Id, "We have mended the manual."));
        Assert.IsType<Outcome.Done>(await map.The<AnswerReview>().RunAsync(await map.As(author), review.Id, " We have mended the manual.\r\n")); // a retry
        Assert.StartsWith("This review has been answered already", Refusal(await map.The<AnswerReview>().RunAsync(await map.As(author), review.Id, "And one thing more to say.")), StringComparison.Ordinal);
        Assert.Equal(1, await map.Db().AuditEntries.CountAsync(e => e.SubjectId == review.Id && e.What == "review.answered"));

        Assert.Equal("We have mended the manual.", Assert.Single((await map.The<EvidenceOfListing>().RunAsync(listing.Id, null)).Reviews).Answer);
    }

    private async Task<(Listing Listing, Person Member)> UsedBy(Naming naming, Person? author = null)
    {
        await using var db = map.Db();
        var council = await A.Organisation().SavedIn(db);
        var listing = await A.Listing().By(author ?? await A.Person().SavedIn(db)).SavedIn(db);
        await A.Use().Of(listing).By(council).Confirmed(naming).SavedIn(db);
        return (listing, await A.Person().At(council).Confirmed().SavedIn(db));
    }

    private async Task<Review> Publish(Listing listing, Person member)
    {
        await using var db = map.Db();
        var organisation = await db.Organisations.SingleAsync(o => db.Memberships.Any(m => m.PersonId == member.Id && m.OrganisationId == o.Id));
        return await A.Review().Of(listing).At(organisation).By(member).Published(await A.Moderator().SavedIn(db)).SavedIn(db);
    }

    private async Task<Outcome> Write(Person person, Listing listing) => await map.The<WriteReview>().RunAsync(await map.As(person), listing.Slug, new()
    {
        Usefulness = 4,
        Effort = 3,
        Fit = 5,
        Support = 2,
        Words = "It saved us a day a month.",
        OnceKey = Guid.NewGuid(),
    });

    private static string Refusal(Outcome outcome) => Assert.IsType<Outcome.Refused>(outcome).Message;
}
