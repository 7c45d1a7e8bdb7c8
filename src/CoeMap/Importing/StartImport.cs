using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Importing.Judging;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Importing;

/// <summary>Somebody brings a file: it is read and judged row by row, and nothing is proposed before they accept. Saves once a batch; interrupted, it goes on where it stopped.</summary>
public sealed class StartImport(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public const int MostAnHour = 20;

    /// <returns>Done with the id of the import; refused with the file's fault, and nothing is kept.</returns>
    public async Task<Outcome> RunAsync(Me me, Guid onceKey, ImportFormat format, ImportedFile file, IProgress<int>? progress = null, CancellationToken stop = default)
    {
        if (!me.HasProfile) return Outcome.Refuse("Tell us who you are first: complete your profile under your account");
        if (file.Parts.Sum(p => (long)p.Bytes.Length) is var bytes && bytes is 0 or > ImportedFile.MaxBytes) return Outcome.Refuse(bytes == 0 ? "Choose a file that is not empty" : ImportedFile.TooLarge, "File");
        var hash = file.Hash();
        var (import, refusal) = await BeginAsync(me, onceKey, format, file.Name, hash);
        if (import is null) return refusal!;
        if (import.State != ImportState.Reading) return new Outcome.Done(import.Id);
        try
        {
            return await ReadAsync(me, import, file, progress, stop);
        }
        catch (ImportProblemException problem)
        {
            await using var db = await dbs.CreateDbContextAsync(CancellationToken.None);
            await db.Imports.Where(i => i.Id == import.Id && i.State == ImportState.Reading).ExecuteDeleteAsync(CancellationToken.None);
            return Outcome.Refuse(problem.Message, "File");
        }
    }

    private async Task<(Import? Import, Outcome? Refusal)> BeginAsync(Me me, Guid onceKey, ImportFormat format, string fileName, string hash)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        var anHourAgo = now.AddHours(-1);
        var begun = await db.Imports.AsNoTracking().FirstOrDefaultAsync(i => i.OnceKey == onceKey)
            ?? await db.Imports.AsNoTracking().FirstOrDefaultAsync(i => i.ById == me.PersonId && i.FileHash == hash && i.Format == format && i.State == ImportState.Reading);
        if (begun is not null) return begun.ById == me.PersonId ? (begun, null) : (null, Outcome.Missing);
        if (await db.Imports.CountAsync(i => i.ById == me.PersonId && i.StartedAt > anHourAgo) >= MostAnHour) return (null, Outcome.Refuse($"You have brought {MostAnHour} files within an hour. Try again later.", "File"));

        var import = Import.Begin(onceKey, me.PersonId, me.OrganisationId, me.IsSupplier, format, TidyName(fileName), hash, now);
        db.Imports.Add(import);
        return (await db.TrySaveAsync()).IsWritten ? (import, null) : (null, new Outcome.Overtaken("This file is being read already. Look again in a moment."));
    }

    private async Task<Outcome> ReadAsync(Me me, Import import, ImportedFile file, IProgress<int>? progress, CancellationToken stop)
    {
        await using var reading = await dbs.CreateDbContextAsync(stop);
        var names = await ImportNames.ReadAsync(reading, stop);
        var read = await reading.ImportRows.CountAsync(r => r.ImportId == import.Id, stop);
        var judge = new Judge(me, names, clock.GetUtcNow().Year);
        var notes = new List<string>();
        var position = 0;
        foreach (var batch in ImportFormats.Of(import.Format).Read(file, names, notes).Chunk(ImportBatch.Size))
        {
            if (position + batch.Length <= read)
            {
                foreach (var record in batch) judge.Pass(record);
            }
            else
            {
                await using var db = await dbs.CreateDbContextAsync(stop);
                if (!await ImportBatch.SaveAsync(db, import, position, await judge.RunAsync(db, batch, stop), clock)) return new Outcome.Overtaken("This file is being read in another window. Look again in a moment.");
            }

            position += batch.Length;
            progress?.Report(position);
        }

        if (position == 0) throw new ImportProblemException(file.Name, null, "Nothing in this file can be imported.");
        var ready = await reading.Imports.FirstAsync(i => i.Id == import.Id, stop);
        ready.BeReady(notes);
        reading.AuditEntries.Add(AuditEntry.Of("import.read", import.Id, me.PersonId, clock.GetUtcNow(), after: $"{position} rows of a {Words.Of(import.Format)}"));
        return (await reading.TrySaveAsync()).IsWritten ? new Outcome.Done(import.Id, $"Read {(position == 1 ? "one row" : $"{position:N0} rows")}. Nothing is proposed yet.") : new Outcome.Overtaken("This file was read in another window.");
    }

    // The last part of whatever path a browser sends, without what no file name needs.
    private static string TidyName(string name)
    {
        var tidy = string.Concat(name.Split('/', '\\')[^1].Where(c => !char.IsControl(c))).Trim();
        return tidy.Length == 0 ? "file" : tidy.Length <= Import.MaxFileName ? tidy : tidy[^Import.MaxFileName..];
    }
}
