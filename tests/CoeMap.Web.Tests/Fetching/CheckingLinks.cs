using System.Collections.Concurrent;
using System.Net;
using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Listings;
using CoeMap.Testing;
using CoeMap.Web.Fetching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CoeMap.Web.Tests.Fetching;

public sealed class CheckingLinks(Site site) : IClassFixture<Site>
{
    private readonly ConcurrentQueue<string> asked = new();

    [Fact]
    public async Task finds_a_link_dead_after_two_days_asks_nobody_twice_a_day_and_keeps_to_robots()
    {
        await using var server = await StartAsync();
        var address = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        await using var db = site.Db();
        await db.Listings.ExecuteUpdateAsync(l => l.SetProperty(p => p.HiddenAt, FakeClock.Start)); // what was seeded is not asked about here
        var author = await A.Person().SavedIn(db);
        var listing = await A.Listing().By(author).With(c => c with
        {
            Website = $"{address}/gone",
            Repository = $"{address}/there",
            Documentation = $"{address}/private/page",
            OtherLinks = [new("Inside", "http://169.254.169.254/latest/meta-data/")],
        }).SavedIn(db);
        using var probe = new LinkProbe(new PublicAddress("https://map.example.org"), a => PublicNetwork.Holds(a) || a.Equals(IPAddress.Loopback));
        var check = new CheckLinks(site.Services.GetRequiredService<IDbContextFactory<CoeMapDb>>(), site.Clock, probe);

        Assert.Equal(4, await check.RunAsync());
        Assert.Equal(0, await check.RunAsync());
        Assert.All(await ChecksOf(listing), c => Assert.Null(c.DeadSinceAt));
        site.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(1, await check.RunAsync()); // only what failed is asked before a week is over

        var checks = (await ChecksOf(listing)).ToDictionary(c => new Uri(c.Address).AbsolutePath, c => (c.LastAnswer, IsDead: c.DeadSinceAt is not null), StringComparer.Ordinal);
        Assert.Equal(("404", true), checks["/gone"]);
        Assert.Equal(("200", false), checks["/there"]);
        Assert.Equal(("robots.txt asks us not to", false), checks["/private/page"]);
        Assert.Equal(("not on the public internet", false), checks["/latest/meta-data/"]);
        Assert.DoesNotContain(asked, a => a.Contains("/private", StringComparison.Ordinal));
        Assert.All(asked, a => Assert.EndsWith("coe-map-links/1.0 (+https://map.example.org)", a, StringComparison.Ordinal));
        Assert.Single(asked, a => a.StartsWith("HEAD /there", StringComparison.Ordinal));
        using var owner = await site.SignedInAs(author.Email!);
        Assert.Contains("Links that do not answer", (await owner.GoTo("/contribute")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("do not answer", (await owner.GoTo($"/listings/{listing.Slug}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: coe-map-links\nDisallow: /b", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true)]
    [InlineData("User-agent: other\nUser-agent: *\nDisallow: /a # all", "/a", false)]
    public void reads_robots_as_they_are_meant(string text, string path, bool allowed) => Assert.Equal(allowed, RobotsRules.Allow(text, "coe-map-links", path));

    private async Task<List<LinkCheck>> ChecksOf(Listing listing)
    {
        await using var db = site.Db();
        return await db.LinkChecks.AsNoTracking().Where(c => c.ListingId == listing.Id).ToListAsync();
    }

    private async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Use((http, next) =>
        {
            asked.Enqueue($"{http.Request.Method} {http.Request.Path} {http.Request.Headers.UserAgent}");
            return next(http);
        });
        app.MapGet("/robots.txt", () => "User-agent: *\nDisallow: /private");
        app.MapMethods("/there", ["GET", "HEAD"], () => Results.Ok());
        await app.StartAsync();
        return app;
    }
}
