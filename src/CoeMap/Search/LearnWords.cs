using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Search;

/// <summary>Brings the word table up to date with what is published now; reads only what changed.</summary>
/// <remarks>
/// It runs after the change, not inside it: publishing stays a verb of one room and takes no locks on common words. Comparing
/// row versions finds every change, whoever made it (a moderator, seeding, a rename, SQL by hand), and one run at a time counts.
/// </remarks>
public sealed class LearnWords(IDbContextFactory<CoeMapDb> dbs)
{
    private const int AtOnce = 500;

    /// <returns>How many things had changed.</returns>
    public async Task<int> RunAsync(CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var changed = 0;
        while (await LearnSomeAsync(db, stop) is var some and > 0) changed += some;
        return changed;
    }

    private static async Task<int> LearnSomeAsync(CoeMapDb db, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(hashtext('search_words'))", stop);
        var changes = await db.Database.SqlQueryRaw<ChangedText>(WordTableSql.Changed, AtOnce).ToListAsync(stop);
        if (changes.Count == 0) return 0;

        await CountAsync(db, changes.Select(c => (c.WordsBefore, c.Words)), stop);
        var present = changes.FindAll(c => c.Text is not null);
        await db.Database.ExecuteSqlRawAsync(
            WordTableSql.Remember,
            [
                present.Select(c => c.ThingId).ToArray(), present.Select(c => c.RowVersion).ToArray(),
                present.Select(c => string.Join('\n', c.Words)).ToArray(),
                changes.Where(c => c.Text is null).Select(c => c.ThingId).ToArray(),
            ],
            stop);
        await db.Database.ExecuteSqlRawAsync($"NOTIFY {Announcements.Channel}, '{Announcements.Words}'", stop); // pages that were made with the words before are made anew
        await transaction.CommitAsync(stop);
        return changes.Count;
    }

    private static async Task CountAsync(CoeMapDb db, IEnumerable<(string[] Before, string[] Now)> changes, CancellationToken stop)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (before, now) in changes)
        {
            foreach (var come in now.Except(before, StringComparer.Ordinal)) counts[come] = counts.GetValueOrDefault(come) + 1;
            foreach (var gone in before.Except(now, StringComparer.Ordinal)) counts[gone] = counts.GetValueOrDefault(gone) - 1;
        }

        var moved = counts.Where(c => c.Value != 0).ToList();
        if (moved.Count > 0) await db.Database.ExecuteSqlRawAsync(WordTableSql.CountWords, [moved.Select(c => c.Key).ToArray(), moved.Select(c => c.Value).ToArray()], stop);
    }

    private sealed class ChangedText
    {
        public Guid ThingId { get; init; }
        public long RowVersion { get; init; }

        /// <summary>Null when it is not shown any more.</summary>
        public string? Text { get; init; }
        public string[] WordsBefore { get; init; } = [];

        public string[] Words => field ??= Text is null ? []
            : [.. SearchText.WordsOf(Text).Where(w => w.Length is > 1 and <= SearchWord.Longest).Distinct(StringComparer.Ordinal)];
    }
}
