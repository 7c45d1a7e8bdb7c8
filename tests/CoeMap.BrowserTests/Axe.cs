using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace CoeMap.BrowserTests;

/// <summary>What axe finds wrong with a page as it stands, by all the rules that it keeps when nobody tells it which.</summary>
/// <remarks>
/// It runs in the page itself. Its own runner for Playwright starts another browser process for each answer, to put together
/// what it found in frames; no page of ours has a frame.
/// </remarks>
internal static class Axe
{
    private const string Run =
        """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
          .map(v => `${v.id}, ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html).join(' | ')}`)
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    public static async Task<string[]> BarriersOn(IPage page)
    {
        Assert.Single(page.Frames);
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Run);
    }
}
