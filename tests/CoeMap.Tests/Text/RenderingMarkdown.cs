using AngleSharp;
using AngleSharp.Dom;
using CoeMap.Text;
using Xunit;

namespace CoeMap.Tests.Text;

public sealed class RenderingMarkdown
{
    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](java\tscript:alert(1))")]
    [InlineData("[a](&#106;avascript:alert(1))")]
    [InlineData("[a](jav&#x0A;ascript:alert(1))")]
    [InlineData("[a](data:text/html;base64,PHN)")]
    [InlineData("[a](vbscript:x)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("![a](data:image/svg+xml;x)")]
    [InlineData("![x](https://elsewhere.example.org/t.png)")]
    [InlineData("[a](//elsewhere.example.org)")]
    [InlineData("[a](/\\elsewhere.example.org)")]
    [InlineData("[a](\\\\elsewhere)")]
    [InlineData("[a][r]\n\n[r]: javascript:alert(1)")]
    [InlineData("a {onclick=alert(1)}")]
    [InlineData("[a](https://ok.example.org){onclick=alert(1)}")]
    [InlineData("# h {#x onclick=alert(1)}")]
    [InlineData("[a](https://ok.example.org \"t\\\" onmouseover=alert(1) x=\\\"\")")]
    [InlineData("```js\" onload=\"x\nx\n```")]
    [InlineData("[x](<javascript:alert(1)>)")]
    [InlineData("| a |\n|---|\n| <b onclick=x>y</b> |")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    public void lets_nothing_run_load_or_lead_astray(string hostile)
    {
        var page = Parse(SafeMarkdown.ToHtml(hostile));

        Assert.Empty(page.QuerySelectorAll("script, img, svg, iframe, style, object, form"));
        Assert.DoesNotContain(page.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
        Assert.All(page.QuerySelectorAll("a"), a => Assert.Matches("^(https?://|mailto:|#|/[^/\\\\]|/$)", a.GetAttribute("href") ?? ""));
    }

    [Fact]
    public void keeps_what_people_write()
    {
        var page = Parse(SafeMarkdown.ToHtml("# What it does\n\nA **bold** word, a [link](https://ok.example.org).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- one\n- two"));

        Assert.Equal("What it does", page.QuerySelector("h3")!.TextContent);
        Assert.Equal("bold", page.QuerySelector("strong")!.TextContent);
        Assert.Equal("nofollow ugc noopener", page.QuerySelector("a")!.GetAttribute("rel"));
        Assert.Equal(2, page.QuerySelectorAll("li").Length);
        Assert.Equal("2", page.QuerySelectorAll("td")[1].TextContent);
    }

    [Theory]
    [InlineData("# A heading\n\nSome **bold** [link](https://ok.example.org) text", "A heading Some bold link text")]
    [InlineData("- one\n- two", "one two")]
    [InlineData("", "")]
    public void as_plain_text_leaves_the_signs_out(string markdown, string text) => Assert.Equal(text, SafeMarkdown.ToPlainText(markdown));

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("**a ")]
    public void shows_what_is_nested_too_deeply_as_it_was_written(string sign)
    {
        var deep = string.Concat(Enumerable.Repeat(sign, 3_000)) + "<b>end";

        Assert.Contains("&lt;b&gt;end", SafeMarkdown.ToHtml(deep), StringComparison.Ordinal);
        Assert.Contains("end", SafeMarkdown.ToPlainText(deep), StringComparison.Ordinal);
    }

    private static IDocument Parse(string html) =>
        BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content(html)).GetAwaiter().GetResult();
}
