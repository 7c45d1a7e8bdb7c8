using System.Net;
using CoeMap.Testing;
using CoeMap.Web.Tests.Caching;
using Xunit;

namespace CoeMap.Web.Tests.Api;

/// <summary>A program may ask a lot, and is told how much.</summary>
public sealed class LimitingPrograms(TwoInstances sites) : IClassFixture<TwoInstances>
{
    [Fact]
    public async Task counts_what_is_made_and_not_what_is_at_hand_and_says_when_to_come_again()
    {
        await sites.First.Keep("/api/v1/themes"); // from now on this is at hand
        using var program = sites.First.Program();
        async Task<(HttpStatusCode Status, int Left)> Ask(string path)
        {
            using var answer = await program.GetAsync(path);
            return (answer.StatusCode, int.Parse(answer.Headers.GetValues("RateLimit-Remaining").Single(), System.Globalization.CultureInfo.InvariantCulture));
        }

        var before = (await Ask("/api/v1/themes")).Left;
        for (var i = 0; i < 5; i++) Assert.Equal((HttpStatusCode.OK, before), await Ask("/api/v1/themes"));
        Assert.Equal(before - 1, (await Ask($"/api/v1/listings?q={A.UniqueWord()}")).Left);

        HttpResponseMessage refused;
        var asked = 0;
        do refused = await program.GetAsync($"/api/v1/changes?since=2100-01-01&limit={1 + (asked % 100)}");
        while (refused.StatusCode != HttpStatusCode.TooManyRequests && ++asked < 700);

        Assert.Equal((HttpStatusCode.TooManyRequests, "application/problem+json"), (refused.StatusCode, refused.Content.Headers.ContentType?.MediaType));
        Assert.Equal(before - 1, asked);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, (await Ask("/api/v1/themes")).Status);
        sites.First.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await Ask("/api/v1/changes?since=2100-01-01")).Status);
        refused.Dispose();
    }
}
