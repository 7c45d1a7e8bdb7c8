using Xunit;

namespace CoeMap.Web.Tests.Caching;

public sealed class KeepingPagesWithTheForm(TwoInstances sites) : IClassFixture<TwoInstances>
{
    [Fact]
    public async Task serves_them_to_somebody_who_has_sent_feedback_too()
    {
        var kept = await sites.First.Keep("/themes");

        var (html, statements) = await sites.First.Read("/themes", ("Cookie", "reader-key=given-with-the-thanks"));

        Assert.Contains("action=\"/feedback/page\"", kept, StringComparison.Ordinal);
        Assert.Equal((kept, 0), (html, statements));
    }
}
