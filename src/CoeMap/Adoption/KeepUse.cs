using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Adoption;

/// <summary>A steward says that a confirmed use is still right, or chooses anew who may see the name.</summary>
public sealed class KeepUse(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <param name="me">The steward.</param>
    /// <param name="entryId">What their organisation has confirmed.</param>
    /// <param name="naming">Who may see the name from now on; null leaves it, and says that it is still right.</param>
    public async Task<Outcome> RunAsync(Me me, Guid entryId, Naming? naming)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.AdoptionEntries.AnsweredBy(me).Current().FirstOrDefaultAsync(e => e.Id == entryId) is not { } entry) return Outcome.Missing;

        var now = clock.GetUtcNow();
        if (naming is { } shown)
        {
            db.AuditEntries.Add(AuditEntry.Of("adoption.named", entry.Id, me.PersonId, now, Words.Of(entry.Naming!), Words.Of(shown)));
            entry.BeNamed(shown);
        }
        else
        {
            AdoptionAnswers.StillRight(db, entry, SpokeAs.Steward, me.PersonId, now);
        }

        return (await db.TrySaveAndCountAsync(entry.ListingId)).IsWritten
            ? new Outcome.Done(entry.Id, naming is null ? "It is confirmed again, and we will ask in a year." : $"From now on: {Words.Label(naming).ToLowerInvariant()}.")
            : AdoptionAnswers.Overtaken;
    }
}
