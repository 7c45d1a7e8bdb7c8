using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Glossary;

/// <summary>The glossary as every page and search uses it; read again as soon as a term has changed.</summary>
public sealed class GlossaryAtHand
{
    /// <summary>SQL for a text that changes whenever a term does; a statement that needs the glossary brings it along.</summary>
    public const string Stamp = "(SELECT concat(count(*), ' ', sum(xmin::text::bigint)) FROM glossary_terms)";

    private volatile GlossaryNow latest = new("", []);

    /// <param name="stamp">What <see cref="Stamp"/> is now.</param>
    public async Task<GlossaryNow> ReadAsync(IDbContextFactory<CoeMapDb> dbs, string stamp, CancellationToken stop)
    {
        if (latest is { } known && known.Stamp == stamp) return known;
        await using var db = await dbs.CreateDbContextAsync(stop);
        return latest = new(stamp, await GlossaryWords.ReadAsync(db, stop));
    }
}

/// <param name="Stamp">The version that was read.</param>
public sealed record GlossaryNow(string Stamp, IReadOnlyList<GlossaryWords> Words)
{
    public FirstTerm FirstTerm { get; } = new(Words);
}
