using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Addresses;

/// <summary>An administrator says what files mean by a word, or that they mean something else by it.</summary>
public sealed class SaveFileAlias(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, string? word, string? meaning)
    {
        if (!me.IsAdministrator) return Outcome.Missing;
        if (string.IsNullOrWhiteSpace(word) || word.Trim().Length > FileAlias.MaxLength) return Outcome.Refuse("Enter the word as files write it", "Word");
        if (string.IsNullOrWhiteSpace(meaning) || meaning.Trim().Length > FileAlias.MaxLength) return Outcome.Refuse("Enter the name of the organisation or listing that it means", "Meaning");

        await using var db = await dbs.CreateDbContextAsync();
        var (key, now) = (FileAlias.KeyOf(word), clock.GetUtcNow());
        var alias = await db.FileAliases.FirstOrDefaultAsync(a => a.Word == key);
        if (alias is null) db.FileAliases.Add(FileAlias.Add(word, meaning, now));
        else alias.Mean(meaning, now);
        db.AuditEntries.Add(AuditEntry.Of("short-word.saved", me.PersonId, me.PersonId, now, after: key));
        return (await db.TrySaveAsync()).IsWritten ? new Outcome.Done(me.PersonId, $"“{key}” means {meaning.Trim()} from now on.") : new Outcome.Overtaken("Somebody saved this word at the same moment. Look again.");
    }
}
