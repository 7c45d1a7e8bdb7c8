using System.IO.Compression;
using System.Text;
using CoeMap.Access;
using CoeMap.Importing;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Importing;

/// <summary>What tests of imports share: bringing a file, taking it, and looking at the rows.</summary>
internal static class Bringing
{
    public static ImportedFile Csv(params string[] lines) => ImportedFile.Of("list.csv", Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));

    public static ImportedFile Yaml(params (string Path, string Text)[] files) => new("map", [.. files.Select(f => new FilePart(f.Path, Encoding.UTF8.GetBytes(f.Text.ReplaceLineEndings("\n"))))]);

    public static byte[] Zip(params (string Path, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, bytes) in files)
            {
                using var entry = zip.CreateEntry(path, CompressionLevel.SmallestSize).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    /// <summary>Reads and judges; fails where the file is refused.</summary>
    public static async Task<IReadOnlyList<ImportRow>> Brought(this Map map, Me me, ImportedFile file, ImportFormat format = ImportFormat.Table)
    {
        var outcome = await map.The<StartImport>().RunAsync(me, Guid.NewGuid(), format, file);
        return await map.RowsOf(Assert.IsType<Outcome.Done>(outcome).Id);
    }

    public static async Task<IReadOnlyList<ImportRow>> RowsOf(this Map map, Guid import)
    {
        await using var db = map.Db();
        return await db.ImportRows.AsNoTracking().Where(r => r.ImportId == import).OrderBy(r => r.Position).ToListAsync();
    }

    public static async Task<IReadOnlyList<ImportRow>> Taken(this Map map, Me me, ImportedFile file, ImportFormat format = ImportFormat.Table, bool withConflicts = false)
    {
        var rows = await map.Brought(me, file, format);
        await map.The<AcceptImport>().RunAsync(me, rows[0].ImportId, new(null, withConflicts ? AcceptedPart.WithConflicts : AcceptedPart.Usual, MayPublish: true));
        return await map.RowsOf(rows[0].ImportId);
    }

    /// <summary>A moderator publishes what was taken, names or not.</summary>
    public static async Task Published(this Map map, IReadOnlyList<ImportRow> rows)
    {
        await using var db = map.Db();
        var moderator = await map.As(await A.Moderator().SavedIn(db));
        await map.The<ReleaseImported>().RunAsync(moderator, rows[0].ImportId);
        var made = (await map.RowsOf(rows[0].ImportId)).Select(r => r.MadeId).OfType<Guid>().ToList();
        Assert.IsType<Outcome.Done>(await map.The<CoeMap.Moderation.PublishSubmissions>().RunAsync(moderator, made, withNames: true));
    }

    public static string Counts(this IEnumerable<ImportRow> rows) =>
        string.Join(", ", rows.GroupBy(r => r.Verdict).OrderBy(g => g.Key).Select(g => $"{g.Count()} {Words.Of(g.Key)}"));
}
