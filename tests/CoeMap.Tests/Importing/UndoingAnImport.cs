using CoeMap.Importing;
using CoeMap.Listings;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Importing;

public sealed class UndoingAnImport(Map map) : IClassFixture<Map>
{
    private const string Head = "Kind,Name,Summary,Description,Stage,Themes,Lead organisation,Tags";

    [Fact]
    public async Task withdraws_what_waits_and_lets_the_file_be_imported_anew()
    {
        await using var db = map.Db();
        var me = await map.As(await A.Person().SavedIn(db));
        var file = Bringing.Csv(Head, Row($"{A.UniqueWord()} gone"));
        var rows = await map.Taken(me, file);

        var outcome = await map.The<UndoImport>().RunAsync(me, rows[0].ImportId);

        Assert.Contains("1 withdrawn", Assert.IsType<Outcome.Done>(outcome).Message, StringComparison.Ordinal);
        Assert.Equal(RevisionState.Withdrawn, (await db.Revisions.SingleAsync(r => r.Id == rows[0].MadeId)).State);
        Assert.Equal("1 create", (await map.Brought(me, file)).Counts());
    }

    [Fact]
    public async Task proposes_what_a_published_listing_said_before()
    {
        await using var db = map.Db();
        var person = await A.Person().SavedIn(db);
        var me = await map.As(person);
        var name = $"{A.UniqueWord()} twice";
        await map.Published(await map.Taken(me, Bringing.Csv(Head, Row(name, "first"))));
        var second = await map.Taken(me, Bringing.Csv(Head, Row(name, "second")));
        await map.Published(second);

        var outcome = await map.The<UndoImport>().RunAsync(me, second[0].ImportId);

        Assert.Equal(Verdict.Change, second[0].Verdict);
        Assert.Contains("what they said before", Assert.IsType<Outcome.Done>(outcome).Message, StringComparison.Ordinal);
        var listing = await db.Listings.AsNoTracking().SingleAsync(l => l.Name == name);
        var restoring = await db.Revisions.SingleAsync(r => r.ListingId == listing.Id && r.State == RevisionState.Submitted);
        Assert.Equal(["second"], listing.Tags);
        Assert.Equal(["first"], restoring.Content.Tags);
    }

    [Fact]
    public async Task says_plainly_what_is_published_and_stays()
    {
        await using var db = map.Db();
        var me = await map.As(await A.Person().SavedIn(db));
        var rows = await map.Taken(me, Bringing.Csv(Head, Row($"{A.UniqueWord()} stays")));
        await map.Published(rows);

        var outcome = await map.The<UndoImport>().RunAsync(me, rows[0].ImportId);

        Assert.Contains("a moderator can hide them", Assert.IsType<Outcome.Done>(outcome).Message, StringComparison.Ordinal);
        Assert.Equal("It is published. A moderator can hide it.", (await map.RowsOf(rows[0].ImportId))[0].Reason);
    }

    [Fact]
    public async Task is_for_the_importer_alone()
    {
        await using var db = map.Db();
        var rows = await map.Taken(await map.As(await A.Person().SavedIn(db)), Bringing.Csv(Head, Row($"{A.UniqueWord()} mine")));

        var outcome = await map.The<UndoImport>().RunAsync(await map.As(await A.Moderator().SavedIn(db)), rows[0].ImportId);

        Assert.IsType<Outcome.NotFound>(outcome);
    }

    private static string Row(string name, string tag = "tag") => $"Tool,{name},It counts what teams count by hand today.,It counts what teams count by hand and shows it.,Live,Data as a resource,Kent,{tag}";
}
