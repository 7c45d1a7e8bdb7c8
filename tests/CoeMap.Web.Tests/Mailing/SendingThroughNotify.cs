using CoeMap.Email;
using CoeMap.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoeMap.Web.Tests.Mailing;

public sealed class SendingThroughNotify(NotifySite site) : IClassFixture<NotifySite>
{
    private readonly string word = A.UniqueWord().ToLowerInvariant();

    [Fact]
    public async Task hands_over_subject_and_text_for_the_template_with_the_mails_own_reference()
    {
        var mail = await Send($"reader-{word}");

        Assert.NotNull(mail.SentAt);
        var taken = Assert.Single(site.Notify.Taken, t => t.GetProperty("email_address").GetString() == mail.To);
        Assert.Equal(mail.Id.ToString("N"), taken.GetProperty("reference").GetString());
        Assert.Equal($"About {word}", taken.GetProperty("personalisation").GetProperty("subject").GetString());
        Assert.Equal("Hello,\n\nsee http://map.example.org/needs\n", taken.GetProperty("personalisation").GetProperty("body").GetString());
        Assert.Equal("http://map.example.org/following/stop/1", taken.GetProperty("one_click_unsubscribe_url").GetString());
    }

    [Fact]
    public async Task notes_a_recipient_that_notify_refuses()
    {
        var mail = await Send($"nobody-{word}");

        Assert.NotNull(mail.RefusedAt);
        Assert.Equal("Notify: 400 ValidationError", mail.LastProblem);
    }

    [Theory]
    [InlineData("busy", "Notify: 429 RateLimitError", 0)]
    [InlineData("broken", "Notify: 500 Exception", 1)]
    public async Task tries_again_later_where_notify_cannot(string name, string problem, int attempts)
    {
        var mail = await Send($"{name}-{word}");

        Assert.Equal((problem, attempts, 0), (mail.LastProblem, mail.Attempts, mail.Unanswered));
        Assert.Null(mail.ParkedAt);
        Assert.True(mail.NextAttemptAt > site.Clock.GetUtcNow());
    }

    private async Task<OutgoingMail> Send(string name)
    {
        await using var db = site.Db();
        var mail = OutgoingMail.Write($"{name}@people.example.org", $"About {word}", $"Hello,\n\nsee {OutgoingMail.Site}/needs\n", site.Clock.GetUtcNow(), unsubscribe: "/following/stop/1");
        db.OutgoingMails.Add(mail);
        await db.SaveChangesAsync();
        await site.Services.GetRequiredService<SendOutgoingMail>().RunAsync(CancellationToken.None);
        return await db.OutgoingMails.AsNoTracking().SingleAsync(m => m.Id == mail.Id);
    }
}

public sealed class NotifySite(TestPostgres postgres) : Site(postgres)
{
    public FakeNotify Notify { get; } = FakeNotify.Start();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        Notify.Clock = Clock;
        builder.UseSetting("PublicAddress", "http://map.example.org");
        builder.UseSetting("Notify:ApiKey", $"coe_map-{FakeNotify.Service}-{FakeNotify.Secret}");
        builder.UseSetting("Notify:TemplateId", FakeNotify.Template);
        builder.UseSetting("Notify:Address", Notify.Address);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Notify.DisposeAsync();
    }
}
