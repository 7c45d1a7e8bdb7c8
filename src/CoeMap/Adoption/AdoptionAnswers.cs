using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Adoption;

/// <summary>What an organisation's answer changes, whether a steward gives it signed in or a mailbox through a link.</summary>
internal static class AdoptionAnswers
{
    public static readonly Outcome Overtaken = new Outcome.Overtaken("Somebody has answered this already. Look again.");

    public static async Task ToClaimAsync(CoeMapDb db, AdoptionEntry entry, Naming? naming, SpokeAs spokeAs, Guid? by, DateTimeOffset now)
    {
        if (naming is { } shown)
        {
            await SettleOthersAsync(db, entry, now);
            entry.Confirm(spokeAs, by, shown, now);
        }
        else
        {
            entry.Refuse(now);
        }

        db.AuditEntries.Add(AuditEntry.Of(naming is null ? "adoption.refused" : "adoption.confirmed", entry.Id, by, now, CoeMap.Words.Of(AdoptionState.Waiting), CoeMap.Words.Of(entry.State)));
    }

    public static string Words(Naming? naming) => naming is null
        ? "Thank you. It will not be shown or counted."
        : $"Confirmed. It counts from now on: {CoeMap.Words.Label(naming).ToLowerInvariant()}. We will ask again in a year.";

    public static void StillRight(CoeMapDb db, AdoptionEntry entry, SpokeAs spokeAs, Guid? by, DateTimeOffset now)
    {
        var before = entry.State;
        entry.ConfirmAgain(spokeAs, by, now);
        db.AuditEntries.Add(AuditEntry.Of("adoption.confirmed-again", entry.Id, by, now, CoeMap.Words.Of(before), CoeMap.Words.Of(entry.State)));
    }

    /// <summary>Whatever was said of the two before gives way: what held becomes history, what waited is answered by it.</summary>
    private static async Task SettleOthersAsync(CoeMapDb db, AdoptionEntry entry, DateTimeOffset now)
    {
        var others = await db.AdoptionEntries.Where(e => e.OrganisationId == entry.OrganisationId && e.ListingId == entry.ListingId && e.Id != entry.Id && e.ReplacedAt == null && e.RefusedAt == null).ToListAsync();
        others.ForEach(e => e.Replace(now));
    }
}
