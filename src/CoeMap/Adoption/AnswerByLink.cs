using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Adoption;

/// <summary>Whoever reads the asked mailbox answers a claim, or says a year later that it is still right. The link works once.</summary>
public sealed class AnswerByLink(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <param name="key">From the mailed link.</param>
    /// <param name="isRight">Whether what the mail asks is so.</param>
    /// <param name="naming">For a claim that is right: who may see the name.</param>
    public async Task<Outcome> RunAsync(string key, bool isRight, Naming? naming)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await LinkAnswered.FindAsync(db, key) is not var (link, entry)) return Outcome.Missing;
        var now = clock.GetUtcNow();
        if (await LinkAnswered.ObjectionAsync(db, link, entry, now) is { } objection) return objection;

        var message = "";
        switch (entry.State)
        {
            case AdoptionState.Waiting when isRight && naming is null:
                return Outcome.Refuse("Choose who may see the name", "Naming");
            case AdoptionState.Waiting:
                await AdoptionAnswers.ToClaimAsync(db, entry, isRight ? naming : null, link.SpeaksAs, link.StewardId, now);
                message = AdoptionAnswers.Words(isRight ? naming : null);
                break;
            case AdoptionState.Confirmed or AdoptionState.Lapsed when isRight && link.SentAt > entry.StillRightAt:
                AdoptionAnswers.StillRight(db, entry, link.SpeaksAs, link.StewardId, now);
                message = "Thank you. We will ask again in a year.";
                break;
            default:
                return AdoptionAnswers.Overtaken;
        }

        link.Use(now);
        return (await db.TrySaveAndCountAsync(entry.ListingId)).IsWritten ? new Outcome.Done(entry.Id, message) : AdoptionAnswers.Overtaken;
    }
}
