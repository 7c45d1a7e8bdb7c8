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

    [Fact]
    public async Task deletes_where_somebody_worked_long_ago_and_organisations_that_were_decided_on_long_ago()
    {
        var now = map.Clock.GetUtcNow();
        await using var db = map.Db();
        var (person, council) = (await A.Person().SavedIn(db), await A.Organisation().SavedIn(db));
        var (left, recent) = (Membership.Claim(person.Id, council.Id, now), Membership.Claim(person.Id, council.Id, now));
        left.Leave(now.AddDays(-731));
        recent.Leave(now.AddDays(-729));
        var decided = OrganisationProposal.Propose(person.Id, "A charity", CoeMap.Organisations.OrganisationKind.Charity, null, null, now);
        decided.Withdraw(now.AddDays(-366));
        db.AddRange(left, recent, decided);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        await map.The<ForgetExpired>().RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal([recent.Id], await db.Memberships.Where(m => m.PersonId == person.Id).Select(m => m.Id).ToListAsync(TestContext.Current.CancellationToken));
        Assert.False(await db.OrganisationProposals.AnyAsync(p => p.PersonId == person.Id, TestContext.Current.CancellationToken));
    }

    private static SignInCode CodeAsked(DateTimeOffset at) => SignInCode.Ask(Guid.NewGuid(), "a@kent.example.org", "123456", "key", [1], at);

    private static OutgoingMail MailSent(DateTimeOffset at)
    {
        var mail = OutgoingMail.Write("a@kent.example.org", "S", "B", at);
        mail.Sent(at);
        return mail;
    }
}
