using CoeMap.Importing;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Importing;

public sealed class GoingOnAfterAKill(Map map) : IClassFixture<Map>
{
    private const string Head = "Kind,Name,Summary,Description,Stage,Themes,Lead organisation";

    [Fact]
    public async Task finishes_reading_and_taking_and_makes_nothing_twice()
    {
        await using var db = map.Db();
        var me = await map.As(await A.Person().SavedIn(db));
        var word = A.UniqueWord();
        var file = Bringing.Csv([Head, .. Enumerable.Range(1, 1_300).Select(i => $"Tool,{word} {i},It counts what teams count by hand today.,It counts what teams count by hand and shows it.,Live,Data as a resource,Kent")]);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => KilledAsync(after: 500, (progress, stop) => map.The<StartImport>().RunAsync(me, Guid.NewGuid(), ImportFormat.Table, file, progress, stop)));
        var known = word.ToLowerInvariant();
        var half = await db.ImportRows.CountAsync(r => EF.Functions.Like(r.SourceId, $"%{known}%"));
        var rows = await map.Brought(me, file);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => KilledAsync(after: 500, (progress, stop) => map.The<AcceptImport>().RunAsync(me, rows[0].ImportId, new(null, AcceptedPart.Usual, MayPublish: true), progress, stop)));
        var taken = await db.Revisions.CountAsync(r => r.AuthorId == me.PersonId);
        await map.The<AcceptImport>().RunAsync(me, rows[0].ImportId, new(null, AcceptedPart.Usual, MayPublish: true));

        Assert.Equal((500, 1_300, 500), (half, rows.Count, taken));
        Assert.Equal(1_300, await db.Revisions.CountAsync(r => r.AuthorId == me.PersonId));
        Assert.Equal(1_300, (await db.Revisions.Where(r => r.AuthorId == me.PersonId).Select(r => r.Name).Distinct().CountAsync()));
    }

    private static async Task KilledAsync(int after, Func<IProgress<int>, CancellationToken, Task> work)
    {
        using var killed = new CancellationTokenSource();
        await work(new Axe(after, killed), killed.Token);
    }

    private sealed class Axe(int after, CancellationTokenSource killed) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value >= after) killed.Cancel();
        }
    }
}
