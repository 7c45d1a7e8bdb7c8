using CoeMap.Access;
using CoeMap.Addresses;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Glossary;

/// <summary>An administrator adds a term to the glossary; search uses it at once.</summary>
public sealed class AddGlossaryTerm(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, string? term, GlossaryWording words)
    {
        if (!me.IsAdministrator) return Outcome.Missing;
        var name = (term ?? "").Trim();
        if (name.Length is < 1 or > GlossaryTerm.MaxTerm) return Outcome.Refuse($"Enter the term, in at most {GlossaryTerm.MaxTerm} characters", "Term");
        if (words.Objection() is { } objection) return objection;

        await using var db = await dbs.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        var slug = Slug.From(name);
        var taken = await db.GlossaryTerms.Select(t => t.Slug).Where(s => s == slug || s.StartsWith(slug + "-")).ToListAsync();
        var added = GlossaryTerm.Add(name, Slug.FreeFrom(name, taken.ToHashSet(StringComparer.Ordinal)), words.Expansion, words.Synonyms, now);
        db.GlossaryTerms.Add(added);
        db.AuditEntries.Add(AuditEntry.Of("glossary-term.added", added.Id, me.PersonId, now, after: $"{added.Term}: {added.Expansion}"));

        return (await db.TrySaveAsync()).IsWritten
            ? new Outcome.Done(added.Id, $"{added.Term} is in the glossary. Search finds it by its synonyms from now on.")
            : Outcome.Refuse("This term with this meaning is in the glossary already", "Term");
    }
}
