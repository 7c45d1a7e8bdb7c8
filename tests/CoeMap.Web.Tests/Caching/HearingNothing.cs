using System.Diagnostics;
using CoeMap.Database;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Caching;

public sealed class HearingNothing(TwoInstances sites) : IClassFixture<TwoInstances>
{
    private KeepingSite Site => sites.First;

    [Fact]
    public async Task serves_and_keeps_nothing_until_it_hears_again()
    {
        var path = await KeptPage();
        await Site.ToListen.Shut();
        var watch = Stopwatch.StartNew();
        var word = await Change(path);

        await Site.Within1Second(watch, path, html => html.Contains(word, StringComparison.Ordinal));
        await Site.Read(path);
        Assert.True((await Site.Read(path)).Statements > 0, "A page was kept while changes could not be heard of.");

        Site.ToListen.Open();
        Assert.Contains(word, await Site.Keep(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_noticed_when_the_connection_only_stands_still()
    {
        var path = await KeptPage();
        Site.ToListen.StandStill();
        var watch = Stopwatch.StartNew();
        var word = await Change(path);

        await Site.Within1Second(watch, path, html => html.Contains(word, StringComparison.Ordinal));
        // A change heard just before may have made it render, and keep, the new page within the last lease; after that nothing is kept.
        await Task.Delay(Freshness.Lease, TestContext.Current.CancellationToken);
        Assert.True((await Site.Read(path)).Statements > 0);
        Assert.True((await Site.Read(path)).Statements > 0);

        Site.ToListen.MoveAgain();
        Assert.Contains(word, await Site.Keep(path), StringComparison.Ordinal);
    }

    private async Task<string> KeptPage()
    {
        await using var db = sites.Db();
        var organisation = await A.Organisation().SavedIn(db);
        await Site.Keep($"/organisations/{organisation.Slug}");
        return $"/organisations/{organisation.Slug}";
    }

    private async Task<string> Change(string path)
    {
        await using var db = sites.Db();
        var word = A.UniqueWord();
        await db.Organisations.Where(o => o.Slug == path.Substring("/organisations/".Length)).ExecuteUpdateAsync(o => o.SetProperty(x => x.Name, word));
        return word;
    }
}
