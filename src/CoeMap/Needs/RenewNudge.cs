using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Needs;

/// <summary>Mails a fresh link to whoever looks after a need whose nudge has expired.</summary>
public sealed class RenewNudge(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(string key)
    {
        if (!LinkKey.IsOne(key)) return Outcome.Missing;
        await using var db = await dbs.CreateDbContextAsync();
        var (now, hash, fresh) = (clock.GetUtcNow(), LinkKey.HashOf(key), LinkKey.New());
        if (await db.Needs.FirstOrDefaultAsync(n => n.KeyHash == hash) is not { PostedAt: { } posted } need) return Outcome.Missing;
        if (!need.IsKeyExpired(now)) return Outcome.Refuse("This link still works.");

        need.GiveKey(LinkKey.HashOf(fresh), now);
        foreach (var owner in (await NeedOwners.OfAsync(db, need)).Addresses) db.OutgoingMails.Add(NeedLetter.Nudge(owner, need, (int)(now - posted).TotalDays, fresh, now));
        await db.TrySaveAsync(); // a double click finds it renewed: one mail
        return new Outcome.Done(need.Id, "A fresh link is on its way");
    }
}
