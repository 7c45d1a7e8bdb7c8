using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Email;

/// <summary>Sends what waits in the outbox; a mail that cannot be handed over waits longer each time and is parked in the end.</summary>
/// <remarks>Rows are locked while they are sent, so that two instances never send the same mail at the same time.</remarks>
public sealed class SendOutgoingMail(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock, IEmailSender sender, PublicAddress site)
{
    private const int Batch = 20;

    /// <returns>How many were handed over.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var now = clock.GetUtcNow();
        var waiting = await db.OutgoingMails.FromSql(
            $"""
            SELECT *, xmin FROM outgoing_mails
            WHERE sent_at IS NULL AND parked_at IS NULL AND next_attempt_at <= {now}
            ORDER BY next_attempt_at LIMIT {Batch} FOR UPDATE SKIP LOCKED
            """).ToListAsync(stop);
        foreach (var mail in waiting) await SendAsync(mail, now, stop);
        await db.SaveChangesAsync(CancellationToken.None); // what was handed over is remembered even while stopping
        await transaction.CommitAsync(CancellationToken.None);
        return waiting.Count(m => m.SentAt is not null);
    }

    private async Task SendAsync(OutgoingMail mail, DateTimeOffset now, CancellationToken stop)
    {
        try
        {
            await sender.SendAsync(new ReadyMail(mail.Id, mail.To, mail.Subject, site.InPlaceOf(mail.Body)), stop);
            mail.Sent(now);
        }
        catch (EmailNotSentException e)
        {
            mail.Failed(e.Message, now);
        }
    }
}
