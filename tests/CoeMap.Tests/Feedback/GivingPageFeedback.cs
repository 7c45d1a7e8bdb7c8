using CoeMap.Database;
using CoeMap.Feedback;
using CoeMap.People;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Feedback;

public sealed class GivingPageFeedback(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task twice_in_the_same_words_from_one_client_is_one_post()
    {
        var input = Input();

        var first = await Give(input, new("192.0.2.10"));
        var again = await Give(input, new("192.0.2.10"));
        var neighbour = await Give(input, new("192.0.2.11"));
        map.Clock.Advance(FeedbackLimits.Repeat + TimeSpan.FromMinutes(1));
        var later = await Give(input, new("192.0.2.10"));

        Assert.Equal(first, again);
        Assert.Equal(3, new[] { first, neighbour, later }.Distinct().Count());
    }

    [Fact]
    public async Task with_one_key_is_one_post_even_when_many_arrive_at_once()
    {
        var (input, sender) = (Input(), new SendingBrowser("192.0.2.20", OnceKey: Guid.NewGuid()));

        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Give(input, sender)));

        Assert.Single(ids.Distinct());
        await using var db = map.Db();
        Assert.Equal(1, await db.PageFeedback.CountAsync(f => f.OnceKey == sender.OnceKey));
    }

    [Fact]
    public async Task in_other_words_about_the_same_page_is_another_post()
    {
        var one = await Give(Input(), new("192.0.2.30"));
        var two = await Give(Input(), new("192.0.2.30"));

        Assert.NotEqual(one, two);
    }

    [Theory]
    [InlineData(null, "x", SpamSign.HiddenFieldFilled)]
    [InlineData(1_999, "", SpamSign.TooFast)]
    [InlineData(2_000, "", null)]
    [InlineData(null, "", null)]
    public async Task keeps_what_machines_send_apart(int? took, string trap, SpamSign? sign)
    {
        var id = await Give(Input(), new("192.0.2.40", TookMilliseconds: took, Trap: trap));

        Assert.Equal(sign, (await Read(id)).Spam);
    }

    [Fact]
    public async Task beyond_the_limit_is_kept_and_told_so_and_others_at_the_address_get_through()
    {
        await using var db = map.Db();
        var limits = new FeedbackLimits { PerAddress = 2, PerBrowser = 2, MostPerAddress = 6, ClientKey = "key" };
        var give = new GivePageFeedback(map.The<IDbContextFactory<CoeMapDb>>(), map.Clock, Microsoft.Extensions.Options.Options.Create(limits));
        async Task<string> Say(string? browser) => await give.RunAsync(Input(), new("192.0.2.50", browser)) switch { Outcome.Done d => d.Message, Outcome.Refused r => r.Message, _ => "" };

        Assert.Equal(["", "", FeedbackLimits.SetAside], [await Say(null), await Say(null), await Say(null)]);
        Assert.Equal(["", "", FeedbackLimits.SetAside], [await Say("mine"), await Say("mine"), await Say("mine")]);
        Assert.StartsWith("We cannot take more from your network", await Say("another"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task keeps_nothing_of_the_client_but_a_hash_and_that_for_a_day()
    {
        var input = Input();
        input.Email = "sam@people.example.org";
        var id = await Give(input, new("192.0.2.60", "browser"));
        Assert.NotNull((await Read(id)).ClientHash);

        map.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromMinutes(1));
        await map.The<ForgetExpired>().RunAsync(TestContext.Current.CancellationToken);

        var nextDay = await Read(id);
        Assert.Equal((null, null, null, "sam@people.example.org"), (nextDay.ClientHash, nextDay.BrowserHash, nextDay.RepeatHash, nextDay.Email));
        map.Clock.Advance(FeedbackRetention.AddressesLast);
        await map.The<ForgetExpired>().RunAsync(TestContext.Current.CancellationToken);
        Assert.Null((await Read(id)).Email);
    }

    private async Task<Guid> Give(PageFeedbackInput input, SendingBrowser from) =>
        Assert.IsType<Outcome.Done>(await map.The<GivePageFeedback>().RunAsync(input, from)).Id;

    private async Task<PageFeedback> Read(Guid id)
    {
        await using var db = map.Db();
        return await db.PageFeedback.AsNoTracking().SingleAsync(f => f.Id == id);
    }

    private static PageFeedbackInput Input() =>
        new() { Page = "/themes/data-as-a-resource?for=kent#top", Summary = $"{A.UniqueWord()} is missing", Role = Words.Label(ProfessionalRole.LocalAuthorityLeadership) };
}
