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
        var who = await Answerers.FindAsync(db, target, [me.PersonId]); // as for everybody: whom somebody has blocked is not told
        var organisation = await db.Organisations.Where(o => o.Id == target.TheirOrganisationId).Select(o => o.Name).FirstOrDefaultAsync();
        var person = await db.Profiles.Where(p => p.PersonId == target.ToPersonId && about.Person != null).Select(p => p.AppearsAs).FirstOrDefaultAsync();
        return new(what, who.As, organisation, person, target.Document);
    }
}

/// <param name="Organisation">Whose stewards it goes to, where it does.</param>
/// <param name="Person">As they appear, where one colleague is asked.</param>
public sealed record WantedToAsk(ConnectionAbout About, AnswersAs As, string? Organisation, string? Person, ReuseDocumentKind? Document);

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
