using CoeMap.People;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.People;

public sealed class AskingForACode(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task is_refused_the_sixth_time_in_five_minutes_and_works_again_after_them()
    {
        var email = NewAddress();

        for (var i = 0; i < 5; i++) Assert.IsType<Outcome.Done>(await Ask(email, A.UniqueWord()));
        var sixth = await Ask(email, A.UniqueWord());
        map.Clock.Advance(TimeSpan.FromMinutes(5));
        var later = await Ask(email, A.UniqueWord());

        Assert.Equal("You have asked for too many codes. Wait 5 minutes, then ask again.", Assert.IsType<Outcome.Refused>(sixth).Message);
        Assert.IsType<Outcome.Done>(later);
    }

    [Fact]
    public async Task counts_twenty_requests_at_once_one_after_the_other()
    {
        var email = NewAddress();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Ask(email, A.UniqueWord())));

        Assert.Equal(5, answers.Count(a => a is Outcome.Done));
    }

    [Fact]
    public async Task is_refused_when_one_network_asked_for_a_hundred()
    {
        var network = A.UniqueWord();

        for (var i = 0; i < 100; i++) Assert.IsType<Outcome.Done>(await Ask(NewAddress(), network));
        var next = await Ask(NewAddress(), network);

        Assert.Equal("Too many codes were asked for from your network. Wait 5 minutes, then ask again.", Assert.IsType<Outcome.Refused>(next).Message);
    }

    [Fact]
    public async Task answers_alike_for_known_and_unknown_addresses()
    {
        await using var db = map.Db();
        var known = await A.Person().SavedIn(db);
        var unknown = NewAddress();

        Assert.IsType<Outcome.Done>(await Ask(known.Email!, A.UniqueWord()));
        Assert.IsType<Outcome.Done>(await Ask(unknown, A.UniqueWord()));

        Assert.Equal(await SubjectTo(known.Email!), await SubjectTo(unknown));
    }

    [Fact]
    public async Task twice_with_one_key_mails_one_code()
    {
        var email = NewAddress();
        var key = Guid.CreateVersion7();

        var first = await map.The<AskForCode>().RunAsync(key, email, "browser", A.UniqueWord());
        var second = await map.The<AskForCode>().RunAsync(key, email, "browser", A.UniqueWord());

        await using var db = map.Db();
        Assert.Equal(first, second);
        Assert.Equal(1, await db.OutgoingMails.CountAsync(m => m.To == email));
    }

    [Fact]
    public async Task is_refused_for_a_day_when_somebody_guesses()
    {
        var email = NewAddress();
        for (var guesses = 0; guesses < 50; guesses += SignInCode.MaxAttempts)
        {
            var asked = Assert.IsType<Outcome.Done>(await Ask(email, A.UniqueWord()));
            for (var i = 0; i < SignInCode.MaxAttempts; i++) await map.The<SignInWithCode>().RunAsync(asked.Id, email, "not the browser", "123456");
            map.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        var next = await Ask(email, A.UniqueWord());

        Assert.Equal("Too many wrong codes were entered for this address. Try again tomorrow.", Assert.IsType<Outcome.Refused>(next).Message);
    }

    private Task<Outcome> Ask(string email, string network) => map.The<AskForCode>().RunAsync(Guid.CreateVersion7(), email, "browser", network);

    private async Task<string> SubjectTo(string email)
    {
        await using var db = map.Db();
        return await db.OutgoingMails.Where(m => m.To == email).Select(m => m.Subject).SingleAsync();
    }

    private static string NewAddress() => $"{A.UniqueWord()}@people.example.org";
}
