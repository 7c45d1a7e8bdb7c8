using CoeMap.Glossary;
using CoeMap.Listings;
using CoeMap.Search;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Search;

public sealed class LearningWords(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task counts_every_listing_that_uses_a_word_once()
    {
        var word = A.UniqueWord();
        await using var db = map.Db();
        await A.Listing().Named($"{word} board").Saying($"It shows {word} and again {word}, for those who like it.").SavedIn(db);
        await A.Listing().Saying($"It mentions {word} in passing, among many other things.").SavedIn(db);

        await map.The<LearnWords>().RunAsync(Stop);

        Assert.Equal(2, await UsesOf(word));
    }

    [Fact]
    public async Task forgets_what_is_hidden_and_knows_it_again_when_it_is_back()
    {
        var word = A.UniqueWord();
        await using var db = map.Db();
        var listing = await A.Listing().Named($"{word} board").SavedIn(db);
        await map.The<LearnWords>().RunAsync(Stop);
        listing.Hide(map.Clock.GetUtcNow());
        await db.SaveChangesAsync(Stop);
        await map.The<LearnWords>().RunAsync(Stop);
        var hidden = await UsesOf(word);
        listing.BringBack();
        await db.SaveChangesAsync(Stop);
        await map.The<LearnWords>().RunAsync(Stop);

        Assert.Equal((0, 1), (hidden, await UsesOf(word)));
    }

    [Fact]
    public async Task follows_an_edit()
    {
        var (before, after) = (A.UniqueWord(), A.UniqueWord());
        await using var db = map.Db();
        var listing = await A.Listing().Named($"{before} board").SavedIn(db);
        await map.The<LearnWords>().RunAsync(Stop);
        listing.BeFoundBy(new FoundBy(after, "", "", []));
        await db.SaveChangesAsync(Stop);
        await map.The<LearnWords>().RunAsync(Stop);

        Assert.Equal((1, 1), (await UsesOf(before), await UsesOf(after)));
    }

    [Fact]
    public async Task takes_in_the_glossary()
    {
        var word = A.UniqueWord();
        await using var db = map.Db();
        var term = GlossaryTerm.Add(word, Slug(word), "A word of this test alone", [$"{word}ish"], FakeClock.Start);
        db.Add(term);
        await db.SaveChangesAsync(Stop);
        await map.The<LearnWords>().RunAsync(Stop);
        var known = await UsesOf(word + "ish");
        term.Change("A word of this test alone", [], FakeClock.Start);
        await db.SaveChangesAsync(Stop);
        await map.The<LearnWords>().RunAsync(Stop);

        Assert.Equal((1, 0), (known, await UsesOf(word + "ish")));
    }

    [Fact]
    public async Task reads_nothing_twice()
    {
        await map.The<LearnWords>().RunAsync(Stop);

        Assert.Equal(0, await map.The<LearnWords>().RunAsync(Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Slug(string word) => word.ToLowerInvariant();

    private async Task<int> UsesOf(string word)
    {
        var lower = word.ToLowerInvariant();
        await using var db = map.Db();
        return await db.SearchWords.Where(w => w.Word == lower).Select(w => w.UsedBy).FirstOrDefaultAsync(Stop);
    }
}
