using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Email;

/// <summary>An administrator lets a mail that was put aside try once more from the beginning, once its cause is gone.</summary>
public sealed class SendAgain(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid mailId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (!me.IsAdministrator || await db.OutgoingMails.FirstOrDefaultAsync(m => m.Id == mailId && m.ParkedAt != null) is not { } mail) return Outcome.Missing;

        var now = clock.GetUtcNow();
        mail.TryAgain(now);
        db.AuditEntries.Add(AuditEntry.Of("mail.tried-again", mail.Id, me.PersonId, now));
        await db.SaveChangesAsync();
        return new Outcome.Done(mail.Id, "The mail waits to be sent again");
    }
}
