using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Evidence;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>What publishing evidence writes: the item, or what it says from now on, its strength and a line of its history.</summary>
internal static class EvidencePublication
{
    /// <returns>False where the item has changed since the moderator read it, or is gone.</returns>
    public static async Task<bool> TakeAsync(CoeMapDb db, EvidenceProposal proposal, EvidenceFacts facts, int itemVersion, Me me, DateTimeOffset now)
    {
        var area = await EvidenceRules.AreaOfAsync(db, facts.Practice);
        if (proposal.IsNew)
        {
            var (item, first) = EvidenceItem.Publish(proposal.Id, proposal.ListingId, facts, area, now);
            db.EvidenceItems.Add(item);
            Record(db, item, first, null, me);
            proposal.BecomeShown(me.PersonId, facts, item.Id, now);
            return true;
        }

        var corrected = await db.EvidenceItems.ModeratedBy(me).FirstOrDefaultAsync(i => i.Id == proposal.ItemId && i.TakenDownAt == null);
        if (corrected is null || corrected.PublishedVersion != itemVersion) return false;
        var before = corrected.Strength;
        Record(db, corrected, corrected.Correct(facts, area, now), before, me);
        proposal.BecomeShown(me.PersonId, facts, corrected.Id, now);
        return true;
    }

    private static void Record(CoeMapDb db, EvidenceItem item, StrengthEntry entry, int? before, Me me)
    {
        db.EvidenceStrengths.Add(entry);
        db.AuditEntries.Add(AuditEntry.Of("evidence.weighed", item.Id, me.PersonId, entry.At, before is null ? null : $"{before} of 5", $"{entry.Strength} of 5 by rule {entry.RuleVersion}"));
    }
}
