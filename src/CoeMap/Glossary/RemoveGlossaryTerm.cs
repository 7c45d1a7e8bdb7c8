using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Glossary;

/// <summary>An administrator takes a term out of the glossary; search forgets its synonyms.</summary>
public sealed class RemoveGlossaryTerm(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid termId, uint version)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var term = await db.GlossaryTerms.EditableBy(me).FirstOrDefaultAsync(t => t.Id == termId);
        if (term is null) return Outcome.Missing;
        if (term.Version != version) return Overtaken;
        if (term.SeedHash is not null) return Outcome.Refuse("This term comes from the reference data and would come back. Change its wording instead.");

        db.GlossaryTerms.Remove(term);
        db.AuditEntries.Add(AuditEntry.Of("glossary-term.removed", term.Id, me.PersonId, clock.GetUtcNow(), before: $"{term.Term}: {term.Expansion}"));

        return (await db.TrySaveAsync()).IsWritten ? new Outcome.Done(term.Id, $"{term.Term} is out of the glossary.") : Overtaken;
    }

    private static readonly Outcome Overtaken = new Outcome.Overtaken("Somebody changed this term since you opened it. Look again, then decide.");
}
