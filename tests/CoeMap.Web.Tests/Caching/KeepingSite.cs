using System.Diagnostics;
using CoeMap.Database;
using CoeMap.Search;
using CoeMap.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace CoeMap.Web.Tests.Caching;

/// <summary>The website with its cache, which listens through a gate of its own.</summary>
/// <param name="postgres">Where its database is.</param>
/// <param name="first">The instance whose database it shares.</param>
public sealed class KeepingSite(TestPostgres postgres, KeepingSite? first = null) : Site(postgres)
{
    public const string SetsCookie = "X-Test-Sets-Cookie";
    private const string Banned = "set by the test";

    public DatabaseGate ToListen { get; private set; } = null!;

    public HeldQuery Held { get; } = new();

    protected override string ConnectionString => first?.ConnectionString ?? base.ConnectionString;

    /// <summary>The page as anybody gets it, and the number of statements it took.</summary>
    public async Task<(string Html, int Statements)> Read(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, path));
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var browser = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        Sql.Clear();
        using var answer = await browser.SendAsync(request);
        var html = $"{(int)answer.StatusCode}{(answer.Headers.Contains("Set-Cookie") ? " " + Banned : "")}\n{await answer.Content.ReadAsStringAsync()}";
        return (html, Sql.Statements.Count);
    }

    /// <summary>Asks until the page comes out of the cache.</summary>
    public async Task<string> Keep(string path, int seconds = 15)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed.TotalSeconds < seconds)
        {
            var (html, statements) = await Read(path);
            if (statements == 0) return html;
            await Task.Delay(20);
        }

        throw new InvalidOperationException($"{path} did not come from the cache for {seconds} seconds.");
    }

    /// <summary>Asks until the page is as it should be, and fails a second after the change.</summary>
    public async Task Within1Second(Stopwatch since, string path, Func<string, bool> isSo)
    {
        string html;
        do
        {
            var late = since.Elapsed > TimeSpan.FromSeconds(1);
            (html, _) = await Read(path);
            if (isSo(html)) return;
            Assert.False(late, $"{path} shows the past more than a second after the change.");
            await Task.Delay(10);
        }
        while (true);
    }

    /// <summary>How often the words were looked for here since the log was last written.</summary>
    public int HeardOf(string words) => Services.GetRequiredService<HeardSearches>().Take().Where(h => h.Words == words).Sum(h => h.Times);

    public static bool Sets(string html) => html.Split('\n')[0].EndsWith(Banned, StringComparison.Ordinal);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        var direct = new NpgsqlConnectionStringBuilder(ConnectionString);
        ToListen = new(direct.Host!, direct.Port);
        ToListen.Open();
        builder.UseSetting("OutputCache:Off", "false");
        builder.UseSetting("Search:LearnsOff", "false"); // the one scheduled work that readers would miss within a second
        builder.UseSetting("ConnectionStrings:CoeMapListen", new NpgsqlConnectionStringBuilder(ConnectionString) { Host = "127.0.0.1", Port = ToListen.Port }.ConnectionString);
        builder.ConfigureServices(services =>
        {
            services.AddTransient<IStartupFilter, CookieSetter>();
            services.ConfigureDbContext<CoeMapDb>(options => options.AddInterceptors(Held));
        });
    }

    public override async ValueTask DisposeAsync()
    {
        Held.Release();
        await base.DisposeAsync();
        await ToListen.DisposeAsync();
    }

    private sealed class CookieSetter : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, go) =>
            {
                if (http.Request.Headers.ContainsKey(SetsCookie)) http.Response.Cookies.Append("reader", "42");
                return go(http);
            });
            next(app);
        };
    }
}
