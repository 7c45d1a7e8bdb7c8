using CoeMap.Database;

namespace CoeMap.Importing;

/// <summary>The rows that are saved together.</summary>
internal static class ImportBatch
{
    public const int Size = 500;

    /// <returns>False when another run has saved these rows.</returns>
    public static async Task<bool> SaveAsync(CoeMapDb db, Import import, int after, IReadOnlyList<JudgedRecord> judged, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        db.ImportRows.AddRange(judged.Select((record, i) => ImportRow.Of(import.Id, after + i + 1, record, now)));
        db.AwaitedConsents.AddRange(judged.SelectMany(j => j.Record.Held, (j, held) => AwaitedConsent.Hold(import.Id, j.Record.Name, held, now)));
        return (await db.TrySaveAsync()).IsWritten;
    }
}
