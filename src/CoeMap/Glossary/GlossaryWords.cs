using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Glossary;

/// <summary>What search and pages need of a term.</summary>
public sealed record GlossaryWords(string Term, string Slug, string Expansion, IReadOnlyList<string> Synonyms)
{
    public static Task<List<GlossaryWords>> ReadAsync(CoeMapDb db, CancellationToken stop = default) =>
        db.GlossaryTerms.AsNoTracking().OrderBy(t => t.Term)
            .Select(t => new GlossaryWords(t.Term, t.Slug, t.Expansion, t.Synonyms)).ToListAsync(stop);
}
