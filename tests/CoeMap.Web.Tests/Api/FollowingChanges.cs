using System.Diagnostics;
using System.Net;
using System.Text.Json;
using CoeMap.Listings;
using CoeMap.Moderation;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoeMap.Web.Tests.Api;

/// <summary>Another program keeps its copy of the map up to date.</summary>
public sealed class FollowingChanges(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task hears_what_is_new_changed_hidden_and_merged_and_nothing_else_of_what_is_gone()
    {
        await using var db = site.Db();
        var (changed, hidden, merged, into) = (await A.Listing().Published().SavedIn(db), await A.Listing().Published().SavedIn(db), await A.Listing().Published().SavedIn(db), await A.Listing().Published().SavedIn(db));
        using var program = site.Program();
        var (_, since) = await HearUntil(program, "/api/v1/changes", heard => heard.ContainsKey(into.Id));

        var created = await A.Listing().Published().SavedIn(db);
        changed.ConfirmStillRight(site.Clock.GetUtcNow());
        hidden.Hide(site.Clock.GetUtcNow());
        merged.BecomePartOf(into, site.Clock.GetUtcNow());
        await db.SaveChangesAsync();
        var (heard, _) = await HearUntil(program, since, h => h.Count >= 4);

        Assert.Equal(("created", created.Slug), (heard[created.Id].Text("change"), heard[created.Id].Text("slug")));
        Assert.Equal(("changed", $"/api/v1/listings/{changed.Slug}"), (heard[changed.Id].Text("change"), heard[changed.Id].Path("api")));
        Assert.Equal("hidden", heard[hidden.Id].Text("change"));
        Assert.Equal(("merged", into.Id, $"/api/v1/listings/{into.Slug}"), (heard[merged.Id].Text("change"), heard[merged.Id].GetProperty("mergedInto").GetGuid(), heard[merged.Id].Path("api")));
        Assert.DoesNotContain(hidden.Slug, heard[hidden.Id].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(merged.Name, heard[merged.Id].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task hears_of_needs_once_they_are_shown_and_of_organisations_that_become_one()
    {
        await using var db = site.Db();
        var draft = await A.Need().Draft().SavedIn(db);
        var (gone, stays, moderator) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db), await A.Moderator().SavedIn(db));
        var need = await A.Need().SavedIn(db);
        using var program = site.Program();
        var (first, since) = await HearUntil(program, "/api/v1/changes", heard => heard.ContainsKey(need.Id) && heard.ContainsKey(gone.Id));

        using var scope = site.Services.CreateScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<MergeOrganisations>().RunAsync(await site.As(moderator), gone.Id, gone.Version, stays.Id);
        await db.Needs.Where(n => n.Id == need.Id).ExecuteUpdateAsync(n => n.SetProperty(p => p.HiddenAt, site.Clock.GetUtcNow()));
        var (heard, _) = await HearUntil(program, since, h => h.ContainsKey(gone.Id) && h.ContainsKey(need.Id));

        Assert.IsType<Outcome.Done>(outcome);
        Assert.DoesNotContain(draft.Id, first.Keys);
        Assert.Equal(("merged", stays.Id), (heard[gone.Id].Text("change"), heard[gone.Id].GetProperty("mergedInto").GetGuid()));
        Assert.Equal("hidden", heard[need.Id].Text("change"));
    }

    [Fact]
    public async Task hears_of_themes_and_of_words_of_the_glossary()
    {
        await using var db = site.Db();
        var term = Glossary.GlossaryTerm.Add("ZQX", A.UniqueWord(), "What nobody says", [], site.Clock.GetUtcNow());
        db.GlossaryTerms.Add(term);
        await db.SaveChangesAsync();
        var theme = await db.Themes.FirstAsync(t => t.Slug == "careers-strategy");
        using var program = site.Program();
        var (_, since) = await HearUntil(program, "/api/v1/changes", heard => heard.ContainsKey(term.Id));

        theme.Describe(theme.Description + " And more.", site.Clock.GetUtcNow());
        db.GlossaryTerms.Remove(term);
        await db.SaveChangesAsync();
        var (heard, _) = await HearUntil(program, since, h => h.ContainsKey(term.Id) && h.Values.Any(c => c.Text("of") == "theme"));

        Assert.Equal(("term", "hidden"), (heard[term.Id].Text("of"), heard[term.Id].Text("change")));
        var told = Assert.Single(heard.Values, c => c.Text("of") == "theme");
        Assert.Equal(("changed", "careers-strategy", "/api/v1/themes", "/themes/careers-strategy"), (told.Text("change"), told.Text("slug"), told.Path("api"), told.Path("url")));
    }

    [Fact]
    public async Task misses_nothing_when_the_earlier_transaction_ends_later()
    {
        await using var slow = site.Db();
        await using var quick = site.Db();
        var (early, late) = (await A.Listing().Published().SavedIn(slow), await A.Listing().Published().SavedIn(slow));
        using var program = site.Program();
        var (_, since) = await HearUntil(program, "/api/v1/changes", heard => heard.ContainsKey(late.Id));

        await using var transaction = await slow.Database.BeginTransactionAsync();
        await Touch(slow, early.Id);
        await Touch(quick, late.Id);
        var (whileOpen, next) = await Hear(program, since);
        await transaction.CommitAsync();
        var (heard, _) = await HearUntil(program, next, h => h.ContainsKey(early.Id) && h.ContainsKey(late.Id));

        Assert.Empty(whileOpen.Keys.Intersect([early.Id, late.Id])); // the later number waits for the earlier
        Assert.Equal(2, heard.Keys.Intersect([early.Id, late.Id]).Count());
    }

    [Fact]
    public async Task hears_of_every_change_that_many_make_at_once()
    {
        await using var db = site.Db();
        var listings = new List<Listing>();
        for (var i = 0; i < 12; i++) listings.Add(await A.Listing().Published().SavedIn(db));
        using var program = site.Program();
        var (_, since) = await HearUntil(program, "/api/v1/changes", heard => heard.ContainsKey(listings[^1].Id));
        var heardAll = new Dictionary<Guid, JsonElement>();

        // Each holds its transaction open for a while of its own, so that they end in another order than they began.
        var writing = Task.WhenAll(listings.Select(async (listing, i) =>
        {
            await using var mine = site.Db();
            await Task.Delay(i * 7 % 40);
            await using var transaction = await mine.Database.BeginTransactionAsync();
            await Touch(mine, listing.Id);
            await Task.Delay(i * 37 % 120);
            await transaction.CommitAsync();
        }));
        for (var watch = Stopwatch.StartNew(); heardAll.Count < listings.Count && watch.Elapsed < TimeSpan.FromSeconds(30);)
        {
            (var some, since) = await Hear(program, since);
            foreach (var (id, change) in some) heardAll[id] = change;
        }

        await writing;
        Assert.Empty(listings.Select(l => l.Id).Except(heardAll.Keys));
    }

    [Fact]
    public async Task goes_on_page_by_page_and_says_what_is_no_place_to_go_on_from()
    {
        await using var db = site.Db();
        for (var i = 0; i < 3; i++) await A.Listing().Published().SavedIn(db);
        using var program = site.Program();

        var page = await program.Read("/api/v1/changes?limit=2");

        Assert.True(page.GetProperty("isMore").GetBoolean());
        Assert.Equal(2, page.Items().Count);
        Assert.Empty(page.Items().Select(i => i.Text("id")).Intersect((await program.Read(page.Path("next")!)).Items().Select(i => i.Text("id"))));
        await program.Problem("/api/v1/changes?since=yesterday", HttpStatusCode.BadRequest);
        await program.Problem($"/api/v1/changes?since=999999999999-{Guid.NewGuid():N}", HttpStatusCode.Gone);
        Assert.Empty((await program.Read("/api/v1/changes?since=2100-01-01")).Items());
    }

    private static Task<int> Touch(Database.CoeMapDb db, Guid listing) =>
        db.Listings.Where(l => l.Id == listing).ExecuteUpdateAsync(l => l.SetProperty(p => p.Users, p => p.Users + 1));

    private static async Task<(Dictionary<Guid, JsonElement> Heard, string Next)> Hear(HttpClient program, string since)
    {
        var heard = new Dictionary<Guid, JsonElement>();
        while (true)
        {
            var page = await program.Read(since);
            foreach (var change in page.Items()) heard[change.GetProperty("id").GetGuid()] = change;
            since = page.Path("next")!;
            if (!page.GetProperty("isMore").GetBoolean()) return (heard, since);
        }
    }

    // Other tests write to the same server, and while they do the latest waits a moment.
    private static async Task<(Dictionary<Guid, JsonElement> Heard, string Next)> HearUntil(HttpClient program, string since, Func<Dictionary<Guid, JsonElement>, bool> isAll)
    {
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(30))
        {
            var (heard, next) = await Hear(program, since);
            if (isAll(heard) || watch.Elapsed > TimeSpan.FromSeconds(30)) return (heard, next);
        }
    }
}
