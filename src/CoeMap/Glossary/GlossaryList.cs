using CoeMap.Database;
using CoeMap.Search;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Glossary;

/// <summary>The sector's words by letter, all of them or those that hold what was asked for; one statement.</summary>
public sealed class GlossaryList(IDbContextFactory<CoeMapDb> dbs)
{
    /// <param name="asked">Part of a term, of what it stands for, or of another name for it.</param>
    /// <param name="stop">Cancels the read.</param>
    public async Task<IReadOnlyList<GlossaryLetter>> RunAsync(string asked, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var terms = await GlossaryWords.ReadAsync(db, stop);
        var wanted = string.Join(' ', SearchText.WordsOf(asked));
        return
        [
            .. terms.Where(t => wanted.Length == 0 || t.Synonyms.Append(t.Term).Append(t.Expansion).Any(n => Holds(n, wanted)))
                .OrderBy(t => t.Term, StringComparer.OrdinalIgnoreCase)
                .GroupBy(t => char.IsLetter(t.Term[0]) ? char.ToUpperInvariant(t.Term[0]).ToString() : "0–9", StringComparer.Ordinal)
                .Select(g => new GlossaryLetter(g.Key, [.. g])),
        ];
    }

    private static bool Holds(string name, string wanted) => string.Join(' ', SearchText.WordsOf(name)).Contains(wanted, StringComparison.Ordinal);
}

public sealed record GlossaryLetter(string Letter, IReadOnlyList<GlossaryWords> Terms);
