using System.Diagnostics;
using CoeMap.Pages;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoeMap.Web.Tests.Caching;

public sealed class KeepingStaffPages(TwoInstances sites) : IClassFixture<TwoInstances>
{
    [Fact]
    public async Task serves_them_kept_and_shows_a_publication_on_every_instance_within_a_second()
    {
        await using var db = sites.Db();
        var page = await A.Page().Saying("Old words.").Published().SavedIn(db);
        var (path, word) = ($"/pages/{page.Slug}", A.UniqueWord());
        foreach (var site in sites.Both) Assert.Contains("Old words.", await site.Keep(path), StringComparison.Ordinal);
        var administrator = await A.Administrator().SavedIn(db);
        var me = (await CoeMap.Access.MeOf.ReadAsync(db, administrator.Id, administrator.SecurityStamp!, isSecondFactorAsked: false))!;
        await sites.First.Services.GetRequiredService<WritePage>().RunAsync(me, page.Id, PageInput.Of(new(page.Slug, page.Title, page.Summary, $"New words: {word}."), basedOn: 1));

        var watch = Stopwatch.StartNew();
        Assert.IsType<Outcome.Done>(await sites.First.Services.GetRequiredService<PublishPage>().RunAsync(me, page.Id, 2));

        foreach (var site in sites.Both) await site.Within1Second(watch, path, html => html.Contains(word, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/pages/what-you-told-us")]
    [InlineData("/themes/policy-enablers/cross-sector-work")]
    public async Task keeps_no_page_that_has_to_be_right_at_once(string path)
    {
        await sites.First.Keep("/themes");
        await sites.First.Read(path);

        var (html, statements) = await sites.First.Read(path);

        Assert.True(statements > 0);
        Assert.False(KeepingSite.Sets(html));
    }
}
