using CoeMap.Adoption;
using CoeMap.Email;
using CoeMap.Following;
using CoeMap.Organisations;
using CoeMap.People;
using CoeMap.Testing;
using CoeMap.Testing.Making;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Following;

/// <summary>The clock starts on a Monday; the usual day of the weekly mail is Tuesday.</summary>
public sealed class WritingDigests(Map map) : IClassFixture<Map>
{
    private DateTimeOffset LastWeek => map.Clock.GetUtcNow().AddDays(-3);

    [Fact]
    public async Task tells_each_line_with_its_reason_on_the_readers_day_and_once()
    {
        map.Clock.Advance(TimeSpan.FromDays(60)); // what was seeded is no news any more
        await using var db = map.Db();
        var (reader, council) = (await A.Person().SavedIn(db), await A.Organisation().SavedIn(db));
        var word = A.UniqueWord();
        var listing = await A.Listing().LedBy(council).Named($"{word} planner").InTheme("advanced-technology").Published(at: LastWeek).SavedIn(db);
        await A.Follow().By(reader).Of(FollowOf.Theme, "advanced-technology").SavedIn(db);
        await A.Follow().By(reader).Of(council).SavedIn(db);
        await A.Follow().By(reader).Of(FollowOf.Search, $"q={word}").SavedIn(db);

        var mails = await OnTuesday(reader, async () =>
        {
            await Task.WhenAll(map.The<WriteDigests>().RunAsync(), map.The<WriteDigests>().RunAsync());
            await map.The<WriteDigests>().RunAsync();
        });

        var mail = Assert.Single(mails);
        Assert.StartsWith($"CoE Map this week: {word} planner", mail.Subject, StringComparison.Ordinal);
        Assert.Contains($"“{word} planner” is new on the map, led by {council.Name}.", mail.Body, StringComparison.Ordinal);
        Assert.Contains($"Because you follow {council.Name} and Advanced technology and the search “{word}”.", mail.Body, StringComparison.Ordinal);
        Assert.Contains($"{{site}}/listings/{listing.Slug}", mail.Body, StringComparison.Ordinal);
        Assert.StartsWith("/following/stop/", mail.UnsubscribePath, StringComparison.Ordinal);
        Assert.Contains(mail.UnsubscribePath!, mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_nothing_when_nothing_happened_to_nobody_who_wants_none_and_not_twice()
    {
        await using var db = map.Db();
        var (quiet, never, told) = (await A.Person().SavedIn(db), await A.Person().SavedIn(db), await A.Person().SavedIn(db));
        var (old, fresh) = (await A.Listing().Published(at: FakeClock.Start.AddDays(-60)).SavedIn(db), await A.Listing().Published(at: LastWeek).SavedIn(db));
        await A.Follow().By(quiet).Of(old).SavedIn(db);
        foreach (var person in new[] { never, told }) await A.Follow().By(person).Of(fresh).SavedIn(db);
        await map.The<ChooseDigestDay>().RunAsync(await map.As(never), DigestDay.Never);

        await OnTuesday(told, () => map.The<WriteDigests>().RunAsync());
        await OnTuesday(told, () => map.The<WriteDigests>().RunAsync());

        Assert.Empty(await MailsTo(quiet));
        Assert.Empty(await MailsTo(never));
        Assert.Single(await MailsTo(told));
    }

    [Fact]
    public async Task tells_nobody_what_they_may_not_see()
    {
        await using var db = map.Db();
        var supplier = await A.Person().At(await A.Organisation().OfKind(OrganisationKind.Supplier).SavedIn(db)).Confirmed().SavedIn(db);
        var colleague = await A.Person().At(await A.Organisation().SavedIn(db)).Confirmed().SavedIn(db);
        var (listing, hidden) = (await A.Listing().Published(at: FakeClock.Start.AddDays(-60)).SavedIn(db), await A.Listing().Hidden().Published(at: LastWeek).SavedIn(db));
        var (open, guarded, counted) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
        await A.Use().Of(listing).By(open).Confirmed(Naming.Everybody, at: LastWeek).SavedIn(db);
        await A.Use().Of(listing).By(guarded).Confirmed(Naming.PublicBodies, at: LastWeek).SavedIn(db);
        await A.Use().Of(listing).By(counted).Confirmed(Naming.CountOnly, at: LastWeek).SavedIn(db);
        await A.Use().Of(listing).By(await A.Organisation().SavedIn(db)).SavedIn(db); // a claim that waits
        foreach (var person in new[] { supplier, colleague })
        {
            await A.Follow().By(person).Of(listing).SavedIn(db);
            await A.Follow().By(person).Of(hidden).SavedIn(db);
            await A.Follow().By(person).Of(guarded).SavedIn(db);
        }

        await OnTuesday(supplier, () => map.The<WriteDigests>().RunAsync());

        var (toSupplier, toColleague) = (Assert.Single(await MailsTo(supplier)).Body, Assert.Single(await MailsTo(colleague)).Body);
        Assert.Contains($"{open.Name} uses “{listing.Name}”", toSupplier, StringComparison.Ordinal);
        Assert.Contains($"{guarded.Name} uses “{listing.Name}”", toColleague, StringComparison.Ordinal);
        Assert.DoesNotContain($"{guarded.Name} uses", toSupplier, StringComparison.Ordinal);
        Assert.All([toSupplier, toColleague], body => Assert.DoesNotContain(hidden.Name, body, StringComparison.Ordinal));
        Assert.All([toSupplier, toColleague], body => Assert.DoesNotContain(counted.Name, body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task tells_of_needs_but_not_of_those_that_nobody_has_looked_at()
    {
        await using var db = map.Db();
        var (reader, council) = (await A.Person().SavedIn(db), await A.Organisation().SavedIn(db));
        var (seen, unseen) = (await A.Need().For(council).PostedAt(LastWeek).SavedIn(db), await A.Need().For(council).PostedAt(LastWeek).NotLookedAt().SavedIn(db));
        await A.Follow().By(reader).Of(council).SavedIn(db);

        var mail = Assert.Single(await OnTuesday(reader, () => map.The<WriteDigests>().RunAsync())).Body;

        Assert.Contains($"Somebody needs: “{seen.Title}”.\n  Because you follow {council.Name}.", mail, StringComparison.Ordinal);
        Assert.DoesNotContain(unseen.Title, mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task follows_a_thing_to_where_it_went()
    {
        await using var db = map.Db();
        var (reader, listing) = (await A.Person().SavedIn(db), await A.Listing().Published(at: LastWeek).SavedIn(db));
        var before = A.UniqueWord().ToLowerInvariant();
        await A.Follow().By(reader).Of(FollowOf.Listing, before).SavedIn(db);
        db.FormerAddresses.Add(CoeMap.Addresses.FormerAddress.Leave(CoeMap.Addresses.AddressOf.Listing, before, listing.Id, FakeClock.Start));
        await db.SaveChangesAsync();

        Assert.Contains($"Because you follow {listing.Name}", Assert.Single(await OnTuesday(reader, () => map.The<WriteDigests>().RunAsync())).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ends_by_the_link_in_the_mail_and_says_when_that_is_too_old()
    {
        await using var db = map.Db();
        var follow = A.Follow().By(await A.Person().SavedIn(db));
        var key = await follow.ToldIn(db);

        Assert.IsType<Outcome.Done>(await map.The<StopDigests>().RunAsync(key));
        Assert.IsType<Outcome.Done>(await map.The<StopDigests>().RunAsync(key));

        Assert.Equal(WayOut.Taken, await map.The<WayOutOfDigests>().RunAsync(key));
        Assert.Equal(Outcome.Missing, await map.The<StopDigests>().RunAsync(LinkKey.New()));
        Assert.Null(await map.The<WayOutOfDigests>().RunAsync("not a key"));
    }

    /// <summary>Waits for the next Tuesday at nine, and tells what was mailed to the reader so far.</summary>
    private async Task<List<OutgoingMail>> OnTuesday(Person reader, Func<Task> act)
    {
        var days = ((int)DayOfWeek.Tuesday - (int)map.Clock.GetUtcNow().DayOfWeek + 7) % 7;
        map.Clock.Advance(TimeSpan.FromDays(days == 0 ? 7 : days));
        await act();
        return await MailsTo(reader);
    }

    private async Task<List<OutgoingMail>> MailsTo(Person reader)
    {
        await using var db = map.Db();
        return await db.OutgoingMails.AsNoTracking().Where(m => m.To == reader.Email).ToListAsync();
    }
}
