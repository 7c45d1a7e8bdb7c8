using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Glossary;

/// <summary>An administrator rewords what a term stands for and what else it is called.</summary>
public sealed class ChangeGlossaryTerm(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid termId, uint version, GlossaryWording words)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var term = await db.GlossaryTerms.EditableBy(me).FirstOrDefaultAsync(t => t.Id == termId);
        if (term is null) return Outcome.Missing;
        if (term.Version != version) return Overtaken;
        if (words.Objection() is { } objection) return objection;

        var now = clock.GetUtcNow();
        var before = Said(term);
        term.Change(words.Expansion, words.Synonyms, now);
        db.AuditEntries.Add(AuditEntry.Of("glossary-term.changed", term.Id, me.PersonId, now, before, Said(term)));

        return await db.TrySaveAsync() switch
        {
            { IsWritten: true } => new Outcome.Done(term.Id, $"{term.Term} is changed."),
            { IsOvertaken: true } => Overtaken,
            _ => Outcome.Refuse("This term with this meaning is in the glossary already", nameof(GlossaryWording.Expansion)),
        };
    }

    private static readonly Outcome Overtaken = new Outcome.Overtaken("Somebody changed this term since you opened it. Look at their wording, then save yours again.");

    private static string Said(GlossaryTerm term) =>
        $"{term.Term}: {term.Expansion} ({string.Join(", ", term.Synonyms)})" is { Length: > 2_000 } longer ? longer[..2_000] : $"{term.Term}: {term.Expansion} ({string.Join(", ", term.Synonyms)})";
}
