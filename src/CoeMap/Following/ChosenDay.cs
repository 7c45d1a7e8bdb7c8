using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Following;

/// <summary>Sets somebody's day, whether they chose it on the page or by the link in a mail.</summary>
internal static class ChosenDay
{
    /// <param name="by">Null where a mailed link chose.</param>
    public static async Task SetAsync(CoeMapDb db, Guid personId, DigestDay day, Guid? by, DateTimeOffset now)
    {
        var choice = await db.DigestChoices.FirstOrDefaultAsync(c => c.PersonId == personId);
        if (choice?.Day == day) return;
        db.AuditEntries.Add(AuditEntry.Of("digest.day-chosen", personId, by, now, choice is null ? null : Words.Of(choice.Day), Words.Of(day)));
        if (choice is null) db.DigestChoices.Add(DigestChoice.Of(personId, day, now));
        else choice.Choose(day, now);
    }
}
