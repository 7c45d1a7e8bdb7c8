using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Search;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Following;

/// <summary>Writes, on the morning that each reader chose, what happened to what they follow; nothing when nothing happened, and once a week at most.</summary>
/// <remarks>Safe to run at any hour, twice, and in two instances at once. It saves once a reader, so that one who cannot be written to costs the others nothing.</remarks>
public sealed class WriteDigests(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock, MapAtHand map, SectorWords sectorWords)
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private static readonly TimeSpan Morning = TimeSpan.FromHours(7);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(28); // what is older is no news

    // Its own ears: what a digest looks for is no search that somebody made.
    private readonly DirectorySearch search = new(dbs, map, sectorWords, new HeardSearches());

    /// <returns>How many mails were written.</returns>
    public async Task<int> RunAsync(CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var today = TimeZoneInfo.ConvertTime(now, London);
        if (today.TimeOfDay < Morning) return 0;
        var day = (DigestDay)(((int)today.DayOfWeek + 6) % 7);
        var week = DateOnly.FromDateTime(today.Date).AddDays(-(int)day);
        var morning = today.Date + Morning;
        var upTo = new DateTimeOffset(morning, London.GetUtcOffset(morning)).ToUniversalTime();

        var written = 0;
        foreach (var reader in await DueAsync(day, week, stop)) written += await WriteAsync(reader, week, upTo, now, stop) ? 1 : 0;
        return written;
    }

    private async Task<List<Reader>> DueAsync(DigestDay day, DateOnly week, CancellationToken stop)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await db.People.Where(p => p.Email != null && p.Email != "" && p.SecurityStamp != null)
            .Where(p => db.Follows.Any(f => f.PersonId == p.Id) && !db.Digests.Any(d => d.PersonId == p.Id && d.Week == week))
            .Where(p => (db.DigestChoices.Where(c => c.PersonId == p.Id).Select(c => (DigestDay?)c.Day).FirstOrDefault() ?? DigestChoice.Usual) == day)
            .OrderBy(p => p.Id)
            .Select(p => new Reader(p.Id, p.Email!, p.SecurityStamp!,
                db.Digests.Where(d => d.PersonId == p.Id).Max(d => (DateTimeOffset?)d.UpTo))).ToListAsync(stop);
    }

    private async Task<bool> WriteAsync(Reader reader, DateOnly week, DateTimeOffset upTo, DateTimeOffset now, CancellationToken stop)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        // A mail is no session: staff read in it what colleagues do.
        if (await MeOf.ReadAsync(db, reader.Id, reader.Stamp, isSecondFactorAsked: true, stop: stop) is not { } me) return false;
        var follows = await db.Follows.AsNoTracking().Where(f => f.PersonId == reader.Id).ToListAsync(stop);
        var lines = await new WhatHappened(db, search, me, [.. follows.OrderBy(f => f.Of).ThenBy(f => f.SinceAt)], reader.From(upTo), upTo).ReadAsync(stop);
        if (lines.Count == 0) return false;

        var key = LinkKey.New();
        db.Digests.Add(Digest.Write(reader.Id, week, upTo, LinkKey.HashOf(key), now));
        db.OutgoingMails.Add(OutgoingMail.Write(reader.Email, DigestLetter.SubjectOf(lines), DigestLetter.BodyOf(lines, key), now, secret: true, onceKey: $"digest-{week:yyyy-MM-dd}-{reader.Id}", unsubscribe: DigestLetter.StopPath(key)));
        return (await db.TrySaveAsync()).IsWritten; // refused where another instance was faster
    }

    private sealed record Reader(Guid Id, string Email, string Stamp, DateTimeOffset? ToldUpTo)
    {
        /// <summary>What was told is not told again.</summary>
        public DateTimeOffset From(DateTimeOffset upTo) => ToldUpTo > upTo - Longest ? ToldUpTo.Value : upTo - Longest;
    }
}
