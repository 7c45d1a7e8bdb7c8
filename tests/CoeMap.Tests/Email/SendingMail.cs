using CoeMap.Email;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Email;

public sealed class SendingMail(Map map) : IClassFixture<Map>
{
    private readonly PostRoom post = new();
    private readonly string to = $"{Guid.NewGuid():N}@kent.example.org";

    [Fact]
    public async Task hands_each_mail_over_once_with_absolute_links()
    {
        await WriteAsync($"See {OutgoingMail.Site}/contribute.");

        await SendAsync();
        await SendAsync();

        var mail = Assert.Single(post.Delivered, m => m.To == to);
        Assert.Equal("See https://map.example.org/contribute.", mail.Body);
    }

    [Fact]
    public async Task forgets_the_text_of_a_secret_once_it_is_sent()
    {
        await WriteAsync("Your code is 123456.", secret: true);

        await SendAsync();

        Assert.Equal("", (await MineAsync()).Body);
    }

    [Fact]
    public async Task tries_again_later_and_parks_what_never_goes()
    {
        await WriteAsync("Hello.");
        post.IsDown = true;

        for (var attempt = 0; attempt < OutgoingMail.MaxAttempts; attempt++)
        {
            await SendAsync();
            await SendAsync(); // at once: it must wait, not count again
            map.Clock.Advance(TimeSpan.FromHours(3));
        }

        var mail = await MineAsync();
        Assert.Equal(OutgoingMail.MaxAttempts, mail.Attempts);
        Assert.NotNull(mail.ParkedAt);
        Assert.Null(mail.SentAt);
    }

    [Fact]
    public async Task from_two_instances_at_once_sends_one_copy()
    {
        await WriteAsync("Hello.");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync()));

        Assert.Single(post.Delivered, m => m.To == to);
    }

    private async Task WriteAsync(string body, bool secret = false)
    {
        await using var db = map.Db();
        db.OutgoingMails.Add(OutgoingMail.Write(to, "About your listing", body, map.Clock.GetUtcNow(), secret));
        await db.SaveChangesAsync();
    }

    private Task<int> SendAsync() =>
        Sender().RunAsync(TestContext.Current.CancellationToken);

    private SendOutgoingMail Sender() =>
        new(map.The<IDbContextFactory<CoeMap.Database.CoeMapDb>>(), map.Clock, post, new PublicAddress("https://map.example.org"));

    private async Task<OutgoingMail> MineAsync()
    {
        await using var db = map.Db();
        return await db.OutgoingMails.SingleAsync(m => m.To == to);
    }

    private sealed class PostRoom : IEmailSender
    {
        private readonly List<ReadyMail> delivered = [];

        public bool IsDown { get; set; }

        public IReadOnlyList<ReadyMail> Delivered
        {
            get { lock (delivered) return [.. delivered]; }
        }

        public async Task SendAsync(ReadyMail mail, CancellationToken stop)
        {
            await Task.Delay(20, stop); // long enough for another instance to look
            if (IsDown) throw new EmailNotSentException("The server is down.");
            lock (delivered) delivered.Add(mail);
        }
    }
}
