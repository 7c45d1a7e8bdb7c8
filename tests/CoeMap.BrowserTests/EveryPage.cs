using CoeMap.Testing;
using CoeMap.Testing.Matrix;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Xunit;

namespace CoeMap.BrowserTests;

/// <summary>What every type of page promises, seen by a visitor, a member and an administrator.</summary>
public sealed class EveryPage(Site site, Chromium chromium) : IClassFixture<Site>
{
    private static readonly int[] Widths = [320, 480, 768, 1024, 1440, 1920];

    [Theory]
    [InlineData(Role.Visitor)]
    [InlineData(Role.Member)]
    [InlineData(Role.Administrator)]
    public async Task has_no_barrier_that_axe_can_find(Role role) => await Visit(role, async (path, window) =>
    {
        var found = await window.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        return found.Violations.Select(v => $"{path}: {v.Id}, {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}");
    });

    [Theory]
    [InlineData(Role.Visitor)]
    [InlineData(Role.Member)]
    [InlineData(Role.Administrator)]
    public async Task fits_a_phone_and_a_wide_screen_and_asks_nobody_else(Role role) => await Visit(role, async (path, window) =>
    {
        var wrong = new List<string>();
        foreach (var width in Widths)
        {
            await window.Page.SetViewportSizeAsync(width, 800);
            var over = await window.Page.EvaluateAsync<string?>(
                """
                () => { const wide = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth <= wide) return null;
                  const widest = [...document.querySelectorAll('main *, header *, footer *')].filter(e => e.getBoundingClientRect().right > wide + 1).pop();
                  return `${document.documentElement.scrollWidth} pixels, to hold ${widest?.outerHTML.slice(0, 160)}`; }
                """);
            if (over is not null) wrong.Add($"{path} at {width} pixels is {over}.");
        }

        wrong.AddRange(window.Elsewhere.Select(url => $"{path} asks {url}."));
        return wrong;
    });

    private async Task Visit(Role role, Func<string, BrowserWindow, Task<IEnumerable<string>>> look)
    {
        var scene = await Scene.SetIn(site);
        await using var window = await chromium.Open(site.Address);
        using (var person = await scene.Enter(role)) await window.Take(person.Cookies);
        var wrong = new List<string>();
        foreach (var route in PagesFor(role).Append("/no-such-page"))
        {
            await window.Page.GotoAsync(scene.Path(route));
            wrong.AddRange(await look(route, window));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct(StringComparer.Ordinal)));
    }

    // An administrator sees the public pages as a member does.
    private static IEnumerable<string> PagesFor(Role role) => RouteTable.Rows
        .Where(r => r.Method == "GET" && r.To(role) == "page" && (role is not Role.Administrator || r.To(Role.Member) != "page")).Select(r => r.Path);
}
