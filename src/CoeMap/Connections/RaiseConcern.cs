using CoeMap.Database;
using CoeMap.Text;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Connections;

/// <summary>Somebody in a conversation tells the Centre that something is wrong with it.</summary>
public sealed class RaiseConcern(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Entrance entrance, ConcernInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        if (await entrance.OpenAsync(db, now) is not { IsExpired: false } door) return Outcome.Missing;
        return await Concerns.RaiseAsync(db, Concern.Raise(input.OnceKey, door.Connection.Id, null, door.Party.PersonId, PlainWords.Clean(input.WhatIsWrong), now), now);
    }
}
