using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Importing.Judging;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Importing;

/// <summary>The dry run alone: judges every row of a file and keeps nothing.</summary>
public sealed class TryImport(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <returns>What would become of each row; or the file's fault, in words for the user.</returns>
    public async Task<TriedImport> RunAsync(Me me, ImportFormat format, ImportedFile file, IProgress<int>? progress = null, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var names = await ImportNames.ReadAsync(db, stop);
        var judge = new Judge(me, names, clock.GetUtcNow().Year);
        var (rows, notes) = (new List<JudgedRecord>(), new List<string>());
        try
        {
            foreach (var batch in ImportFormats.Of(format).Read(file, names, notes).Chunk(ImportBatch.Size))
            {
                rows.AddRange(await judge.RunAsync(db, batch, stop));
                progress?.Report(rows.Count);
            }
        }
        catch (ImportProblemException problem)
        {
            return new([], [], problem.Message);
        }

        return new(rows, notes, rows.Count == 0 ? "Nothing in this file can be imported." : null);
    }
}

/// <param name="Notes">What holds for the whole file.</param>
/// <param name="Problem">Why the file cannot be taken; null when it can.</param>
public sealed record TriedImport(IReadOnlyList<JudgedRecord> Rows, IReadOnlyList<string> Notes, string? Problem)
{
    /// <summary>A line a row with what is to be said about it beneath, the notes on the whole file, and the numbers.</summary>
    public IEnumerable<string> Lines()
    {
        if (Problem is not null) return [Problem];
        return
        [
            .. Rows.SelectMany(r => r.Record.Notes.Select(n => $"\t{n}").Prepend($"{r.Record.Place}\t{Words.Label(r.Verdict)}\t{r.Record.Name}{(r.Reason.Length == 0 ? "" : "\t" + r.Reason)}")),
            .. Notes,
            SummaryOf(Rows.Select(r => r.Verdict)),
        ];
    }

    public static IEnumerable<string> Summary(ReportedImport report) => [.. report.Import.Notes, SummaryOf(report.Rows.Select(r => r.Verdict))];

    private static string SummaryOf(IEnumerable<Verdict> verdicts)
    {
        var all = verdicts.ToList();
        return $"{all.Count:N0} rows: " + string.Join(", ", all.GroupBy(v => v).OrderBy(g => g.Key).Select(g => $"{g.Count():N0} {Words.Label(g.Key).ToLowerInvariant()}"));
    }
}
