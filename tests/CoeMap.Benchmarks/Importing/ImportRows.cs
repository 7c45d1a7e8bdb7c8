using System.Diagnostics;
using System.Globalization;
using System.Text;
using CoeMap.Access;
using CoeMap.Benchmarks.Making;
using CoeMap.Database;
using CoeMap.Importing;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Benchmarks.Importing;

/// <summary>A process of its own that brings a table of invented listings into the database, and says how many seconds reading and accepting took.</summary>
internal static class ImportRows
{
    private const int First = 1_000_000; // none of those that are there already
    private const int LongestDescription = 500;
    private static readonly string[] Headers = ["Kind", "Name", "Summary", "Description", "Stage", "Themes", "Focus areas", "Tags", "Lead organisation", "Website", "Start year", "For whom"];

    public static async Task RunAsync(int rows)
    {
        var database = Environment.GetEnvironmentVariable("ConnectionStrings__CoeMap")!;
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddCoeMap(database).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<CoeMapDb>>().CreateDbContextAsync();
        var by = await db.People.OrderBy(p => p.Id).Select(p => p.Id).FirstAsync();
        var me = new Me(by, "", HasProfile: true, null, false, false, false, false, false, true);
        var file = ImportedFile.Of("invented.csv", await TableAsync(db, rows));

        Console.WriteLine("ready");
        await Console.In.ReadLineAsync();
        var clock = Stopwatch.StartNew();
        var read = Done(await services.GetRequiredService<StartImport>().RunAsync(me, Guid.NewGuid(), ImportFormat.Table, file));
        var reading = clock.Elapsed.TotalSeconds;
        clock.Restart();
        Done(await services.GetRequiredService<AcceptImport>().RunAsync(me, read.Id, new(null, AcceptedPart.Usual, MayPublish: true)));
        var created = await db.ImportRows.CountAsync(r => r.ImportId == read.Id && r.State == RowState.Accepted);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reading:0.000} {clock.Elapsed.TotalSeconds:0.000} {created}"));
    }

    private static Outcome.Done Done(Outcome outcome) => outcome as Outcome.Done ?? throw new InvalidOperationException($"The import was not taken: {outcome}");

    private static async Task<byte[]> TableAsync(CoeMapDb db, int rows)
    {
        var invent = new InventListing(await Surroundings.ReadAsync(db));
        var names = await ContentNames.OfAsync(db);
        var columns = Headers.Select(h => ListingTable.Columns.First(c => c.Header == h)).ToList();
        var text = new StringBuilder().AppendJoin(',', Headers).Append("\r\n");
        foreach (var n in Enumerable.Range(First, rows))
        {
            var content = invent.Nth(n).Content;
            content = content with { Name = string.Create(CultureInfo.InvariantCulture, $"{Cut(content.Name, 100)} {n}"), Description = Cut(content.Description, LongestDescription) };
            text.AppendJoin(',', columns.Select(c => $"\"{c.Write(content, names).Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];
}
