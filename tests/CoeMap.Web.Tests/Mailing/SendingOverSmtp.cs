using System.Diagnostics;
using System.Text.RegularExpressions;
using CoeMap.Email;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Mailing;

/// <summary>A real mail server, and everything that goes wrong with one: each mail arrives at least once, and at most twice with one Message-ID.</summary>
public sealed partial class SendingOverSmtp(SmtpSite site) : IClassFixture<SmtpSite>
{
    private readonly string word = A.UniqueWord().ToLowerInvariant();

    [Fact]
    public async Task sends_text_and_the_same_as_html_in_a_thread_and_with_a_way_out()
    {
        site.ServerUp();
        var first = await Write($"reader-{word}", thread: "need/42", unsubscribe: "/following/stop/0123");
        var second = await Write($"reader-{word}", thread: "need/42");

        await site.SendFor(1);

        var mails = site.TakenFor(first.To);
        Assert.Equal(2, mails.Count);
        Assert.Contains("From: \"CoE Map\" <map@centre.example.org>", mails[0], StringComparison.Ordinal);
        Assert.Matches("(?s)multipart/alternative.*text/plain.*text/html", mails[0]);
        Assert.Contains(mails, m => m.Contains($"Message-ID: <{first.Id:N}@centre.example.org>", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(mails, m => m.Contains($"Message-ID: <{second.Id:N}@centre.example.org>", StringComparison.OrdinalIgnoreCase));
        Assert.Single(mails.Select(m => Thread().Match(m).Value).Distinct());
        Assert.NotEmpty(Thread().Match(mails[0]).Value);
        Assert.Single(mails, m => m.Contains("List-Unsubscribe: <http://map.example.org/following/stop/0123>", StringComparison.Ordinal) && m.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", StringComparison.Ordinal));
    }

    [Fact]
    public async Task waits_for_a_server_that_is_down_for_ten_minutes_and_loses_and_doubles_nothing()
    {
        site.ServerDown();
        var mails = new[] { await Write($"a-{word}"), await Write($"b-{word}"), await Write($"c-{word}") };

        await site.SendFor(10);
        Assert.All(mails, m => Assert.Empty(site.TakenFor(m.To)));
        site.ServerUp();
        await site.SendFor(5);

        Assert.All(mails, m => Assert.Single(site.TakenFor(m.To)));
        Assert.All(await Now(mails), m => Assert.NotNull(m.SentAt));
    }

    [Fact]
    public async Task comes_back_later_where_the_server_asks_for_it()
    {
        site.ServerUp();
        var mail = await Write($"busy-{word}");

        await site.SendFor(1);
        var after = (await Now(mail))[0];
        Assert.Contains("451", after.LastProblem, StringComparison.Ordinal);
        Assert.Equal((0, null), (after.Unanswered, after.ParkedAt));
        await site.SendFor(2);

        Assert.Single(site.TakenFor(mail.To));
    }

    [Fact]
    public async Task notes_a_recipient_that_is_refused_and_lets_an_administrator_try_again()
    {
        site.ServerUp();
        var (refused, fine) = (await Write($"nobody-{word}"), await Write($"somebody-{word}"));

        await site.SendFor(1);

        Assert.Single(site.TakenFor(fine.To));
        var noted = (await Now(refused))[0];
        Assert.NotNull(noted.RefusedAt);
        Assert.Contains("550", noted.LastProblem, StringComparison.Ordinal);
        await using var db = site.Db();
        using var administrator = await site.SignedInAs((await A.Administrator().SavedIn(db)).Email!);
        await administrator.GoTo("/admin/mail");
        Assert.True(administrator.Page.Has(refused.To));
        await administrator.Press($"Send again: About {word}, to {refused.To}");
        Assert.Equal("The mail waits to be sent again", administrator.Page.Banner);
        Assert.Null((await Now(refused))[0].ParkedAt);
    }

    [Fact]
    public async Task does_not_begin_with_a_server_that_greets_too_late_and_keeps_no_form_waiting()
    {
        site.ServerUp(slow: TimeSpan.FromSeconds(30));
        var mail = await Write($"patient-{word}");
        using var visitor = site.Visitor();
        await visitor.GoTo("/sign-in");
        visitor.Fill("Email address", $"{word}@people.example.org");

        var sending = site.Sender().RunAsync(CancellationToken.None);
        var watch = Stopwatch.StartNew();
        await visitor.Press("Continue");

        Assert.False(sending.IsCompleted, $"The form came back after {watch.Elapsed}, when the server had already been given up.");
        Assert.Equal("/sign-in/code", visitor.Page.Path);
        await sending;
        Assert.Equal(0, (await Now(mail))[0].Unanswered);
        site.ServerUp();
        await site.SendFor(3);
        Assert.Single(site.TakenFor(mail.To));
    }

    [Fact]
    public async Task waits_a_moment_for_a_slow_greeting()
    {
        site.ServerUp(slow: TimeSpan.FromSeconds(1));
        var mail = await Write($"slow-{word}");

        await site.SendFor(1);

        Assert.Single(site.TakenFor(mail.To));
    }

    [Fact]
    public async Task sends_two_copies_at_most_when_it_dies_between_handing_over_and_writing_it_down()
    {
        site.ServerUp();
        var mail = await Write($"killed-{word}");
        var dying = new Dying(site.Carrier(), mail.To);

        for (var life = 0; life < 4; life++)
        {
            try
            {
                await site.Sender(dying).RunAsync(CancellationToken.None);
            }
            catch (InvalidOperationException)
            {
                // the process is gone; the next one starts later
            }

            site.Clock.Advance(OutgoingMail.HandOverLasts);
        }

        var copies = site.TakenFor(mail.To);
        Assert.Equal(2, copies.Count);
        Assert.All(copies, c => Assert.Contains($"Message-ID: <{mail.Id:N}@centre.example.org>", c, StringComparison.OrdinalIgnoreCase));
        Assert.NotNull((await Now(mail))[0].ParkedAt);
    }

    [Fact]
    public async Task sends_two_copies_at_most_when_the_line_is_cut_before_the_answer()
    {
        site.ServerUp();
        var mail = await Write($"lost-{word}");

        await site.SendFor(30);

        Assert.InRange(site.TakenFor(mail.To).Count, 1, 2);
        Assert.NotNull((await Now(mail))[0].ParkedAt);
    }

    [Fact]
    public async Task puts_poison_aside_after_eight_attempts_and_sends_the_others()
    {
        site.ServerUp();
        var poison = await Write($"poison-{word}");
        var fine = await Write($"fine-{word}");

        await site.SendFor(140);

        Assert.Single(site.TakenFor(fine.To));
        var aside = (await Now(poison))[0];
        Assert.Equal(OutgoingMail.MaxAttempts, aside.Attempts);
        Assert.NotNull(aside.ParkedAt);
        Assert.Contains("554", aside.LastProblem, StringComparison.Ordinal);
    }

    private async Task<OutgoingMail> Write(string name, string? thread = null, string? unsubscribe = null)
    {
        await using var db = site.Db();
        var mail = OutgoingMail.Write($"{name}@people.example.org", $"About {word}", $"Hello,\n\nsee {OutgoingMail.Site}/needs\n", site.Clock.GetUtcNow(), thread: thread, unsubscribe: unsubscribe);
        db.OutgoingMails.Add(mail);
        await db.SaveChangesAsync();
        return mail;
    }

    private async Task<List<OutgoingMail>> Now(params OutgoingMail[] mails)
    {
        await using var db = site.Db();
        var ids = mails.Select(m => m.Id).ToList();
        return await db.OutgoingMails.AsNoTracking().Where(m => ids.Contains(m.Id)).ToListAsync();
    }

    [GeneratedRegex(@"(?m)^In-Reply-To: <thread\.[0-9a-f]{32}@centre\.example\.org>", RegexOptions.None, 1000)]
    private static partial Regex Thread();

    /// <summary>Hands over for real, and then the process is gone before anything can be written down.</summary>
    private sealed class Dying(IEmailSender real, string whoseMail) : IEmailSender
    {
        public async Task SendAsync(ReadyMail mail, CancellationToken stop)
        {
            await real.SendAsync(mail, stop);
            if (mail.To == whoseMail) throw new InvalidOperationException("The process was killed.");
        }
    }
}
