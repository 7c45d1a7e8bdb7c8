using CoeMap.Email;
using Xunit;

namespace CoeMap.Tests.Email;

public sealed class MakingHtmlFromText
{
    [Fact]
    public void keeps_paragraphs_line_ends_and_makes_addresses_clickable()
    {
        var html = MailHtml.Of("Hello,\r\n\r\nsee https://map.example.org/needs?a=1&b=2.\nOr not.\n\nCoE Map\n");

        Assert.Contains("see <a href=\"https://map.example.org/needs?a=1&amp;b=2\">https://map.example.org/needs?a=1&amp;b=2</a>.<br>\nOr not.</p>", html, StringComparison.Ordinal);
        Assert.Equal(3, html.Split("<p ").Length - 1);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("</p></div><img src=x onerror=alert(1)>")]
    [InlineData("https://a.example.org/\"onmouseover=\"alert(1)")]
    [InlineData("https://a.example.org/'><script>")]
    [InlineData("javascript:alert(1)")]
    [InlineData("<a href=\"https://evil.example.org\">https://map.example.org</a>")]
    [InlineData("\u0001 \u202e https://a.example.org/\u202e")]
    public void lets_hostile_text_be_text(string text)
    {
        var html = MailHtml.Of(text);
        var ours = html[html.IndexOf("<p ", StringComparison.Ordinal)..html.LastIndexOf("</p>", StringComparison.Ordinal)];

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("<[^>]*\\son[a-z]+=", ours);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("</p>", ours, StringComparison.Ordinal);
    }
}
