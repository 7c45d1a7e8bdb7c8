using CoeMap.Testing;
using CoeMap.Testing.Hostile;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.StaffPages;

/// <summary>Whatever is written on the Centre's pages, nothing of it runs, loads from elsewhere or takes the page over.</summary>
public sealed class HostilePages(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task are_harmless_to_readers()
    {
        await using var db = site.Db();
        using var visitor = site.Visitor();
        foreach (var (hostile, n) in HostileInputs.Numbered)
        {
            var page = await A.Page().Saying($"Before {n}.\n\n{hostile}\n\nAfter {n}, words {hostile} words.").Published().SavedIn(db);

            var seen = await visitor.GoTo($"/pages/{page.Slug}");

            HarmlessPage.Check(seen, hostile);
            Assert.Equal(page.Title, seen.Heading);
            Assert.Equal(1, seen.Document.QuerySelectorAll("#main").Length);
            Assert.Equal(1, seen.Document.QuerySelectorAll("#page-feedback").Length);
            Assert.Equal(seen.Document.QuerySelectorAll("[id]").Length, seen.Document.QuerySelectorAll("[id]").Select(e => e.Id).Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public async Task are_harmless_to_those_who_write_them_and_come_back_as_they_were_typed()
    {
        using var administrator = await site.SignedInAs((await A.Administrator().SavedIn(site.Db())).Email!);
        var page = await A.Page().SavedIn(site.Db());
        foreach (var hostile in HostileInputs.All)
        {
            await administrator.GoTo($"/admin/pages/{page.Id}/edit");
            administrator.Fill("Title", "T " + hostile.ReplaceLineEndings(" "));
            administrator.Fill("Text", "Before\n\n" + hostile);
            HarmlessPage.Check(await administrator.Press("Preview"), hostile);
            Assert.Equal(("Before\n\n" + hostile).ReplaceLineEndings("\n"), ((AngleSharp.Html.Dom.IHtmlTextAreaElement)administrator.Page.Form.Field("Text")).Value.ReplaceLineEndings("\n"));
        }

        administrator.Fill("Address", "");
        await administrator.Press("Save draft");
        HarmlessPage.Check(administrator.Page, "the desk");
        HarmlessPage.Check(await administrator.Click("Revision 2"), "the history");
        HarmlessPage.Check(await administrator.GoTo("/admin/pages"), "the list");
        Assert.Equal(2, (await site.Db().Pages.SingleAsync(p => p.Id == page.Id)).LastNumber);
    }
}
