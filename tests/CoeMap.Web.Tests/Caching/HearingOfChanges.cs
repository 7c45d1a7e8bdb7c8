using System.Diagnostics;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Caching;

public sealed class HearingOfChanges(TwoInstances sites) : IClassFixture<TwoInstances>
{
    [Fact]
    public async Task shows_a_new_listing_on_every_instance_within_a_second()
    {
        await using var db = sites.Db();
        var name = $"{A.UniqueWord()} finder";
        var revision = await A.Revision().Named(name).Submitted().SavedIn(db);
        var search = $"/search?q={name.Split(' ')[0]}";
        foreach (var site in sites.Both)
        {
            Assert.Contains("Nothing found", await site.Keep(search), StringComparison.Ordinal);
            await site.Keep("/search");
        }

        var count = Count(await sites.First.Keep("/search"));
        var watch = Stopwatch.StartNew();
        await sites.Publish(revision);

        await sites.First.Within1Second(watch, search, html => html.Contains("1 result", StringComparison.Ordinal));
        await sites.Second.Within1Second(watch, search, html => html.Contains("1 result", StringComparison.Ordinal));
        await sites.First.Within1Second(watch, "/search", html => Count(html) == count + 1);
        await sites.Second.Within1Second(watch, "/search", html => Count(html) == count + 1);
    }

    [Fact]
    public async Task shows_an_edit_on_every_instance_within_a_second()
    {
        await using var db = sites.Db();
        var listing = await A.Listing().SavedIn(db);
        var word = A.UniqueWord();
        var edit = await A.Revision().Of(listing).Saying($"It counts {word}.").Submitted().SavedIn(db);
        var path = $"/listings/{listing.Slug}";
        foreach (var site in sites.Both) Assert.DoesNotContain(word, await site.Keep(path), StringComparison.Ordinal);

        var watch = Stopwatch.StartNew();
        await sites.Publish(edit, over: listing.PublishedVersion);

        foreach (var site in sites.Both) await site.Within1Second(watch, path, html => html.Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public async Task hides_and_brings_back_on_every_instance_within_a_second()
    {
        await using var db = sites.Db();
        var listing = await A.Listing().SavedIn(db);
        var (path, search) = ($"/listings/{listing.Slug}", $"/search?q={listing.Name.Split(' ')[0]}");
        foreach (var site in sites.Both)
        {
            await site.Keep(path);
            Assert.Contains(listing.Name, await site.Keep(search), StringComparison.Ordinal);
        }

        var watch = Stopwatch.StartNew();
        await sites.Hide(listing);
        foreach (var site in sites.Both)
        {
            await site.Within1Second(watch, path, html => html.StartsWith("404", StringComparison.Ordinal));
            await site.Within1Second(watch, search, html => !html.Contains(listing.Name, StringComparison.Ordinal));
            await site.Keep(search);
        }

        watch.Restart();
        await sites.BringBack(listing);
        foreach (var site in sites.Both)
        {
            await site.Within1Second(watch, path, html => html.StartsWith("200", StringComparison.Ordinal));
            await site.Within1Second(watch, search, html => html.Contains(listing.Name, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task hears_of_changes_that_no_verb_made()
    {
        await using var db = sites.Db();
        var organisation = await A.Organisation().SavedIn(db);
        var path = $"/organisations/{organisation.Slug}";
        foreach (var site in sites.Both) await site.Keep(path);
        var name = $"Council of {A.UniqueWord()}";

        var watch = Stopwatch.StartNew();
        await db.Organisations.Where(o => o.Id == organisation.Id).ExecuteUpdateAsync(o => o.SetProperty(x => x.Name, name));

        foreach (var site in sites.Both) await site.Within1Second(watch, path, html => html.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task does_not_keep_a_page_that_was_being_rendered_while_its_thing_changed()
    {
        await using var db = sites.Db();
        var listing = await A.Listing().SavedIn(db);
        var (path, word) = ($"/listings/{listing.Slug}", A.UniqueWord());
        var edit = await A.Revision().Of(listing).Saying($"It counts {word}.").Submitted().SavedIn(db);
        await sites.First.Keep(path);
        sites.First.Held.Hold("FROM listings");

        var rendering = sites.First.Read(path + "?slowly");
        await sites.First.Held.Reached.WaitAsync(TimeSpan.FromSeconds(10));
        var watch = Stopwatch.StartNew();
        await sites.Publish(edit, over: listing.PublishedVersion);
        await sites.First.Within1Second(watch, path, html => html.Contains(word, StringComparison.Ordinal));
        sites.First.Held.Release();

        Assert.DoesNotContain(word, (await rendering).Html, StringComparison.Ordinal);
        Assert.Contains(word, (await sites.First.Read(path + "?slowly")).Html, StringComparison.Ordinal);
    }

    private static int Count(string html) =>
        int.Parse(html.Split(" results", 2)[0].Split('>')[^1].Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
}
