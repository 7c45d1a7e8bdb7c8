using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Email;

/// <summary>Sends what waits in the outbox; a mail that cannot be handed over waits longer each time and is parked in the end.</summary>
/// <remarks>
/// That a hand-over begins is written down before it does, for a few minutes: two instances never send one mail at the same time, and a
/// process that dies after the server took it costs one second copy with the same Message-ID, never a third.
/// </remarks>
public sealed class SendOutgoingMail(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock, IEmailSender sender, PublicAddress site)
{
    private const int Most = 50;

    /// <returns>How many were handed over.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var sent = 0;
        for (var i = 0; i < Most && !stop.IsCancellationRequested; i++)
        {
            await using var db = await dbs.CreateDbContextAsync(stop);
            if (await BeginNextAsync(db, stop) is not { } mail) break;
            if (mail.ParkedAt is not null) continue;
            var isAway = await HandOverAsync(mail);
            await db.TrySaveAsync(); // whoever was erased meanwhile has no row to write to
            if (mail.SentAt is not null) sent++;
            if (isAway) break; // the others would fare no better
        }

        return sent;
    }

    private async Task<OutgoingMail?> BeginNextAsync(CoeMapDb db, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var now = clock.GetUtcNow();
        var next = await db.OutgoingMails.FromSql(
            $"""
            SELECT * FROM outgoing_mails
            WHERE sent_at IS NULL AND parked_at IS NULL AND next_attempt_at <= {now}
            ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED
            """).ToListAsync(stop); // not composed: a limit of EF's own would miss the order that is in here
        if (next is not [var mail]) return null;
        if (mail.HasCopiesOut) mail.ParkUncertain(now);
        else mail.Begin(now);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return mail;
    }

    /// <returns>True when the server is away.</returns>
    private async Task<bool> HandOverAsync(OutgoingMail mail)
    {
        var unsubscribe = mail.UnsubscribePath is { } path ? new Uri(site.Root + path) : null;
        try
        {
            // Not stopped half-way, even when the site stops: a mail that may have arrived is worse than a second of waiting.
            await sender.SendAsync(new ReadyMail(mail.Id, mail.To, mail.Subject, site.InPlaceOf(mail.Body), mail.ThreadKey, unsubscribe), CancellationToken.None);
            mail.Sent(clock.GetUtcNow());
        }
        catch (EmailNotSentException e)
        {
            var now = clock.GetUtcNow();
            switch (e.What)
            {
                case NotSent.ServerAway: mail.Postponed(e.Message, now); return true;
                case NotSent.Refused: mail.Refused(e.Message, now); break;
                default: mail.Failed(e.Message, now, isCertain: e.What == NotSent.TryLater); break;
            }
        }

        return false;
    }
}
