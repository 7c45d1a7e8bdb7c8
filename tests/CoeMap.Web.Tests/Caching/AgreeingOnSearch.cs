using System.Diagnostics;
using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Caching;

/// <summary>Within a second of a publication, an edit or a hiding both instances say the same, on pages, in searches, counts, spelling and suggestions.</summary>
public sealed class AgreeingOnSearch(TwoInstances sites) : IClassFixture<TwoInstances>
{
    [Fact]
    public async Task on_what_was_published()
    {
        await using var db = sites.Db();
        var (word, tag) = (A.UniqueWord().ToLowerInvariant(), A.UniqueWord().ToLowerInvariant());
        var revision = await A.Revision().Named($"{word} finder").Tagged(tag).Submitted().SavedIn(db);
        await sites.Settle();

        var watch = Stopwatch.StartNew();
        await sites.Publish(revision);

        foreach (var site in sites.Both)
        {
            await site.Within1Second(watch, $"/search?q={word}", html => html.Contains($"{word}</mark> finder", StringComparison.Ordinal) || html.Contains("1 result", StringComparison.Ordinal));
            await site.Within1Second(watch, $"/search?tag={tag}", html => html.Contains("1 result", StringComparison.Ordinal));
            await site.Within1Second(watch, $"/api/v1/suggest?q={word[..6]}", html => html.Contains($"{word} finder", StringComparison.Ordinal));
            await site.Within1Second(watch, $"/search?q={Misspelt(word)}", html => html.Contains($"Showing results for <strong>{word}</strong>", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task on_what_was_edited()
    {
        await using var db = sites.Db();
        var (before, after) = (A.UniqueWord().ToLowerInvariant(), A.UniqueWord().ToLowerInvariant());
        var listing = await A.Listing().Named($"{before} finder").Tagged(before).SavedIn(db);
        var edit = await A.Revision().Of(listing).Named($"{after} finder").Tagged(after).Submitted().SavedIn(db);
        await sites.Settle();
        foreach (var site in sites.Both) Assert.Contains($"{before} finder", (await site.Read($"/api/v1/suggest?q={before[..6]}")).Html, StringComparison.Ordinal);

        var watch = Stopwatch.StartNew();
        await sites.Publish(edit, over: listing.PublishedVersion);

        foreach (var site in sites.Both)
        {
            await site.Within1Second(watch, $"/search?tag={before}", html => html.Contains("Nothing found", StringComparison.Ordinal));
            await site.Within1Second(watch, $"/search?tag={after}", html => html.Contains("1 result", StringComparison.Ordinal));
            await site.Within1Second(watch, $"/api/v1/suggest?q={before[..6]}", html => !html.Contains($"{before} finder", StringComparison.Ordinal));
            await site.Within1Second(watch, $"/api/v1/suggest?q={after[..6]}", html => html.Contains($"{after} finder", StringComparison.Ordinal));
            await site.Within1Second(watch, $"/search?q={Misspelt(after)}", html => html.Contains($"Showing results for <strong>{after}</strong>", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task on_what_was_hidden()
    {
        await using var db = sites.Db();
        var word = A.UniqueWord().ToLowerInvariant();
        var listing = await A.Listing().Named($"{word} finder").Tagged(word).SavedIn(db);
        await sites.Settle();
        foreach (var site in sites.Both) Assert.Contains("Showing results for", (await site.Read($"/search?q={Misspelt(word)}")).Html, StringComparison.Ordinal);

        var watch = Stopwatch.StartNew();
        await sites.Hide(listing);

        foreach (var site in sites.Both)
        {
            await site.Within1Second(watch, $"/search?tag={word}", html => html.Contains("Nothing found", StringComparison.Ordinal));
            await site.Within1Second(watch, $"/api/v1/suggest?q={word[..6]}", html => !html.Contains($"{word} finder", StringComparison.Ordinal));
            await site.Within1Second(watch, $"/search?q={Misspelt(word)}", html => !html.Contains(word, StringComparison.Ordinal)); // another word of the map may be meant now
        }
    }

    [Fact]
    public async Task on_how_often_something_was_looked_for()
    {
        var word = A.UniqueWord().ToLowerInvariant();
        await sites.First.Keep($"/search?q={word}");
        for (var reader = 0; reader < 3; reader++) Assert.Equal(0, (await sites.First.Read($"/search?q={word}")).Statements);

        var times = sites.First.HeardOf(word);

        Assert.True(times >= 5, $"Five readers at least looked for it, and {times} were counted.");
    }

    // Two letters in the middle change places.
    private static string Misspelt(string word) => word[..3] + word[4] + word[3] + word[5..];
}
