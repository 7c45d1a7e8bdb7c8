using System.Net;
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

public sealed class ReachingPublicAddressesOnly
{
    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://0x7f.0.0.1/")]
    [InlineData("http://0/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://localhost/")]
    [InlineData("http://localhost./")]
    [InlineData("http://user:word@127.0.0.1/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://172.31.255.254/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://100.100.100.200/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://168.63.129.16/")]
    [InlineData("http://198.18.0.1/")]
    [InlineData("http://203.0.113.9/")]
    [InlineData("http://224.0.0.1/")]
    [InlineData("http://255.255.255.255/")]
    [InlineData("http://[::]/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[::ffff:169.254.169.254]/")]
    [InlineData("http://[::ffff:a00:1]/")]
    [InlineData("http://[::127.0.0.1]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    [InlineData("http://[64:ff9b:1::a00:1]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    [InlineData("http://[2001:0:7f00:1::]/")]
    [InlineData("http://[2001:db8::1]/")]
    [InlineData("http://[fc00::1]/")]
    [InlineData("http://[fd00:ec2::254]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[ff02::1]/")]
    [InlineData("http://[fec0::1]/")]
    public async Task refuses_tricks(string address)
    {
        using var http = new HttpClient(PublicAddressOnly.NewHandler());

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri(address)));

        Assert.IsType<NotPublicAddressException>(refused.InnerException);
    }

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("100.63.255.255")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:8.8.8.8")]
    public void knows_the_internet(string address) => Assert.True(PublicNetwork.Holds(IPAddress.Parse(address)));

    [Fact]
    public async Task refuses_what_a_redirect_points_at()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.MapGet("/", () => "here");
        app.MapGet("/inside", () => Results.Redirect("http://169.254.169.254/latest/meta-data/"));
        app.MapGet("/round", () => Results.Redirect("/"));
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using var http = new HttpClient(PublicAddressOnly.NewHandler(a => PublicNetwork.Holds(a) || a.Equals(IPAddress.Loopback))) { BaseAddress = new Uri(address) };

        Assert.Equal("here", await http.GetStringAsync("/round"));
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync("/inside"));

        Assert.IsType<NotPublicAddressException>(refused.InnerException);
    }
}
