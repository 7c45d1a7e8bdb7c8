using System.Net;
using System.Net.Sockets;
using CoeMap.Email;
using CoeMap.Web.Fetching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CoeMap.Web.Tests.Fetching;

/// <summary>A page that somebody named is read from the public internet alone; a canary that listens on this machine is never connected to.</summary>
public sealed class FetchingAPage
{
    private static readonly PublicAddress Site = new("https://map.example.org");

    [Fact]
    public async Task never_reaches_a_server_on_this_machine_whatever_trick_the_address_plays()
    {
        using var canary = new TcpListener(IPAddress.IPv6Any, 0);
        canary.Server.DualMode = true;
        canary.Start();
        var port = ((IPEndPoint)canary.LocalEndpoint).Port;
        using var pages = new PageFetcher(Site, ports: [80, 443, port]);
        string[] hosts =
        [
            "127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1", "017700000001", "0", "0.0.0.0", "127.255.255.254",
            "localhost", "LOCALHOST", "localhost.", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:7f00:1]", "[::127.0.0.1]",
            "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "①②⑦.⓪.⓪.①", "127。0。0。1",
        ];

        foreach (var host in hosts)
        {
            var page = await pages.GetAsync(new Uri($"http://{host}:{port}/"), 1000, TestContext.Current.CancellationToken);

            Assert.Null(page.Text);
            Assert.Contains("not on the public internet", page.Problem, StringComparison.Ordinal);
        }

        Assert.False(canary.Pending(), "somebody connected");
    }

    [Theory]
    [InlineData("ftp://files.example.org/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://example.org/")]
    [InlineData("http://user:word@example.org/")]
    public async Task takes_web_addresses_only(string address)
    {
        using var pages = new PageFetcher(Site);

        var page = await pages.GetAsync(new Uri(address), 1000, TestContext.Current.CancellationToken);

        Assert.StartsWith("Enter an address that begins with https://", page.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task keeps_to_the_ports_of_the_web()
    {
        await using var app = await ServeAsync(a => a.MapGet("/", () => "here"));
        using var pages = new PageFetcher(Site, IPAddress.IsLoopback);

        var page = await pages.GetAsync(AddressOf(app, "/"), 1000, TestContext.Current.CancellationToken);

        Assert.Contains("not on the public internet", page.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task follows_a_redirect_only_to_where_it_might_have_gone_itself()
    {
        await using var app = await ServeAsync(a =>
        {
            a.MapGet("/", () => "here");
            a.MapGet("/round", () => Results.Redirect("/"));
            a.MapGet("/inside", () => Results.Redirect("http://169.254.169.254/latest/meta-data/"));
            a.MapGet("/port", () => Results.Redirect("http://127.0.0.1:1/"));
        });
        using var pages = Reaching(app);

        Assert.Equal("here", (await pages.GetAsync(AddressOf(app, "/round"), 1000, TestContext.Current.CancellationToken)).Text);
        Assert.Contains("not on the public internet", (await pages.GetAsync(AddressOf(app, "/inside"), 1000, TestContext.Current.CancellationToken)).Problem, StringComparison.Ordinal);
        Assert.Contains("not on the public internet", (await pages.GetAsync(AddressOf(app, "/port"), 1000, TestContext.Current.CancellationToken)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task reads_so_many_bytes_and_no_more()
    {
        await using var app = await ServeAsync(a =>
        {
            a.MapGet("/fits", () => new string('a', 1000));
            a.MapGet("/large", () => new string('a', 1001));
            a.MapGet("/endless", async (HttpContext http) =>
            {
                while (!http.RequestAborted.IsCancellationRequested) await http.Response.WriteAsync(new string('a', 4000), http.RequestAborted);
            });
        });
        using var pages = Reaching(app);

        Assert.Equal(1000, (await pages.GetAsync(AddressOf(app, "/fits"), 1000, TestContext.Current.CancellationToken)).Text?.Length);
        Assert.Contains("larger than 1 KB", (await pages.GetAsync(AddressOf(app, "/large"), 1000, TestContext.Current.CancellationToken)).Problem, StringComparison.Ordinal);
        Assert.Contains("larger than", (await pages.GetAsync(AddressOf(app, "/endless"), 1000, TestContext.Current.CancellationToken)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task tells_a_page_that_is_not_there_from_a_host_that_has_a_bad_day()
    {
        await using var app = await ServeAsync(a => a.MapGet("/bad", () => Results.StatusCode(503)));
        using var pages = Reaching(app);

        Assert.True((await pages.GetAsync(AddressOf(app, "/none"), 1000, TestContext.Current.CancellationToken)).IsMissing);
        var bad = await pages.GetAsync(AddressOf(app, "/bad"), 1000, TestContext.Current.CancellationToken);
        Assert.False(bad.IsMissing);
        Assert.Contains("answered 503", bad.Problem, StringComparison.Ordinal);
    }

    private static PageFetcher Reaching(WebApplication app) => new(Site, IPAddress.IsLoopback, [AddressOf(app, "/").Port]);

    private static Uri AddressOf(WebApplication app, string path) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + path);

    private static async Task<WebApplication> ServeAsync(Action<WebApplication> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        map(app);
        await app.StartAsync();
        return app;
    }
}
