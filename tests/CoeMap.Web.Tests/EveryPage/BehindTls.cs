using System.Net;
using CoeMap.Testing;
using Microsoft.AspNetCore.Hosting;
using Xunit;

namespace CoeMap.Web.Tests.EveryPage;

public sealed class BehindTls(BehindTls.TlsSite site) : IClassFixture<BehindTls.TlsSite>
{
    [Fact]
    public async Task every_cookie_is_bound_to_the_host_and_travels_encrypted()
    {
        using var browser = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = site.Address };
        using var form = await browser.GetAsync("/sign-in", TestContext.Current.CancellationToken);
        var html = await form.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        var fields = document.QuerySelectorAll("main input[name]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        fields["Input.Email"] = "somebody@kent.example.org";

        using var post = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent(fields) };
        post.Headers.Add("Cookie", string.Join("; ", form.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0])));
        using var answer = await browser.SendAsync(post, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var cookies = form.Headers.GetValues("Set-Cookie").Concat(answer.Headers.GetValues("Set-Cookie")).ToList();
        Assert.True(cookies.Count >= 2);
        Assert.All(cookies, c => Assert.Matches("^__Host-coemap.*; secure", c));
        Assert.All(cookies, c => Assert.Contains("httponly", c, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The site as people reach it through a proxy that ends TLS and says nothing.</summary>
    public sealed class TlsSite(TestPostgres postgres) : Site(postgres)
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("PublicAddress", "https://map.example.org");
        }
    }
}
