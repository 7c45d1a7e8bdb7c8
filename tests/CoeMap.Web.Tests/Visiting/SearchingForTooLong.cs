using System.Data.Common;
using System.Diagnostics;
using CoeMap.Database;
using CoeMap.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoeMap.Web.Tests.Visiting;

public sealed class SearchingForTooLong(SearchingForTooLong.SlowSite site) : IClassFixture<SearchingForTooLong.SlowSite>
{
    [Fact]
    public async Task shows_the_newest_that_fit_says_so_and_is_not_kept()
    {
        var word = A.UniqueWord();
        await using var db = site.Db();
        await A.Listing().Named($"{word} older").Published(at: FakeClock.Start.AddDays(-9)).SavedIn(db);
        await A.Listing().Named($"{word} newer").Published(at: FakeClock.Start.AddDays(-1)).SavedIn(db);
        using var browser = new HttpClient();
        var watch = Stopwatch.StartNew();

        using var answer = await browser.GetAsync(new Uri(site.Address, "/search?q=" + word), TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("This search took too long, so only the newest listings that fit are shown", html, StringComparison.Ordinal);
        Assert.InRange(html.IndexOf($"{word} newer", StringComparison.Ordinal), 1, html.IndexOf($"{word} older", StringComparison.Ordinal));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(SlowSite.Seconds - 1));
    }

    /// <summary>A site on whose database no search for words comes to an end by itself.</summary>
    public sealed class SlowSite(TestPostgres postgres) : Site(postgres)
    {
        public const int Seconds = 30;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.ConfigureDbContext<CoeMapDb>(options => options.AddInterceptors(new Sleep())));
        }
    }

    private sealed class Sleep : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("holding AS MATERIALIZED", StringComparison.Ordinal)) command.CommandText = string.Join(";\n", command.CommandText.Split(";\n").Select(s => s.Contains("holding AS MATERIALIZED", StringComparison.Ordinal) ? $"SELECT pg_sleep({SlowSite.Seconds})" : s));
            return ValueTask.FromResult(result);
        }
    }
}
