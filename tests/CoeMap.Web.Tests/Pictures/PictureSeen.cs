using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using CoeMap.Testing.Browsing;
using Xunit;

namespace CoeMap.Web.Tests.Pictures;

/// <summary>Pictures as a page or a file brings them, never larger than a picture may be.</summary>
internal static class PictureSeen
{
    private const int MostBytes = 100_000;

    /// <summary>The first picture that a selector finds.</summary>
    /// <returns>Checked for its size.</returns>
    public static IElement Picture(this SeenPage page, string selector)
    {
        var drawn = page.Document.QuerySelector(selector) ?? throw new InvalidOperationException($"{page.Path} draws no {selector}.");
        Assert.InRange(Encoding.UTF8.GetByteCount(drawn.OuterHtml), 1, MostBytes);
        return drawn;
    }

    /// <summary>A picture that stands alone; asked for twice it is the same.</summary>
    public static async Task<IElement> Drawn(this Visitor visitor, string path)
    {
        var svg = await visitor.Read(path);
        Assert.InRange(Encoding.UTF8.GetByteCount(svg), 1, MostBytes);
        Assert.Equal(svg, await visitor.Read(path));
        return (await BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content(svg))).QuerySelector("svg")!;
    }

    public static async Task<string> Read(this Visitor visitor, string path)
    {
        using var answer = await visitor.Ask(HttpMethod.Get, path);
        return await answer.Content.ReadAsStringAsync();
    }
}
