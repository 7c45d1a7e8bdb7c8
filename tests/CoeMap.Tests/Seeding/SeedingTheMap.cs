using CoeMap.Listings;
using CoeMap.Seeding;
using CoeMap.Seeding.Demo;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Seeding;

public sealed class SeedingTheMap(Map map) : IClassFixture<Map>, IDisposable
{
    private readonly SeedCopy copy = new();

    public void Dispose() => copy.Dispose();

    [Fact]
    public async Task brings_the_authorities_themes_glossary_and_listings()
    {
        await SeedAsync();

        await using var db = map.Db();
        Assert.Equal(153, await db.Organisations.CountAsync(o => o.DfeCode != null));
        Assert.Equal(1530, await db.StatisticalNeighbours.CountAsync());
        Assert.Equal(12, await db.FocusAreas.CountAsync());
        Assert.True(await db.Listings.CountAsync(l => l.SeedKey != null) >= 90);
        Assert.Contains("Data to Insight", (await db.Listings.SingleAsync(l => l.Slug == "903-validator")).OrganisationsText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task twice_changes_nothing_the_second_time()
    {
        await SeedAsync();

        var second = await SeedAsync();

        Assert.Equal(0, second.Total(SeedResult.Created));
        Assert.Equal(0, second.Total(SeedResult.Changed));
        Assert.True(second.Total(SeedResult.Unchanged) > 2_000);
    }

    [Fact]
    public async Task again_takes_only_the_rows_that_changed()
    {
        await SeedAsync();
        copy.Replace("listings.yml", "name: CIN Validator", "name: CIN Census Validator");

        var report = await SeedAsync();

        Assert.Equal(1, report["listings.yml", SeedResult.Changed]);
        Assert.Equal(1, report.Total(SeedResult.Changed));
        await using var db = map.Db();
        Assert.Equal("CIN Census Validator", (await db.Listings.SingleAsync(l => l.SeedKey == "cin-validator")).Name);
    }

    [Theory]
    [InlineData("organisations.csv", "local-authority,london", "council,london", "organisations.csv, line 2")]
    [InlineData("listings.yml", "lead: data-to-insight", "lead: nobody-we-know", "nobody-we-know")]
    [InlineData("listings.yml", "stage: live", "stage: thriving", "thriving")]
    [InlineData("ofsted-outcomes.csv", "201,outstanding", "201,excellent", "ofsted-outcomes.csv, line 2")]
    public async Task with_a_bad_row_says_where_and_changes_nothing(string file, string good, string bad, string named)
    {
        await SeedAsync();
        copy.Replace("glossary.csv", "Assistant director", "Somebody else");
        copy.Replace(file, good, bad);

        var refused = await Assert.ThrowsAsync<SeedProblemException>(SeedAsync);

        Assert.Contains(file, refused.Message, StringComparison.Ordinal);
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        await using var db = map.Db();
        Assert.False(await db.GlossaryTerms.AnyAsync(t => t.Expansion == "Somebody else"));
    }

    [Fact]
    public async Task leaves_alone_what_people_have_published_since()
    {
        await SeedAsync();
        await using (var db = map.Db())
        {
            var author = await A.Person().SavedIn(db);
            var moderator = await A.Moderator().SavedIn(db);
            var listing = await db.Listings.Include(l => l.Participations).SingleAsync(l => l.SeedKey == "annex-a-explorer");
            var edit = Revision.StartEdit(Guid.NewGuid(), author.Id, listing, FakeClock.Start);
            edit.Change(listing.Content with { Name = "Annex A Explorer, mended" }, FakeClock.Start);
            edit.Submit(author.Id, null, FakeClock.Start);
            edit.Publish(moderator.Id, edit.Content, listing.Id, listing.PublishedVersion + 1, FakeClock.Start);
            db.Revisions.Add(edit);
            await db.SaveChangesAsync();
            listing.Publish(edit, await FindableText.OfAsync(db, edit.Content), FakeClock.Start);
            await db.SaveChangesAsync();
        }

        copy.Replace("listings.yml", "name: Annex A Explorer", "name: Annex A Browser");
        var report = await SeedAsync();

        Assert.Equal(1, report["listings.yml", SeedResult.Kept]);
        await using var after = map.Db();
        Assert.Equal("Annex A Explorer, mended", (await after.Listings.SingleAsync(l => l.SeedKey == "annex-a-explorer")).Name);
    }

    [Fact]
    public async Task leaves_a_page_alone_once_staff_have_edited_it()
    {
        await SeedAsync();
        await using (var db = map.Db())
        {
            var page = await db.Pages.SingleAsync(p => p.SeedKey == "cookies");
            db.PageRevisions.Add(page.Write(new("cookies", "Cookies", "Our own words.", "Drafted."), (await A.Administrator().SavedIn(db)).Id, Guid.NewGuid(), FakeClock.Start));
            await db.SaveChangesAsync();
        }

        copy.Replace("pages/cookies.md", "title: Cookies", "title: Biscuits");
        copy.Replace("pages/privacy.md", "title: Privacy", "title: Your privacy");
        var report = await SeedAsync();

        Assert.Equal((1, 1), (report["pages", SeedResult.Kept], report["pages", SeedResult.Changed]));
        await using var after = map.Db();
        Assert.Equal("Cookies", (await after.Pages.SingleAsync(p => p.SeedKey == "cookies")).Title);
        var privacy = await after.Pages.SingleAsync(p => p.SeedKey == "privacy");
        Assert.Equal(("Your privacy", privacy.LastNumber), (privacy.Title, privacy.PublishedNumber));
        Assert.Equal(privacy.LastNumber, await after.PageRevisions.CountAsync(r => r.PageId == privacy.Id));
    }

    [Fact]
    public async Task for_developers_adds_people_in_every_role_once()
    {
        await SeedAsync();

        await map.The<SeedDemo>().RunAsync(copy.Folder);
        await map.The<SeedDemo>().RunAsync(copy.Folder);

        await using var db = map.Db();
        Assert.Equal(1, await db.People.CountAsync(p => p.Email == "admin@centre.example.org" && p.MadeAdministratorAt != null));
        Assert.Equal(2, await db.People.CountAsync(p => p.Email!.StartsWith("moderator") && p.MadeModeratorAt != null));
        Assert.True(await db.Revisions.AnyAsync(r => r.State == RevisionState.Returned && r.Reason != null));
    }

    private Task<SeedReport> SeedAsync() => map.The<Seed>().RunAsync(copy.Folder);
}
