using CoeMap.Database;
using CoeMap.PersonalData;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.PersonalData;

public sealed class ErasingSomebody(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task is_tried_with_a_person_of_whom_every_holding_holds_something()
    {
        await using var db = map.Db();
        var somebody = await SomebodyWithEverything.SavedIn(db);

        var held = await map.The<MyOwnData>().RunAsync(await map.As(somebody.Person), TestContext.Current.CancellationToken);

        var untried = Holding.All.Select(h => h.What).Except(held.Tables.Select(t => t.What), StringComparer.Ordinal);
        Assert.True(!untried.Any(), $"Give SomebodyWithEverything a row of: {string.Join(", ", untried)}.");
        Assert.Contains($"{somebody.Word} says more", held.AsJson().ToJsonString(JsonColumn.Options), StringComparison.Ordinal);
    }

    [Fact]
    public async Task leaves_their_name_address_and_words_in_no_column_of_the_database()
    {
        await using var db = map.Db();
        var somebody = await SomebodyWithEverything.SavedIn(db);
        var neighbour = await SomebodyWithEverything.SavedIn(db);
        var neighbours = await Mentions(db, neighbour.Word);
        Assert.NotEmpty(await Mentions(db, somebody.Word));

        var outcome = await map.The<EraseMyself>().RunAsync(await map.As(somebody.Person), isSure: true);

        Assert.IsType<Outcome.Done>(outcome);
        var farewell = Assert.Single(await Mentions(db, somebody.Word));
        Assert.StartsWith("outgoing_mails:", farewell, StringComparison.Ordinal);
        Assert.Equal(neighbours, await Mentions(db, neighbour.Word));
    }

    [Fact]
    public async Task keeps_what_is_counted_and_published()
    {
        await using var db = map.Db();
        var somebody = await SomebodyWithEverything.SavedIn(db);
        var before = await Counts(db, somebody);

        await map.The<EraseMyself>().RunAsync(await map.As(somebody.Person), isSure: true);

        Assert.Equal(before, await Counts(db, somebody));
        Assert.True(await db.Listings.AnyAsync(l => l.AuthorId == somebody.Person.Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task by_an_administrator_needs_a_reason_that_stays_and_writes_ids_into_the_trail()
    {
        await using var db = map.Db();
        var somebody = await SomebodyWithEverything.SavedIn(db);
        var me = await map.As(await A.Administrator().SavedIn(db));
        Assert.IsType<Outcome.Refused>(await map.The<ErasePersonalData>().RunAsync(me, somebody.Address, " "));
        Assert.IsType<Outcome.Refused>(await map.The<ErasePersonalData>().RunAsync(me, somebody.Address, $"{somebody.Address} asked for it"));

        await map.The<ReadPersonalData>().RunAsync(me, somebody.Address, export: true, TestContext.Current.CancellationToken);
        Assert.IsType<Outcome.Done>(await map.The<ErasePersonalData>().RunAsync(me, somebody.Address.ToUpperInvariant(), "They asked for it by letter."));

        var trail = await db.AuditEntries.Where(e => e.SubjectId == somebody.Person.Id && e.ById == me.PersonId).OrderBy(e => e.Id).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["personal-data.exported", "personal-data.erased"], trail.Select(e => e.What));
        Assert.Equal("They asked for it by letter.", (await db.Decisions.SingleAsync(d => d.Id == trail[1].DecisionId, TestContext.Current.CancellationToken)).Reason);
    }

    [Fact]
    public async Task is_nobody_elses_business()
    {
        await using var db = map.Db();
        var somebody = await SomebodyWithEverything.SavedIn(db);
        var moderator = await map.As(await A.Moderator().SavedIn(db));

        Assert.Null(await map.The<ReadPersonalData>().RunAsync(moderator, somebody.Address, export: false, TestContext.Current.CancellationToken));
        Assert.Equal(Outcome.Missing, await map.The<ErasePersonalData>().RunAsync(moderator, somebody.Address, "Because."));
    }

    /// <summary>Rows that hold the word, every column of every table read as text.</summary>
    private static async Task<IReadOnlyList<string>> Mentions(CoeMapDb db, string word)
    {
        var found = new List<string>();
        foreach (var table in db.Model.GetRelationalModel().Tables.Select(t => t.Name).Order(StringComparer.Ordinal))
        {
            var sql = "SELECT t::text AS \"Value\" FROM a_table t WHERE t::text ILIKE {0}".Replace("a_table", table, StringComparison.Ordinal);
            var rows = await db.Database.SqlQueryRaw<string>(sql, $"%{word}%").ToListAsync();
            found.AddRange(rows.Select(r => $"{table}: {r}"));
        }

        return found;
    }

    private static async Task<(int, int, int, int)> Counts(CoeMapDb db, SomebodyWithEverything somebody) =>
        (await db.PageFeedback.CountAsync(), await db.MainFeedback.CountAsync(f => f.SentAt != null), await db.ListingReports.CountAsync(), await db.AuditEntries.CountAsync(e => e.ById == somebody.Person.Id && e.What == "person.joined"));
}
