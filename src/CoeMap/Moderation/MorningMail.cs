using System.Globalization;
using System.Text;
using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>Tells every moderator, once a morning while something waits, how much waits and for how long.</summary>
public sealed class MorningMail(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>Safe to run twice, or in two instances at once: each moderator gets one mail a day.</summary>
    /// <returns>How many mails were written.</returns>
    public async Task<int> RunAsync()
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(InLondon(now).DateTime);
        var queues = (await ModerationQueue.CountAsync(db)).Where(q => q.Count > 0).ToList();
        if (queues.Count == 0) return 0;

        var moderators = await db.People.Where(p => p.MadeModeratorAt != null && p.Email != null).Select(p => new { p.Id, p.Email }).ToListAsync();
        var keys = moderators.ToDictionary(p => p.Id, p => $"moderation-morning-{today:yyyy-MM-dd}-{p.Id}");
        var written = await db.OutgoingMails.Where(m => keys.Values.Contains(m.OnceKey!)).Select(m => m.OnceKey!).ToListAsync();
        var due = moderators.Where(p => !written.Contains(keys[p.Id], StringComparer.Ordinal)).ToList();
        db.OutgoingMails.AddRange(due.Select(p => OutgoingMail.Write(p.Email!, SubjectOf(queues), BodyOf(queues, now), now, onceKey: keys[p.Id])));

        // Another instance wrote a mail of this morning a moment ago: it writes the others too.
        return (await db.TrySaveAsync()).IsWritten ? due.Count : 0;
    }

    private static string SubjectOf(List<QueueCount> queues) =>
        queues.Sum(q => q.Count) is 1 ? "1 submission waits for a moderator" : string.Create(CultureInfo.InvariantCulture, $"{queues.Sum(q => q.Count)} submissions wait for a moderator");

    private static string BodyOf(List<QueueCount> queues, DateTimeOffset now)
    {
        var body = new StringBuilder("Hello,\n\nThis waits on CoE Map:\n\n");
        foreach (var queue in queues)
        {
            var days = (InLondon(now).Date - InLondon(queue.Oldest!.Value).Date).Days;
            body.Append(CultureInfo.InvariantCulture, $"- {QueueCount.NameOf(queue.Kind)}: {queue.Count}, the oldest {(days == 0 ? "since today" : days == 1 ? "for 1 day" : $"for {days} days")}\n");
        }

        return body.Append(CultureInfo.InvariantCulture, $"\nDecide here:\n{OutgoingMail.Site}/moderate\n\nYou get this once a morning while something waits.\n\nCoE Map\n").ToString();
    }

    private static DateTimeOffset InLondon(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, London);
}
