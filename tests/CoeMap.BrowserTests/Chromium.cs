using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace CoeMap.BrowserTests;

/// <summary>One Chromium for the whole run: the one that is installed, named by CHROMIUM_PATH or found on PATH.</summary>
/// <remarks>Best the one without windows of its own: the other draws its tabs and its loading sign as well, for which nobody looks and which cost as much as the pages.</remarks>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome.exe"];
    private static readonly string[] Quiet =
        ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
    private const int PatienceMilliseconds = 60_000; // how long a step may take on a machine that does much else; no test waits so long for what should not come
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Find(),
            // Chromium's own sandbox refuses to work for root, who runs tests in containers.
            Args = Environment.UserName == "root" ? [.. Quiet, "--no-sandbox"] : Quiet,
        });
    }

    /// <summary>A browser window with nothing in it; its cookies are its own.</summary>
    public async Task<BrowserWindow> Open(Uri site, bool scripts = true)
    {
        var context = await browser!.NewContextAsync(new() { BaseURL = site.ToString(), JavaScriptEnabled = scripts, ViewportSize = new() { Width = 1280, Height = 800 } });
        context.SetDefaultTimeout(PatienceMilliseconds);
        return new(context, await context.NewPageAsync(), site);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private static string Find() =>
        Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } given ? given
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("No Chromium on PATH. Run scripts/setup, or set CHROMIUM_PATH to a Chromium or Chrome.");
}

/// <summary>One window, and every address it asked for.</summary>
public sealed class BrowserWindow : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> asked = new();
    private readonly IBrowserContext context;
    private readonly Uri site;

    internal BrowserWindow(IBrowserContext context, IPage page, Uri site)
    {
        (this.context, Page, this.site) = (context, page, site);
        page.Request += (_, request) => asked.Enqueue(request.Url);
    }

    public IPage Page { get; }

    /// <summary>Requests that left this site.</summary>
    public IEnumerable<string> Elsewhere => asked.Where(url => !url.StartsWith(site.ToString(), StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal));

    /// <summary>Takes over a sign-in that was made by hand over HTTP.</summary>
    public Task Take(System.Net.CookieCollection cookies) =>
        context.AddCookiesAsync(cookies.Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = site.ToString() }));

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
