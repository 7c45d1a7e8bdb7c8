using CoeMap.Testing;
using CoeMap.Testing.Matrix;
using Microsoft.Playwright;

namespace CoeMap.BrowserTests;

/// <summary>A site whose every page is opened once for each role, whatever is asked about it afterwards: opening them is most of the time.</summary>
public sealed class EveryPageOnce(TestPostgres postgres, Chromium chromium) : Site(postgres)
{
    private const int WindowsAtOnce = 2;

    private const string WhatIsTooWide =
        """
        () => { const wide = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= wide) return null;
          const widest = [...document.querySelectorAll('main *, header *, footer *')].filter(e => e.getBoundingClientRect().right > wide + 1).pop();
          return `${document.documentElement.scrollWidth} pixels, to hold ${widest?.outerHTML.slice(0, 160)}`; }
        """;

    private static readonly int[] Widths = [320, 480, 768, 1024, 1440, 1920];
    private readonly Dictionary<Role, Task<SeenRoute[]>> seen = [];

    public Task<SeenRoute[]> SeenBy(Role role) => seen.TryGetValue(role, out var pages) ? pages : seen[role] = Visit(role);

    private async Task<SeenRoute[]> Visit(Role role)
    {
        var scene = await Scene.SetIn(this);
        using var person = await scene.Enter(role);
        var routes = PagesFor(role).Append("/no-such-page").ToList();
        var halves = routes.Chunk((routes.Count + WindowsAtOnce - 1) / WindowsAtOnce);
        var pages = await Task.WhenAll(halves.Select(async half =>
        {
            await using var window = await chromium.Open(Address);
            await window.Take(person.Cookies);
            var found = new List<SeenRoute>();
            foreach (var route in half) found.Add(await See(window, route, scene.Path(route)));
            return found;
        }));
        return [.. pages.SelectMany(p => p)];
    }

    private static async Task<SeenRoute> See(BrowserWindow window, string route, string path)
    {
        await window.Page.SetViewportSizeAsync(1280, 800);
        await window.Page.GotoAsync(path);
        var barriers = await Axe.BarriersOn(window.Page);
        var wide = new List<string>();
        foreach (var width in Widths)
        {
            await window.Page.SetViewportSizeAsync(width, 800);
            if (await window.Page.EvaluateAsync<string?>(WhatIsTooWide) is { } over) wide.Add($"{route} at {width} pixels is {over}.");
        }

        return new([.. barriers.Select(barrier => $"{route}: {barrier}")], wide, [.. window.Elsewhere.Select(url => $"{route} asks {url}.")]);
    }

    // An administrator sees the public pages as a member does.
    private static IEnumerable<string> PagesFor(Role role) => RouteTable.Rows
        .Where(r => r.Method == "GET" && r.To(role) == "page" && (role is not Role.Administrator || r.To(Role.Member) != "page")).Select(r => r.Path);
}

/// <summary>What is wrong with one page, in sentences that begin with its route.</summary>
public sealed record SeenRoute(IReadOnlyList<string> Barriers, IReadOnlyList<string> TooWide, IReadOnlyList<string> Elsewhere);
