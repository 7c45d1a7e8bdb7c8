using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Adoption;

/// <summary>Whoever reads the asked mailbox says that something has changed, or that they stopped: a new dated entry, the one before stays as history.</summary>
public sealed class ChangeByLink(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(string key, UseInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await LinkAnswered.FindAsync(db, key) is not var (link, before)) return Outcome.Missing;
        var now = clock.GetUtcNow();
        if (await LinkAnswered.ObjectionAsync(db, link, before, now) is { } objection) return objection;
        if (before.State is not (AdoptionState.Waiting or AdoptionState.Confirmed or AdoptionState.Lapsed)) return AdoptionAnswers.Overtaken;
        if (UseRules.Objection(input, now) is { } unlikely) return unlikely;
        if ((input.Naming ?? before.Naming) is not { } naming) return Outcome.Refuse("Choose who may see the name", nameof(input.Naming));

        var entry = AdoptionEntry.Claim(before.OrganisationId, before.ListingId, input.ToWords(), link.StewardId, input.OnceKey, now);
        db.AdoptionEntries.Add(entry);
        db.AuditEntries.Add(AuditEntry.Of("adoption.claimed", entry.Id, link.StewardId, now, after: Words.Of(entry.Stage)));
        await AdoptionAnswers.ToClaimAsync(db, entry, naming, link.SpeaksAs, link.StewardId, now);
        link.Use(now);
        return (await db.TrySaveAndCountAsync(entry.ListingId)).IsWritten ? new Outcome.Done(entry.Id, "Thank you. The map says so from now on, and keeps what was so before.") : AdoptionAnswers.Overtaken;
    }
}
