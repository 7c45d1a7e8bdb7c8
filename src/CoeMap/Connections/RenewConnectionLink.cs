using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Connections;

/// <summary>Mails a fresh link to whom an expired one was mailed.</summary>
public sealed class RenewConnectionLink(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(string key, LinkPurpose purpose)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        if (await Entrance.ByLink(key).OpenAsync(db, now, purpose) is not { Link: { } link } door) return Outcome.Missing;
        if (!door.IsExpired) return Outcome.Refuse("This link still works.");
        if (link.RenewedAt is not null) return new Outcome.Done(door.Connection.Id, "A fresh link is in your mailbox already");

        link.Renew(now);
        var letter = new ConnectionLetter(door.Connection.Id, await ConnectionAbout.OfAsync(db, door.Connection));
        var address = await db.People.Where(p => p.Id == door.Party.PersonId).Select(p => p.Email!).FirstAsync();
        var path = Carrying.LinkFor(db, door.Party, purpose, now);
        db.OutgoingMails.Add(purpose == LinkPurpose.Outcome ? letter.WhatCameOfIt(address, path, now) : letter.Fresh(address, path, now));
        await db.TrySaveAsync(); // a double click finds it renewed: one mail
        return new Outcome.Done(door.Connection.Id, "A fresh link is on its way to your mailbox");
    }
}
