using CoeMap.Moderation;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Moderation;

public sealed class TheMorningMail(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task goes_to_each_moderator_once_a_day_however_many_instances_send_it()
    {
        await using var db = map.Db();
        var moderator = await A.Moderator().SavedIn(db);
        Assert.Equal(0, await map.The<MorningMail>().RunAsync()); // nothing waits yet
        await A.Revision().Submitted().SavedIn(db);

        await Task.WhenAll(map.The<MorningMail>().RunAsync(), map.The<MorningMail>().RunAsync(), map.The<MorningMail>().RunAsync());
        await map.The<MorningMail>().RunAsync();
        var today = await MailsTo(moderator.Email!);
        map.Clock.Advance(TimeSpan.FromDays(1));
        await map.The<MorningMail>().RunAsync();

        Assert.Contains("Listings: 1, the oldest for 30 days", Assert.Single(today), StringComparison.Ordinal);
        Assert.Equal(2, (await MailsTo(moderator.Email!)).Count);
    }

    private async Task<List<string>> MailsTo(string address) =>
        await map.Db().OutgoingMails.Where(m => m.To == address).Select(m => m.Body).ToListAsync();
}
