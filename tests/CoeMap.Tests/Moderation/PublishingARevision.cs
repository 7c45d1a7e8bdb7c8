using CoeMap.Listings;
using CoeMap.Moderation;
using CoeMap.People;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Moderation;

public sealed class PublishingARevision(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task makes_a_new_listing_findable_by_a_word_of_its_description()
    {
        await using var db = map.Db();
        var word = A.UniqueWord();
        var revision = await A.Revision().Saying($"It counts {word} for every team that asks.").Submitted().SavedIn(db);

        await PublishAsync(revision);

        var listing = await map.Db().Listings.SingleAsync(l => l.SearchVector.Matches(EF.Functions.WebSearchToTsQuery("public.coemap", word)));
        Assert.Equal((revision.Name, 1, revision.Id), (listing.Name, listing.PublishedVersion, listing.RevisionId));
    }

    [Fact]
    public async Task writes_decision_trail_and_mail_in_one_go()
    {
        await using var db = map.Db();
        var author = await A.Person().SavedIn(db);
        var revision = await A.Revision().By(author).Submitted().SavedIn(db);

        await PublishAsync(revision);

        await using var after = map.Db();
        var decision = await after.Decisions.SingleAsync(d => d.SubmissionId == revision.Id);
        var entry = await after.AuditEntries.SingleAsync(e => e.SubjectId == revision.Id);
        var mail = await after.OutgoingMails.SingleAsync(m => m.To == author.Email);
        Assert.Equal((DecisionOutcome.Published, "revision.published", decision.Id), (decision.Outcome, entry.What, entry.DecisionId));
        Assert.Contains("{site}/listings/", mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task shows_and_mails_corrections_of_spelling_and_tags()
    {
        await using var db = map.Db();
        var author = await A.Person().SavedIn(db);
        var revision = await A.Revision().By(author).Tagged("guidence").With(c => c with { Summary = "Plans vists so that nobody waits." }).Submitted().SavedIn(db);

        var outcome = await PublishAsync(revision, new("Plans visits so that nobody waits.", revision.Content.Description + "\r\n", ["Guidance"]));

        Assert.IsType<Outcome.Done>(outcome);
        await using var after = map.Db();
        var listing = await after.Listings.SingleAsync(l => l.RevisionId == revision.Id);
        var decision = await after.Decisions.SingleAsync(d => d.SubmissionId == revision.Id);
        var mail = await after.OutgoingMails.SingleAsync(m => m.To == author.Email);
        Assert.Equal("Plans visits so that nobody waits.", listing.Summary);
        Assert.Equal(["guidance"], listing.Tags);
        Assert.Equal(["Summary", "Tags"], decision.Corrections.Select(c => c.Field));
        Assert.Contains("Plans vists", mail.Body, StringComparison.Ordinal);
        Assert.Contains("Plans visits", mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task leaves_what_visitors_see_alone_while_an_edit_waits()
    {
        await using var db = map.Db();
        var listing = await A.Listing().SavedIn(db);
        var edit = await A.Revision().Of(listing).With(c => c with { Summary = "Something quite different from before." }).Submitted().SavedIn(db);

        var waiting = await map.Db().Listings.Where(l => l.Id == listing.Id).Select(l => l.Summary).SingleAsync();
        await PublishAsync(edit, published: 1);
        var published = await map.Db().Listings.SingleAsync(l => l.Id == listing.Id);

        Assert.Equal(listing.Summary, waiting);
        Assert.Equal(("Something quite different from before.", 2, listing.Slug), (published.Summary, published.PublishedVersion, published.Slug));
    }

    [Fact]
    public async Task is_refused_on_ones_own_submission()
    {
        await using var db = map.Db();
        var moderator = await A.Moderator().SavedIn(db);
        var revision = await A.Revision().By(moderator).Submitted().SavedIn(db);

        var outcome = await PublishAsync(revision, by: moderator);

        Assert.Equal("This is your own submission. Another moderator decides on it.", Assert.IsType<Outcome.Refused>(outcome).Message);
    }

    [Fact]
    public async Task is_nothing_a_member_can_find()
    {
        await using var db = map.Db();
        var revision = await A.Revision().Submitted().SavedIn(db);

        Assert.IsType<Outcome.NotFound>(await PublishAsync(revision, by: await A.Person().SavedIn(db)));
    }

    [Fact]
    public async Task tells_the_second_moderator_who_was_faster()
    {
        await using var db = map.Db();
        var revision = await A.Revision().Submitted().SavedIn(db);
        var (first, second) = (await A.Moderator().Named("Ash Example").SavedIn(db), await A.Moderator().SavedIn(db));

        var outcomes = await Task.WhenAll(PublishAsync(revision, by: first), PublishAsync(revision, by: second));

        Assert.Single(outcomes.OfType<Outcome.Done>());
        Assert.EndsWith("has published this already.", Assert.Single(outcomes.OfType<Outcome.Overtaken>()).Message, StringComparison.Ordinal);
        Assert.Equal(1, await map.Db().Decisions.CountAsync(d => d.SubmissionId == revision.Id));
    }

    [Fact]
    public async Task gives_two_listings_of_one_name_two_addresses_also_at_the_same_moment()
    {
        await using var db = map.Db();
        var name = $"{A.UniqueWord()} race";
        var revisions = new List<Revision>();
        for (var i = 0; i < 4; i++) revisions.Add(await A.Revision().Named(name).Submitted().SavedIn(db));

        var outcomes = await Task.WhenAll(revisions.Select(r => PublishAsync(r)));

        Assert.All(outcomes, o => Assert.IsType<Outcome.Done>(o));
        var slugs = await map.Db().Listings.Where(l => l.Name == name).Select(l => l.Slug).OrderBy(s => s).ToListAsync();
        Assert.Equal(["", "-2", "-3", "-4"], slugs.Select(s => s[slugs[0].Length..]));
    }

    [Fact]
    public async Task over_changes_made_since_the_edit_began_needs_a_word()
    {
        await using var db = map.Db();
        var listing = await A.Listing().SavedIn(db);
        var edit = await A.Revision().Of(listing).Submitted().SavedIn(db);
        await db.Listings.Where(l => l.Id == listing.Id).ExecuteUpdateAsync(l => l.SetProperty(x => x.PublishedVersion, 2));

        Assert.IsType<Outcome.Overtaken>(await PublishAsync(edit, published: 1));
        Assert.Equal("OverNewer", Assert.IsType<Outcome.Refused>(await PublishAsync(edit, published: 2)).Field);
        Assert.IsType<Outcome.Done>(await PublishAsync(edit, published: 2, overNewer: true));
    }

    private async Task<Outcome> PublishAsync(
        Revision revision, PublishCorrections? corrections = null, int published = 0, Person? by = null, bool overNewer = false)
    {
        by ??= await A.Moderator().SavedIn(map.Db());
        return await map.The<PublishRevision>().RunAsync(
            await map.As(by), new(revision.Id, revision.Version, published), corrections ?? PublishCorrections.None, null, overNewer);
    }
}
