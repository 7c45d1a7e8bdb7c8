using CoeMap.Search;
using Xunit;

namespace CoeMap.Tests.Search;

public sealed class MarkingWords
{
    [Theory]
    [InlineData("Checks validation rules", "validator", "Checks [validation] rules")]
    [InlineData("Café for carers", "cafe", "[Café] for carers")]
    [InlineData("Careers and care", "care", "Careers and [care]")]
    [InlineData("<b>maps</b> & more", "map", "<b>[maps]</b> & more")]
    [InlineData("A car is no care", "car", "A [car] is no care")]
    [InlineData("One child, two children", "children", "One [child], two [children]")]
    [InlineData("Looked-after children, after all", "looked after children", "[Looked-after children], after all")]
    public void follows_the_database_in_what_is_one_word(string text, string searched, string marked) =>
        Assert.Equal(marked, Written(Marking.Mark(text, [searched.Split(' ')])));

    [Fact]
    public void cuts_a_snippet_around_the_first_one()
    {
        var text = string.Concat(Enumerable.Repeat("Nothing to see in this sentence. ", 20)) + "Here the register is kept for schools. " + string.Concat(Enumerable.Repeat("Nothing again. ", 40));

        var snippet = Written(Marking.Snippet(text, [["register"]]));

        Assert.StartsWith("… Here the [register] is kept", snippet, StringComparison.Ordinal);
        Assert.EndsWith(" …", snippet, StringComparison.Ordinal);
        Assert.InRange(snippet.Length, 100, 240);
    }

    [Fact]
    public void gives_no_snippet_where_no_word_stands() => Assert.Empty(Marking.Snippet("Nothing here.", [["register"]]));

    private static string Written(IEnumerable<MarkedText> pieces) => string.Concat(pieces.Select(p => p.IsMarked ? $"[{p.Text}]" : p.Text));
}
