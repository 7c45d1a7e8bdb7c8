using CoeMap.Testing;
using Xunit;

namespace CoeMap.Web.Tests.Feedback;

public sealed class ReadingTheIdeas(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task shows_six_themes_twelve_areas_thirteen_ideas_and_thirty_nine_activities_on_one_page()
    {
        using var visitor = site.Visitor();

        var page = await visitor.GoTo("/themes");

        int Count(string css) => page.Document.QuerySelectorAll(css).Length;
        Assert.Equal((6, 12, 13, 39), (Count(".all-ideas__column"), Count(".all-ideas__area"), Count(".all-ideas__idea"), Count(".all-ideas__activities li")));
        Assert.Contains("These are ideas, not commitments", page.Html, StringComparison.Ordinal);
        Assert.Null(page.Header("Set-Cookie"));
    }
}
