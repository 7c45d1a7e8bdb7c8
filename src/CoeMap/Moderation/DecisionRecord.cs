using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>What every decision leaves behind in its own transaction: the decision, a line of the trail, and nobody holding the submission.</summary>
public static class DecisionRecord
{
    public static async Task AddAsync(CoeMapDb db, Decision decision, string what, string before, string after)
    {
        db.Decisions.Add(decision);
        db.AuditEntries.Add(AuditEntry.Of(what, decision.SubmissionId, decision.ById, decision.At, before, after, decision.Id));
        var taking = await db.Takings.FirstOrDefaultAsync(t => t.SubmissionId == decision.SubmissionId);
        if (taking is not null) db.Takings.Remove(taking);
    }

    /// <summary>Writes to the person the decision is about; somebody without an address (erased) gets no mail.</summary>
    public static async Task TellAsync(CoeMapDb db, Guid? personId, Letter letter, DateTimeOffset now)
    {
        var address = await db.People.AsNoTracking().Where(p => p.Id == personId).Select(p => p.Email).FirstOrDefaultAsync();
        if (!string.IsNullOrEmpty(address)) db.OutgoingMails.Add(OutgoingMail.Write(address, letter.Subject, letter.Body, now));
    }
}
