using System.Diagnostics;
using System.Text;
using CoeMap.Importing;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Importing;

public sealed class RefusingBadFiles(Map map) : IClassFixture<Map>
{
    private const long MostBytes = 50L * 1024 * 1024;

    public static TheoryData<string> Maps => [.. BadMaps.Keys];

    public static TheoryData<string> Jsons => [.. BadJsons.Keys];

    public static TheoryData<string> Tables => [.. BadTables.Keys];

    private static readonly Dictionary<string, Func<byte[]>> BadMaps = new(StringComparer.Ordinal)
    {
        ["alias-bomb.yaml"] = () => Text("'@type': SERVICE\na: &a [x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(1, 9).Select(i => $"b{i}: &b{i} [{string.Join(',', Enumerable.Repeat(i == 1 ? "*a" : $"*b{i - 1}", 9))}]\n"))),
        ["million-keys.yaml"] = () => Text("'@type': SERVICE\n" + string.Concat(Enumerable.Range(0, 150_000).Select(i => $"k{i}: v\n"))),
        ["truly-a-million.yaml"] = () => Text(string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"k{i}: v\n"))),
        ["deep.yaml"] = () => Text("a: " + new string('[', 10_000) + new string(']', 10_000)),
        ["deep-block.yaml"] = () => Text(string.Concat(Enumerable.Range(0, 1_000).Select(i => new string(' ', i) + "a:\n"))),
        ["tag.yaml"] = () => Text("'@type': SERVICE\nname: !!python/object/apply:os.system [\"ls\"]\n"),
        ["half.yaml"] = () => Text("'@type': SERVICE\nname: \"half of a nam"),
        ["latin.yaml"] = () => [.. Text("'@type': SERVICE\nname: Caf"), 0xE9, (byte)'\n'],
        ["picture.yaml"] = () => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13],
        ["list.yaml"] = () => Text("- one\n- two\n"),
        ["empty.yaml"] = () => Text("# nothing\n"),
        ["slip.zip"] = () => Bringing.Zip(("../../etc/evil.yaml", Text("name: x"))),
        ["bomb.zip"] = () => Bringing.Zip(("a.yaml", new byte[40 * 1024 * 1024])),
        ["many.zip"] = () => Bringing.Zip([.. Enumerable.Range(0, 26_000).Select(i => ($"{i}.yaml", Array.Empty<byte>()))]),
        ["half.zip"] = () => Bringing.Zip(("a.yaml", Text("name: something")))[..60],
        ["paper.pdf"] = () => Text("%PDF-1.7 something else"),
    };

    private static readonly Dictionary<string, Func<byte[]>> BadTables = new(StringComparer.Ordinal)
    {
        ["columns.csv"] = () => Text(string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"c{i}")) + "\n"),
        ["columns-below.csv"] = () => Text("Name,Kind\n" + string.Join(',', Enumerable.Repeat("x", 100_000)) + "\n"),
        ["half.csv"] = () => Text("Kind,Name,Summary\nTool,\"Half of a na"),
        ["unclosed.csv"] = () => Text("Kind,Name,Summary\nTool,\"" + new string('x', 4_000_000)),
        ["binary.csv"] = () => [.. Text("Kind,Name"), 0, 1, 2, 3],
        ["utf16.csv"] = () => Encoding.Unicode.GetBytes("Kind,Name\nTool,x\n"),
        ["picture.csv"] = () => [0xFF, 0xD8, 0xFF, 0xE0, 0, 0],
        ["old.xls"] = () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
        ["archive.xlsx"] = () => Bringing.Zip(("readme.txt", Text("no workbook"))),
        ["bomb.xlsx"] = () => Bringing.Zip(("xl/workbook.xml", Text("<workbook/>")), ("xl/worksheets/sheet1.xml", new byte[110 * 1024 * 1024])),
        ["half.xlsx"] = () => ExcelTemplate.Bytes()[..900],
        ["nonsense.xlsx"] = () => Bringing.Zip(("xl/workbook.xml", Text("not xml")), ("[Content_Types].xml", Text("not xml either"))),
        ["nothing.csv"] = () => Text("\n\n\n"),
        ["prose.csv"] = () => Text("Dear all, this is a letter.\nIt is no table.\n"),
    };

    private static readonly Dictionary<string, Func<byte[]>> BadJsons = new(StringComparer.Ordinal)
    {
        ["half.json"] = () => Text("{\"items\": [{\"name\": \"One\", \"kind\": \"tool\"}, {\"name\": \"Half of a na"),
        ["without-end.json"] = () => Text("{\"items\": [{\"name\": \"One\", \"kind\": \"tool\"}]"),
        ["deep.json"] = () => Text("{\"items\": [{\"name\": " + new string('[', 10_000) + new string(']', 10_000) + "}]}"),
        ["deep-alone.json"] = () => Text(new string('[', 10_000)),
        ["million-keys.json"] = () => Text("{" + string.Join(',', Enumerable.Range(0, 1_000_000).Select(i => $"\"k{i}\":1")) + "}"),
        ["million-keys-within.json"] = () => Text("[{\"name\": \"One\"," + string.Join(',', Enumerable.Range(0, 1_000_000).Select(i => $"\"k{i}\":1")) + "}]"),
        ["million-numbers.json"] = () => Text("[" + string.Join(',', Enumerable.Range(0, 1_000_000)) + "]"),
        ["too-many.json"] = () => Text("[" + string.Join(',', Enumerable.Repeat("{\"name\": \"x\"}", 25_001)) + "]"),
        ["half-character.json"] = () => Text("[{\"name\": \"One \\ud83d and on\", \"kind\": \"tool\"}]"),
        ["latin.json"] = () => [.. Text("[{\"name\": \"Caf"), 0xE9, .. Text("\"}]")],
        ["utf16.json"] = () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("[{\"name\": \"x\"}]")],
        ["others.json"] = () => Text("{\"type\": \"FeatureCollection\", \"features\": []}"),
        ["word.json"] = () => Text("\"listings\""),
        ["nothing.json"] = () => Text("{\"items\": []}"),
        ["prose.json"] = () => Text("Dear all, this is a letter.\nIt is no JSON.\n"),
        ["picture.json"] = () => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13],
        ["archive.json"] = () => Bringing.Zip(("a.json", Text("[]"))),
    };

    [Theory, MemberData(nameof(Jsons))]
    public Task of_json_within_a_second_and_50_MB_naming_the_file(string name) => Refused(name, BadJsons[name](), ImportFormat.Json);

    [Theory, MemberData(nameof(Maps))]
    public Task of_maps_within_a_second_and_50_MB_naming_the_file(string name) => Refused(name, BadMaps[name](), ImportFormat.Map);

    [Theory, MemberData(nameof(Tables))]
    public Task of_tables_within_a_second_and_50_MB_naming_the_file(string name) => Refused(name, BadTables[name](), ImportFormat.Table);

    [Fact]
    public async Task of_50_MB_before_a_byte_is_read()
    {
        await using var db = map.Db();
        var outcome = await map.The<StartImport>().RunAsync(await map.As(await A.Person().SavedIn(db)), Guid.NewGuid(), ImportFormat.Table, ImportedFile.Of("large.csv", new byte[50 * 1024 * 1024]));

        Assert.Equal(ImportedFile.TooLarge, Assert.IsType<Outcome.Refused>(outcome).Message);
    }

    private async Task Refused(string name, byte[] bytes, ImportFormat format)
    {
        await using var db = map.Db();
        var me = await map.As(await A.Person().SavedIn(db));
        var (revisions, imports) = (await db.Revisions.CountAsync(), await db.Imports.CountAsync());
        await map.The<TryImport>().RunAsync(me, format, ImportedFile.Of("warm.csv", Text(format == ImportFormat.Json ? "[{\"name\": \"x\"}]" : "Name\nx\n")));
        var (problem, took) = (default((long Bytes, string? Said)), TimeSpan.MaxValue);
        for (var tries = 0; tries < 3 && took > TimeSpan.FromSeconds(1); tries++) // a busy machine does not decide
        {
            var watch = Stopwatch.StartNew();
            problem = await Task.Run(() => Fault(name, bytes, format), TestContext.Current.CancellationToken);
            if (watch.Elapsed < took) took = watch.Elapsed;
        }

        var outcome = await map.The<StartImport>().RunAsync(me, Guid.NewGuid(), format, ImportedFile.Of(name, bytes));

        var said = Assert.IsType<Outcome.Refused>(outcome).Message;
        Assert.Contains(name, said, StringComparison.Ordinal);
        Assert.True(said.Length is > 30 and < 400, said);
        Assert.True(took < TimeSpan.FromSeconds(1), $"{name} took {took.TotalMilliseconds:N0} ms: {said}");
        Assert.True(problem.Bytes < MostBytes, $"{name} allocated {problem.Bytes:N0} bytes: {said}");
        Assert.Equal((revisions, imports), (await db.Revisions.CountAsync(), await db.Imports.CountAsync()));
        TestContext.Current.SendDiagnosticMessage("{0}: {1:N0} ms, {2:N1} MB: {3}", name, took.TotalMilliseconds, problem.Bytes / 1048576.0, said);
    }

    // Reading happens on one thread, so its allocations are that thread's.
    private (long Bytes, string? Said) Fault(string name, byte[] bytes, ImportFormat format)
    {
        using var db = map.Db();
        var names = ImportNames.ReadAsync(db).GetAwaiter().GetResult();
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            foreach (var record in ImportFormats.Of(format).Read(ImportedFile.Of(name, bytes), names, [])) _ = record.Hash;
            return (GC.GetAllocatedBytesForCurrentThread() - before, null);
        }
        catch (ImportProblemException problem)
        {
            return (GC.GetAllocatedBytesForCurrentThread() - before, problem.Message);
        }
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
