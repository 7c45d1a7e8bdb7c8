using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Text;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Connections;

/// <summary>A signed-in reader tells the Centre that something is wrong with a need.</summary>
public sealed class ReportNeed(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, string slug, ConcernInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        if (await db.Needs.Public().Where(n => n.Slug == slug).Select(n => (Guid?)n.Id).FirstOrDefaultAsync() is not { } need) return Outcome.Missing;
        return await Concerns.RaiseAsync(db, Concern.Raise(input.OnceKey, null, need, me.PersonId, PlainWords.Clean(input.WhatIsWrong), now), now);
    }
}
