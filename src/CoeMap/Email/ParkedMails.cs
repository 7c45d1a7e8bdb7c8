using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Email;

/// <summary>What an administrator sees of the outbox: how much waits, and every mail that was put aside, with the reason.</summary>
public sealed class ParkedMails(IDbContextFactory<CoeMapDb> dbs)
{
    public const int MostShown = 100;

    /// <returns>Null for everybody else. Two statements.</returns>
    public async Task<Outbox?> RunAsync(Me me, CancellationToken stop = default)
    {
        if (!me.IsAdministrator) return null;
        await using var db = await dbs.CreateDbContextAsync(stop);
        var waiting = await db.OutgoingMails.Where(m => m.SentAt == null && m.ParkedAt == null).GroupBy(_ => 1)
            .Select(g => new { Count = g.Count(), Oldest = g.Min(m => m.WrittenAt), Problem = g.Max(m => m.LastProblem) }).FirstOrDefaultAsync(stop);
        var parked = await db.OutgoingMails.AsNoTracking().Where(m => m.ParkedAt != null).OrderByDescending(m => m.ParkedAt).Take(MostShown)
            .Select(m => new ParkedMail(m.Id, m.To, m.Subject, m.WrittenAt, m.ParkedAt!.Value, m.RefusedAt != null, m.LastProblem ?? "")).ToListAsync(stop);
        return new(waiting?.Count ?? 0, waiting?.Oldest, waiting?.Problem, parked);
    }
}

/// <param name="Oldest">When the oldest waiting mail was written; null when none waits.</param>
/// <param name="Problem">Why one of them was not sent yet; null when none was tried in vain.</param>
public sealed record Outbox(int Waiting, DateTimeOffset? Oldest, string? Problem, IReadOnlyList<ParkedMail> Parked);

/// <param name="IsRefused">The recipient's server will never take it.</param>
public sealed record ParkedMail(Guid Id, string To, string Subject, DateTimeOffset WrittenAt, DateTimeOffset ParkedAt, bool IsRefused, string Problem);
