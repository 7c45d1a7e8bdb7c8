using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Adoption;

/// <summary>A steward answers a claim about their organisation: it is right and who may see the name, or it is not right.</summary>
public sealed class AnswerClaim(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <param name="me">The steward.</param>
    /// <param name="entryId">The claim.</param>
    /// <param name="naming">Who may see the name; null says that the claim is not right.</param>
    public async Task<Outcome> RunAsync(Me me, Guid entryId, Naming? naming)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.AdoptionEntries.AnsweredBy(me).FirstOrDefaultAsync(e => e.Id == entryId) is not { } entry) return Outcome.Missing;
        if (entry.State is not AdoptionState.Waiting) return AdoptionAnswers.Overtaken;

        var now = clock.GetUtcNow();
        await AdoptionAnswers.ToClaimAsync(db, entry, naming, SpokeAs.Steward, me.PersonId, now);
        return (await db.TrySaveAndCountAsync(entry.ListingId)).IsWritten ? new Outcome.Done(entry.Id, AdoptionAnswers.Words(naming)) : AdoptionAnswers.Overtaken;
    }
}
