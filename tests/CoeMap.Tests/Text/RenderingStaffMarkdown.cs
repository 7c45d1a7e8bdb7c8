using AngleSharp;
using AngleSharp.Dom;
using CoeMap.Testing.Hostile;
using CoeMap.Text;
using Xunit;

namespace CoeMap.Tests.Text;

public sealed class RenderingStaffMarkdown
{
    private static readonly Guid Image = new("0192f2f0-0000-7000-8000-000000000001");

    [Theory]
    [InlineData("## A case for change {#a-case-for-change}", "a-case-for-change", "A case for change")]
    [InlineData("## A case for change", "a-case-for-change", "A case for change")]
    [InlineData("## A *case* for `change` {#x}", "x", "A case for change")]
    [InlineData("## Main", "main-2", "Main")]
    [InlineData("## Feedback form {#feedback-form}", "on-feedback-form", "Feedback form")]
    public void gives_every_heading_an_anchor_and_prints_no_braces(string markdown, string anchor, string words)
    {
        var heading = Parse(markdown).QuerySelector("h2")!;

        Assert.Equal((anchor, words), (heading.Id, heading.TextContent));
    }

    [Fact]
    public void tells_two_headings_of_one_name_apart()
    {
        var text = StaffMarkdown.Render("## Why\n\n### How\n\n## Why");

        Assert.Equal(["why", "why-2"], text.Contents.Select(c => c.Anchor));
        Assert.Empty(text.Problems);
    }

    [Fact]
    public void takes_anchors_on_headings_only()
    {
        Assert.Contains("{#here}", Parse("A paragraph {#here}\n\n## {not} a heading {.with onclick=alert(1)}").Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("onclick", Parse("## Heading {.with onclick=alert(1)}").QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("children’s social care<sup>[^1]</sup>.")]
    [InlineData("children’s social care<SUP> [^1] </SUP>.")]
    [InlineData("children’s social care[^1].")]
    public void takes_a_footnote_with_sup_and_without(string markdown)
    {
        var page = Parse(markdown + "\n\n[^1]: Said elsewhere.");

        Assert.Equal("children’s social careNote 1.", page.QuerySelector("p")!.TextContent);
        Assert.Equal("#note-1", page.QuerySelector("sup a")!.GetAttribute("href"));
        Assert.StartsWith("Said elsewhere.", page.QuerySelector("#note-1")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("#" + page.QuerySelector("sup a")!.Id, page.QuerySelector(".footnotes a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("a[^56]", "There is no footnote 56: write it as [^56]: on a line of its own.")]
    [InlineData("a<sup>[^56]</sup>", "There is no footnote 56: write it as [^56]: on a line of its own.")]
    [InlineData("a\n\n[^7]: b", "Nothing refers to footnote 7: put [^7] where it belongs, or take the footnote out.")]
    [InlineData("[a](#nowhere)", "No heading has the anchor “nowhere”: write {#nowhere} behind the heading.")]
    [InlineData("![a](https://elsewhere.example.org/a.png)", "The image at “https://elsewhere.example.org/a.png” is not the site’s own: add it under Images and use the address it gets there.")]
    [InlineData("![](/media/0192f2f0-0000-7000-8000-000000000001)", "Say what the image /media/0192f2f0-0000-7000-8000-000000000001 shows, between the square brackets.")]
    [InlineData("[a](javascript:alert(1))", "The link to “javascript:alert(1)” leads nowhere safe: use an address that starts with https://, mailto:, / or #.")]
    [InlineData("## A {#one}\n\n## B {#one}", "The anchor “one” is taken: choose another for “B”.")]
    [InlineData("## A {#Not One}", "The anchor of “A {#Not One}” may hold small letters, digits and hyphens, like {#our-aim}.")]
    public void names_what_has_to_be_mended(string markdown, string problem) => Assert.Equal([problem], StaffMarkdown.Render(markdown).Problems);

    [Theory]
    [InlineData("**Connecting **colleagues", "<strong>Connecting</strong> colleagues")]
    [InlineData("that ** we could **do", "that <strong>we could</strong> do")]
    [InlineData("**one** and **two**", "<strong>one</strong> and <strong>two</strong>")]
    [InlineData("quality,** value** and **cost **", "quality, <strong>value</strong> and <strong>cost</strong>")]
    [InlineData("2 ** 3 is eight", "2 ** 3 is eight")]
    [InlineData("`** code **`", "<code>** code **</code>")]
    public void mends_spaces_that_stray_into_bold(string markdown, string html) => Assert.Equal($"<p>{html}</p>", StaffMarkdown.Render(markdown).Html.Trim());

    [Fact]
    public void shows_the_sites_own_images_and_says_which()
    {
        var text = StaffMarkdown.Render($"![A red point](/media/{Image} \"not shown\")");

        Assert.Equal([Image], text.Images);
        Assert.Equal($"<p><img src=\"/media/{Image}\" alt=\"A red point\" /></p>", text.Html.Trim());
    }

    [Fact]
    public void gives_tables_a_frame_that_scrolls_and_no_inline_style()
    {
        var page = Parse("| a | b |\n|:-:|--:|\n| 1 | 2 |\n\n| c |\n|---|\n| 3 |");

        Assert.Equal(["Table 1", "Table 2"], page.QuerySelectorAll("[role=region]").Select(r => r.GetAttribute("aria-label")!));
        Assert.Empty(page.QuerySelectorAll("[style]"));
    }

    [Fact]
    public void offers_a_list_of_contents_from_four_headings_on()
    {
        Assert.False(StaffMarkdown.Render("## A\n\n## B\n\n## C").IsLong);
        Assert.True(StaffMarkdown.Render("## A\n\n### a\n\n## B\n\n## C\n\n## D") is { IsLong: true, Contents.Count: 4 });
    }

    [Fact]
    public void lets_nothing_hostile_through_and_stops_soon()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var hostile in HostileInputs.All) HarmlessPage.Check(Parse(hostile), hostile);
        foreach (var deep in (string[])["[", "**", "> ", "![](", "[^1]", "- ", "`", "|"]) StaffMarkdown.Render(string.Concat(Enumerable.Repeat(deep, 2_000)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    private static IDocument Parse(string markdown) =>
        BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content(StaffMarkdown.Render(markdown).Html)).GetAwaiter().GetResult();
}
