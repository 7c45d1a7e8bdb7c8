using CoeMap.Audit;
using CoeMap.Connections;
using CoeMap.Database;
using CoeMap.Insights;
using CoeMap.Listings;
using CoeMap.Moderation;
using CoeMap.Organisations;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Insights;

/// <summary>A site on which a known quarter has happened, April to June 2029, and little in January to March 2028.</summary>
public sealed class InsightScene(TestPostgres postgres) : Site(postgres), IAsyncLifetime
{
    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await using var db = Db();
        var council = await A.Organisation().SavedIn(db);
        var listing = await A.Listing().LedBy(council).With(c => c with { FocusAreas = ["improving-quality"] }).Published(at: On(4, 10)).SavedIn(db);
        var earlier = await A.Listing().With(c => c with { FocusAreas = ["improving-quality", "tools-and-resources"] }).Published(at: On(1, 10)).SavedIn(db);
        await A.Listing().Hidden().With(c => c with { FocusAreas = ["connecting-hierarchies"] }).Published(at: On(4, 11)).SavedIn(db);
        db.AddRange(ListingRead.Of(listing.Id, new(2029, 4, 1), 10), ListingRead.Of(listing.Id, new(2029, 5, 1), 12), ListingRead.Of(earlier.Id, new(2029, 5, 1), 8), ListingRead.Of(earlier.Id, new(2029, 7, 1), 99));
        await db.SaveChangesAsync();
        await UseAsync(db, listing, council, earlier);
        await AskAsync(db, listing);
        await NeedAsync(db, council);
        await DecideAsync(db, [1, 2, 3, 4, 10], On(6, 20));
        await DecideAsync(db, [1, 2, 3, 4], new(2028, 2, 20, 12, 0, 0, TimeSpan.Zero));
        var evidence = await A.Evidence().About(listing).SavedIn(db);
        await db.Database.ExecuteSqlAsync($"UPDATE evidence_items SET first_published_at = {On(5, 5)} WHERE id = {evidence.Id}");
        await db.Database.ExecuteSqlAsync($"INSERT INTO search_tallies (week, words, times, found) VALUES ('2029-04-09', 'nothing here', 6, 0), ('2029-04-16', 'validator', 4, 3), ('2029-07-02', 'later', 50, 0)");
    }

    /// <summary>Another one each time: nobody may ask for many codes.</summary>
    public async Task<Visitor> Moderator() => await SignedInAs((await A.Moderator().SavedIn(Db())).Email!);

    private static DateTimeOffset On(int month, int day) => new(2029, month, day, 12, 0, 0, TimeSpan.Zero);

    // Two in April (one by half an hour, in London's time), one in June; a second word of one organisation counts no second time.
    private static async Task UseAsync(CoeMapDb db, Listing listing, Organisation council, Listing earlier)
    {
        await A.Use().Of(listing).By(await A.Organisation().SavedIn(db)).Confirmed(at: new(2029, 3, 31, 23, 30, 0, TimeSpan.Zero)).SavedIn(db);
        await A.Use().Of(listing).By(await A.Organisation().In(null).SavedIn(db)).Confirmed(at: On(6, 30)).SavedIn(db);
        await A.Use().Of(listing).By(await A.Organisation().SavedIn(db)).Confirmed(at: new(2029, 3, 31, 22, 30, 0, TimeSpan.Zero)).SavedIn(db);
        await A.Use().Of(earlier).By(council).Confirmed(at: On(4, 20)).SavedIn(db);
        await A.Use().Of(earlier).SavedIn(db);
    }

    private static async Task AskAsync(CoeMapDb db, Listing listing)
    {
        foreach (var (asked, answered) in ((DateTimeOffset, DateTimeOffset?)[])[(On(4, 2), On(4, 5)), (On(5, 2), On(5, 20)), (On(6, 2), null), (On(7, 2), null)])
        {
            var made = await A.Connection().About(listing).AskedAt(asked).SavedIn(db);
            if (answered is { } at) made.Connection.Answer(at);
        }

        await SayAsync(db, ConnectionOutcome.Reused, 5, On(6, 1));
        await SayAsync(db, ConnectionOutcome.Nothing, 2, On(6, 2));
        await SayAsync(db, ConnectionOutcome.GotAnswer, 4, new(2028, 2, 1, 12, 0, 0, TimeSpan.Zero));
    }

    private static async Task SayAsync(CoeMapDb db, ConnectionOutcome outcome, int people, DateTimeOffset at)
    {
        for (var i = 0; i < people; i++) (await A.Connection().AskedAt(new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero)).SavedIn(db)).Asker.Say(outcome, at);
        await db.SaveChangesAsync();
    }

    private static async Task NeedAsync(CoeMapDb db, Organisation council)
    {
        var met = await A.Need().For(council).PostedAt(On(4, 3)).SavedIn(db);
        await A.Need().PostedAt(On(5, 3)).SavedIn(db);
        await A.Need().NotLookedAt().PostedAt(On(5, 3)).SavedIn(db);
        met.Meet("A colleague lent us theirs.", On(6, 3));
        await db.SaveChangesAsync();
    }

    private static async Task DecideAsync(CoeMapDb db, int[] days, DateTimeOffset at)
    {
        var moderator = await A.Moderator().SavedIn(db);
        foreach (var took in days)
        {
            var revision = await A.Revision().Declined("It is not about children’s social care.", by: moderator).SavedIn(db);
            db.AddRange(
                AuditEntry.Of("revision.submitted", revision.Id, revision.AuthorId, at.AddDays(-took - 30)), // returned, and sent in again
                AuditEntry.Of("revision.submitted", revision.Id, revision.AuthorId, at.AddDays(-took)),
                Decision.Record(SubmissionKind.ListingRevision, revision.Id, DecisionOutcome.Declined, "It is not about children’s social care.", moderator.Id, at));
        }

        await db.SaveChangesAsync();
    }
}
