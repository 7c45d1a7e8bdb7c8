using CoeMap.Listings;
using CoeMap.Moderation;
using CoeMap.Testing;
using CoeMap.Text;
using Xunit;

namespace CoeMap.Tests.Moderation;

public sealed class ComparingARevision(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task marks_word_by_word_what_an_edit_changes()
    {
        await using var db = map.Db();
        var listing = await A.Listing().With(c => c with { Summary = "Plans visits so that nobody waits long." }).SavedIn(db);
        var edit = await A.Revision().Of(listing).With(c => c with { Summary = "Plans home visits so that nobody waits.", Licence = "MIT" }).Submitted().SavedIn(db);

        var compared = (await map.The<RevisionComparison>().RunAsync(await map.As(await A.Moderator().SavedIn(db)), edit.Id))!;

        Assert.Equal(["Summary", "Licence"], compared.Fields.Where(f => f.Change != FieldChange.Same).Select(f => f.Label));
        var summary = compared.Fields.Single(f => f.Label == "Summary");
        Assert.Equal(summary.Before, string.Concat(summary.Runs.Where(r => r.Change != WordChange.Added).Select(r => r.Text)));
        Assert.Equal(summary.After, string.Concat(summary.Runs.Where(r => r.Change != WordChange.Removed).Select(r => r.Text)));
        Assert.Contains(summary.Runs, r => r.Change == WordChange.Added && r.Text.Contains("home", StringComparison.Ordinal));
        Assert.Equal(FieldChange.Added, compared.Fields.Single(f => f.Label == "Licence").Change);
        Assert.Equal((1, listing.Slug), (compared.Published!.Version, compared.Published.Slug));
    }

    [Fact]
    public async Task shows_everything_of_a_new_listing_as_proposed_with_its_submitter()
    {
        await using var db = map.Db();
        var organisation = await A.Organisation().SavedIn(db);
        var author = await A.Person().Named("Fern Example").At(organisation).Confirmed().SavedIn(db);
        var revision = await A.Revision().By(author).LedBy(organisation).Submitted().SavedIn(db);

        var compared = (await map.The<RevisionComparison>().RunAsync(await map.As(await A.Moderator().SavedIn(db)), revision.Id))!;

        Assert.Null(compared.Published);
        Assert.Equal(organisation.Name, compared.Fields.Single(f => f.Label == "Lead organisation").After);
        Assert.All(compared.Fields, f => Assert.Equal("", f.Before));
        Assert.Equal("Fern Example", compared.Submitter.Name);
    }

    [Fact]
    public async Task remembers_earlier_decisions_and_their_reasons()
    {
        await using var db = map.Db();
        var me = await map.As(await A.Moderator().Named("Oak Example").SavedIn(db));
        var revision = await A.Revision().Submitted().SavedIn(db);
        await map.The<ReturnRevision>().RunAsync(me, new(revision.Id, revision.Version, 0), "Say which teams use it.");

        var compared = (await map.The<RevisionComparison>().RunAsync(me, revision.Id))!;

        var earlier = Assert.Single(compared.History);
        Assert.Equal((DecisionOutcome.Returned, "Say which teams use it.", "Oak Example"), (earlier.Outcome, earlier.Reason, earlier.By));
    }

    [Theory]
    [InlineData("the quick brown fox", "the slow red fox", "the |-quick brown|+slow red| fox")]
    [InlineData("", "new words", "+new words")]
    [InlineData("old words", "", "-old words")]
    [InlineData("one two", "one two three", "one two|+ three")]
    public void keeps_changed_words_together(string before, string after, string expected)
    {
        var difference = FieldDifference.Between(new("Summary", before), new("Summary", after));

        Assert.Equal(expected, string.Join('|', difference.Runs.Select(r => r.Change switch { WordChange.Added => "+", WordChange.Removed => "-", _ => "" } + r.Text)));
    }
}
