using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Following;

/// <summary>Whoever holds a weekly mail ends such mails, without signing in. What they follow stays, so that they can turn them on again.</summary>
public sealed class StopDigests(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <param name="key">From the mail.</param>
    public async Task<Outcome> RunAsync(string key)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        if (await DigestLink.FindAsync(db, key) is not { } digest) return Outcome.Missing;
        if (digest.IsOver(now)) return Outcome.Refuse("This link has expired.");

        await ChosenDay.SetAsync(db, digest.PersonId, DigestDay.Never, by: null, now);
        await db.TrySaveAsync(); // a mail program that posts twice stops them once
        return new Outcome.Done(digest.Id, "You get no weekly mail any more");
    }
}
