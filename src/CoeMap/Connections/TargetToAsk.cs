using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Connections;

/// <summary>What somebody is about to ask about, and who gets it.</summary>
public sealed class TargetToAsk(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null when there is no such thing for this reader, and for suppliers.</returns>
    public async Task<WantedToAsk?> RunAsync(Me me, AskAbout about)
    {
        if (me.IsSupplier) return null;
        await using var db = await dbs.CreateDbContextAsync();
        if (await WantedTarget.FindAsync(db, me, about) is not var (target, what)) return null;
        var who = await Answerers.FindAsync(db, target, await Answerers.NotForAsync(db, me.PersonId));
        var organisation = await db.Organisations.Where(o => o.Id == target.TheirOrganisationId).Select(o => o.Name).FirstOrDefaultAsync();
        return new(what, who.As, organisation, target.Document);
    }
}

/// <param name="Organisation">Whose stewards it goes to, where it does.</param>
public sealed record WantedToAsk(ConnectionAbout About, AnswersAs As, string? Organisation, ReuseDocumentKind? Document);

/// <summary>The request behind a link that asks what came of it.</summary>
public sealed class OutcomeToSay(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<AskedOutcome?> RunAsync(string key, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        if (await Entrance.ByLink(key).OpenAsync(db, clock.GetUtcNow(), LinkPurpose.Outcome, stop) is not { } door) return null;
        return new((await ConnectionAbout.OfAsync(db, door.Connection, stop)).Name, door.Party.Outcome, door.IsExpired);
    }
}

public sealed record AskedOutcome(string About, ConnectionOutcome? Said, bool IsExpired);
