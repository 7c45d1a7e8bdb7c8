using CoeMap.Database;
using CoeMap.Email;
using CoeMap.People;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Email;

public sealed class ForgettingWhatIsOver(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task deletes_old_codes_and_mail_that_was_sent_long_ago_and_nothing_else()
    {
        var now = map.Clock.GetUtcNow();
        var (oldCode, newCode) = (CodeAsked(now.AddHours(-25)), CodeAsked(now.AddHours(-23)));
        var (oldMail, newMail, waiting) = (MailSent(now.AddDays(-31)), MailSent(now.AddDays(-29)), OutgoingMail.Write("a@kent.example.org", "S", "B", now.AddDays(-40)));
        await using (var db = map.Db())
        {
            db.AddRange(oldCode, newCode, oldMail, newMail, waiting);
            await db.SaveChangesAsync();
        }

        await map.The<ForgetExpired>().RunAsync(TestContext.Current.CancellationToken);

        await using var after = map.Db();
        Assert.Equal([newCode.Id], await after.SignInCodes.Select(c => c.Id).ToListAsync());
        Assert.Equal(new[] { newMail.Id, waiting.Id }.Order(), (await after.OutgoingMails.Select(m => m.Id).ToListAsync()).Order());
    }

    private static SignInCode CodeAsked(DateTimeOffset at) => SignInCode.Ask(Guid.NewGuid(), "a@kent.example.org", "123456", "key", [1], at);

    private static OutgoingMail MailSent(DateTimeOffset at)
    {
        var mail = OutgoingMail.Write("a@kent.example.org", "S", "B", at);
        mail.Sent(at);
        return mail;
    }
}
