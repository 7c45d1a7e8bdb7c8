using System.Text;
using CoeMap.Listings;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Importing;

public sealed class ImportingOnTheSite(Site site) : IClassFixture<Site>
{
    private const string Head = "Kind,Name,Summary,Description,Stage,Themes,Lead organisation\r\n";

    [Fact]
    public async Task shows_who_brought_thousands_some_of_them_at_a_time()
    {
        await using var db = site.Db();
        var person = await A.Person().SavedIn(db);
        for (var i = 0; i < 52; i++) await A.Revision().By(person).Submitted().SavedIn(db);
        using var visitor = await site.SignedInAs(person.Email!);

        var first = await visitor.GoTo("/contribute");
        var second = await visitor.GoTo(first.Document.QuerySelectorAll(".govuk-pagination__next a").Single().GetAttribute("href")!);

        Assert.Equal((50, 2), (first.Document.QuerySelectorAll(".contribution").Length, second.Document.QuerySelectorAll(".contribution").Length));
    }

    [Fact]
    public async Task shows_what_would_change_then_sends_it_to_the_moderators_reports_it_and_takes_it_back()
    {
        await using var db = site.Db();
        var person = await A.Person().SavedIn(db);
        var name = $"{A.UniqueWord()} finder";
        using var visitor = await site.SignedInAs(person.Email!);

        var judged = await Bring(visitor, $"{Head}{Row(name)}{Row("No such lead", lead: "Nowhere at all")}");
        var counts = judged.Text;
        visitor.Tick("I may publish this, and it names no child and no family");
        var taken = await visitor.Press("Send to the moderators");
        using var report = await visitor.Ask(HttpMethod.Get, taken.Path + "/report.csv");
        var told = await report.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        await visitor.Click("Undo this import");
        var undone = await visitor.Press("Undo this import");

        Assert.Contains("To create", counts, StringComparison.Ordinal);
        Assert.Contains("Row 3, Lead organisation", counts, StringComparison.Ordinal);
        Assert.Contains("1 accepted", taken.Banner, StringComparison.Ordinal);
        Assert.Contains(name, told, StringComparison.Ordinal);
        Assert.Contains("1 withdrawn", undone.Banner, StringComparison.Ordinal);
        Assert.Equal(RevisionState.Withdrawn, (await db.Revisions.SingleAsync(r => r.Name == name)).State);
    }

    [Fact]
    public async Task makes_one_import_of_a_double_click()
    {
        await using var db = site.Db();
        var person = await A.Person().SavedIn(db);
        using var visitor = await site.SignedInAs(person.Email!);
        await visitor.GoTo("/contribute/import");
        visitor.Attach("File", "twice.csv", Encoding.UTF8.GetBytes($"{Head}{Row($"{A.UniqueWord()} twice")}"));

        await visitor.PressTwice("See what would change");

        Assert.Equal(1, await db.Imports.CountAsync(i => i.ById == person.Id));
    }

    [Fact]
    public async Task lets_another_moderator_publish_it_and_never_the_importer()
    {
        await using var db = site.Db();
        var (importer, other) = (await A.Moderator().SavedIn(db), await A.Moderator().SavedIn(db));
        var name = $"{A.UniqueWord()} shared";
        using var visitor = await site.SignedInAs(importer.Email!);
        await Bring(visitor, $"{Head}{Row(name)}");
        visitor.Tick("I may publish this, and it names no child and no family");
        var path = (await visitor.Press("Send to the moderators")).Path;
        var own = await visitor.GoTo(path + "/publish");
        using var moderator = await site.SignedInAs(other.Email!);
        await moderator.GoTo(path + "/publish");

        var published = await moderator.Press("Publish them together");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, own.Status);
        Assert.Contains("1 published", published.Banner, StringComparison.Ordinal);
        Assert.True(await db.Listings.AnyAsync(l => l.Name == name));
    }

    [Fact]
    public async Task says_what_is_wrong_with_the_file_beside_the_field()
    {
        await using var db = site.Db();
        using var visitor = await site.SignedInAs((await A.Person().SavedIn(db)).Email!);

        var refused = await Bring(visitor, "Dear all,\r\nthis is a letter.\r\n");

        Assert.Contains("No column is called “Name”", refused.ErrorAt("File"), StringComparison.Ordinal);
    }

    private static async Task<SeenPage> Bring(Visitor visitor, string csv)
    {
        await visitor.GoTo("/contribute/import");
        visitor.Attach("File", "list.csv", Encoding.UTF8.GetBytes(csv));
        return await visitor.Press("See what would change");
    }

    private static string Row(string name, string lead = "Kent") => $"Tool,{name},It counts what teams count by hand today.,It counts what teams count by hand and shows it.,Live,Data as a resource,{lead}\r\n";
}
