using CoeMap.Listings;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Listings;

public sealed class KeepingADraft(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task twice_at_once_with_one_key_makes_one_row()
    {
        await using var db = map.Db();
        var person = await A.Person().SavedIn(db);
        var me = await map.As(person);
        var key = Guid.CreateVersion7();
        var content = new ListingContent { Name = A.UniqueWord() };

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => map.The<StartListing>().RunAsync(me, key, content)));

        Assert.Single(answers.Distinct());
        Assert.Equal(1, await db.Revisions.CountAsync(r => r.AuthorId == person.Id));
    }

    [Fact]
    public async Task tells_the_second_writer_and_overwrites_nothing()
    {
        await using var db = map.Db();
        var person = await A.Person().SavedIn(db);
        var revision = await A.Revision().By(person).SavedIn(db);
        var me = await map.As(person);

        var first = await map.The<SaveDraft>().RunAsync(me, revision.Id, revision.Version, revision.Content with { Name = "The first" });
        var second = await map.The<SaveDraft>().RunAsync(me, revision.Id, revision.Version, revision.Content with { Name = "The second" });

        Assert.IsType<Outcome.Done>(first);
        Assert.IsType<Outcome.Overtaken>(second);
        Assert.Equal("The first", await map.Db().Revisions.Where(r => r.Id == revision.Id).Select(r => r.Name).SingleAsync());
    }

    [Fact]
    public async Task is_not_possible_while_a_moderator_has_it()
    {
        await using var db = map.Db();
        var person = await A.Person().SavedIn(db);
        var revision = await A.Revision().By(person).Submitted().SavedIn(db);

        Assert.IsType<Outcome.Refused>(await map.The<SaveDraft>().RunAsync(await map.As(person), revision.Id, revision.Version, new ListingContent { Name = "Other" }));
    }

    [Fact]
    public async Task refuses_what_is_on_no_list()
    {
        await using var db = map.Db();
        var me = await map.As(await A.Person().SavedIn(db));

        var outcome = await map.The<StartListing>().RunAsync(me, Guid.CreateVersion7(), new ListingContent { Name = "Somewhere", LeadOrganisationId = Guid.CreateVersion7() });

        Assert.Equal("LeadOrganisationId", Assert.IsType<Outcome.Refused>(outcome).Field);
    }

    [Fact]
    public async Task of_an_edit_is_for_one_person_at_a_time()
    {
        await using var db = map.Db();
        var council = await A.Organisation().SavedIn(db);
        var author = await A.Person().SavedIn(db);
        var steward = await A.Person().At(council).Steward().SavedIn(db);
        var listing = await A.Listing().By(author).LedBy(council).SavedIn(db);

        var byTheSteward = await map.The<StartEdit>().RunAsync(await map.As(steward), Guid.CreateVersion7(), listing.Slug);
        var againByTheSteward = await map.The<StartEdit>().RunAsync(await map.As(steward), Guid.CreateVersion7(), listing.Slug);
        var byTheAuthor = await map.The<StartEdit>().RunAsync(await map.As(author), Guid.CreateVersion7(), listing.Slug);

        Assert.Equal(byTheSteward, againByTheSteward);
        Assert.IsType<Outcome.Refused>(byTheAuthor);
    }

    [Fact]
    public async Task cannot_withdraw_what_is_decided()
    {
        await using var db = map.Db();
        var person = await A.Person().SavedIn(db);
        var revision = await A.Revision().By(person).Declined("It is on the map already.").SavedIn(db);

        Assert.IsType<Outcome.Overtaken>(await map.The<WithdrawRevision>().RunAsync(await map.As(person), revision.Id));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("//elsewhere.example.org")]
    [InlineData("https://user:password@example.org/")]
    [InlineData("ftp://example.org/")]
    public void refuses_an_address_that_is_not_safe_to_follow(string address) =>
        Assert.Equal([nameof(ListingContent.Website)], ContentRules.Unkeepable(new() { Name = "Name", Website = address }, 2031).Select(p => p.Field));

    [Fact]
    public void refuses_years_in_the_wrong_order() =>
        Assert.Equal([nameof(ListingContent.EndYear)], ContentRules.Unkeepable(new() { Name = "Name", StartYear = 2024, EndYear = 2020 }, 2031).Select(p => p.Field));
}
