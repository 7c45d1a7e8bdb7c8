using CoeMap.Events;
using CoeMap.Feedback;
using CoeMap.Listings;
using CoeMap.People;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace CoeMap.Tests.Feedback;

public sealed class KeepingWhatIsOverTheLimit(Map map) : IClassFixture<Map>
{
    private static readonly IOptions<FeedbackLimits> Two = Options.Create(new FeedbackLimits { PerBrowser = 2, PerAddress = 2, MostPerAddress = 8 });

    [Fact]
    public async Task holds_for_reports_a_browser_at_a_time()
    {
        await using var db = map.Db();
        var (listing, client) = (await A.Listing().SavedIn(db), A.UniqueWord());
        var report = Verb<ReportProblem>();

        await IsKeptAndToldSo(client, from => report.RunAsync(listing.Slug, new() { Kind = ReportKind.Wrong, Words = "The link leads nowhere.", OnceKey = Guid.NewGuid() }, from));

        Assert.Equal(7, await db.ListingReports.CountAsync(r => r.ListingId == listing.Id, TestContext.Current.CancellationToken));
        Assert.Equal(2, await db.ListingReports.CountAsync(r => r.ListingId == listing.Id && r.LimitedAt != null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task holds_for_the_main_form()
    {
        var save = Verb<SaveAboutYou>();

        await IsKeptAndToldSo(A.UniqueWord(), from => save.RunAsync(CoeMap.Email.LinkKey.New(), new() { Role = ProfessionalRole.LocalAuthorityLeadership }, from));
    }

    [Fact]
    public async Task holds_for_invitations()
    {
        var invite = Verb<InviteUs>();

        await IsKeptAndToldSo(A.UniqueWord(), from => invite.RunAsync(new() { Who = "A network", When = "In May", About = "The map and what it holds.", Email = "network@people.example.org", OnceKey = Guid.NewGuid() }, from));
    }

    [Fact]
    public async Task ends_where_only_a_machine_gets()
    {
        var (client, invite) = (A.UniqueWord(), Verb<InviteUs>());
        for (var n = 0; n < 8; n++) await Send();

        Assert.IsType<Outcome.Refused>(await Send());

        Task<Outcome> Send() => invite.RunAsync(new() { Who = "A network", When = "In May", About = "The map and what it holds.", Email = "network@people.example.org", OnceKey = Guid.NewGuid() }, new SendingBrowser(client, BrowserKey: Guid.NewGuid().ToString()));
    }

    /// <summary>Two first posts of the network and two of one browser are taken as any other, the third of each is kept and told so, and another browser is not touched by it.</summary>
    private static async Task IsKeptAndToldSo(string client, Func<SendingBrowser, Task<Outcome>> send)
    {
        async Task<string> Send(string? browser) => Assert.IsType<Outcome.Done>(await send(new SendingBrowser(client, BrowserKey: browser))).Message;

        Assert.Equal(["", "", FeedbackLimits.SetAside], [await Send(null), await Send(null), await Send(null)]);
        Assert.Equal(["", "", FeedbackLimits.SetAside], [await Send("mine"), await Send("mine"), await Send("mine")]);
        Assert.Equal("", await Send("a colleague’s"));
    }

    private T Verb<T>() => ActivatorUtilities.CreateInstance<T>(map.The<IServiceProvider>(), Two);
}
