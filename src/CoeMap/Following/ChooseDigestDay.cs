using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Following;

/// <summary>Somebody chooses on which day they hear of what they follow, or that they want no mail.</summary>
public sealed class ChooseDigestDay(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, DigestDay day)
    {
        await using var db = await dbs.CreateDbContextAsync();
        await ChosenDay.SetAsync(db, me.PersonId, day, me.PersonId, clock.GetUtcNow());
        await db.TrySaveAsync(); // of two clicks one writes the row
        return new Outcome.Done(me.PersonId, day is DigestDay.Never ? "You get no weekly mail" : $"Your weekly mail comes on {Words.Label(day)}, when something has happened");
    }
}
