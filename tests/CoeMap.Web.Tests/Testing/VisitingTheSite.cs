using System.Net;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Web.Tests.Testing;

public sealed class VisitingTheSite(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task shows_a_page_of_our_own_where_there_is_none()
    {
        using var visitor = site.Visitor();

        var page = await visitor.GoTo("/no-such-page");

        Assert.Equal((HttpStatusCode.NotFound, "Page not found"), (page.Status, page.Heading));
    }
}
