using CoeMap.Access;
using CoeMap.Adoption;
using CoeMap.Database;
using CoeMap.Needs;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Connections;

/// <summary>What the map brings about, in numbers, for Centre staff; five statements.</summary>
public sealed class ConnectionNumbers(IDbContextFactory<CoeMapDb> dbs)
{
    private static readonly TimeSpan AWeek = TimeSpan.FromDays(7);

    /// <returns>Null for everybody but moderators.</returns>
    public async Task<ConnectionFigures?> RunAsync(Me me, CancellationToken stop = default)
    {
        if (!me.IsModerator) return null;
        await using var db = await dbs.CreateDbContextAsync(stop);
        var requests = await db.Connections.GroupBy(_ => 1).Select(g => new
        {
            All = g.Count(),
            Waiting = g.Count(c => c.State == RequestState.Waiting),
            WithinAWeek = g.Count(c => c.AnsweredAt != null && c.AnsweredAt <= c.AskedAt + AWeek),
            Accepted = g.Count(c => c.State == RequestState.Accepted),
            Copies = g.Count(c => c.GrantEndsAt != null),
        }).SingleOrDefaultAsync(stop);
        var declined = await db.Connections.Where(c => c.DeclinedBecause != null).GroupBy(c => c.DeclinedBecause!.Value).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop);
        var outcomes = await db.ConnectionParties.Where(p => p.Outcome != null).GroupBy(p => p.Outcome!.Value).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop);
        var needs = await db.Needs.Where(n => n.State != NeedState.Draft).GroupBy(n => n.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop);
        var uses = await db.AdoptionEntries.Where(e => e.RefusedAt == null && e.ReplacedAt == null).GroupBy(_ => 1).Select(g => new
        {
            Confirmed = g.Count(e => e.ConfirmedAt != null && e.LapsedAt == null),
            Waiting = g.Count(e => e.ConfirmedAt == null && e.LapsedAt == null),
            Lapsed = g.Count(e => e.LapsedAt != null),
        }).SingleOrDefaultAsync(stop);
        return new(
            requests?.All ?? 0, requests?.Waiting ?? 0, requests?.WithinAWeek ?? 0, requests?.Accepted ?? 0, requests?.Copies ?? 0,
            [.. Enum.GetValues<DeclineReason>().Select(r => new NumberOf(Words.Label(r), declined.Find(d => d.Key == r)?.Count ?? 0))],
            [.. Enum.GetValues<ConnectionOutcome>().Select(o => new NumberOf(Words.Label(o), outcomes.Find(x => x.Key == o)?.Count ?? 0))],
            [.. Enum.GetValues<NeedState>().Where(s => s != NeedState.Draft).Select(s => new NumberOf(Words.Label(s), needs.Find(n => n.Key == s)?.Count ?? 0))],
            [new(Words.Label(AdoptionState.Confirmed), uses?.Confirmed ?? 0), new(Words.Label(AdoptionState.Waiting), uses?.Waiting ?? 0), new(Words.Label(AdoptionState.Lapsed), uses?.Lapsed ?? 0)]);
    }
}

/// <param name="Requests">Ever asked.</param>
/// <param name="Waiting">Nobody has answered yet.</param>
/// <param name="WithinAWeek">First answered, whatever the answer, within seven days.</param>
/// <param name="Copies">Of paperwork, granted.</param>
public sealed record ConnectionFigures(
    int Requests, int Waiting, int WithinAWeek, int Accepted, int Copies,
    IReadOnlyList<NumberOf> Declined, IReadOnlyList<NumberOf> Outcomes, IReadOnlyList<NumberOf> Needs, IReadOnlyList<NumberOf> Uses);

public sealed record NumberOf(string Name, int Count);
