using CoeMap.Testing;
using Xunit;

namespace CoeMap.Web.Tests.Visiting;

/// <summary>What the results page says about how the words were taken, on the reference listings.</summary>
public sealed class BeingUnderstood(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task shows_what_was_corrected_and_how_to_search_for_what_was_typed()
    {
        using var visitor = site.Visitor();

        await visitor.GoTo("/search?q=safegaurding+templates");
        Assert.True(visitor.Page.Has("Showing results for safeguarding templates"));
        await visitor.Click("Search instead for “safegaurding templates”");

        Assert.Equal("?q=safegaurding%20templates&exact=1", visitor.Page.Url.Query);
        Assert.False(visitor.Page.Has("Showing results for"));
    }

    [Fact]
    public async Task shows_what_was_added_and_takes_it_off()
    {
        using var visitor = site.Visitor();

        await visitor.GoTo("/search?q=EHCP");
        Assert.True(visitor.Page.Has("Also searching:"));
        await visitor.Click("Leave out EHC plan");

        Assert.Equal("?q=EHCP&without=ehc%20plan", visitor.Page.Url.Query);
        Assert.False(visitor.Page.Has("Leave out EHC plan"));
    }

    [Fact]
    public async Task says_when_only_most_of_the_words_were_found()
    {
        using var visitor = site.Visitor();

        await visitor.GoTo("/search?q=how+do+we+predict+placement+demand");

        Assert.True(visitor.Page.Has("No listing has all your words; these have most."));
        Assert.True(visitor.Page.Has("Children's Social Care Demand Model"));
    }

    [Fact]
    public async Task shows_organisations_of_that_name_beside_the_listings()
    {
        using var visitor = site.Visitor();

        await visitor.GoTo("/search?q=wigan");
        await visitor.Click("Wigan");

        Assert.Equal("/organisations/wigan", visitor.Page.Url.AbsolutePath);
    }

    [Fact]
    public async Task explains_itself()
    {
        using var visitor = site.Visitor();

        Assert.Equal(System.Net.HttpStatusCode.OK, (await visitor.GoTo("/pages/how-search-works")).Status);
    }
}
