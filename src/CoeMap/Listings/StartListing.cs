using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>A member begins to register a project, tool or partner; nobody else sees the draft.</summary>
public sealed class StartListing(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <param name="me">The author.</param>
    /// <param name="onceKey">The form's one-time key: a second post with it answers with the first one's draft.</param>
    /// <param name="content">As complete as it is.</param>
    /// <returns>Done with the id of the draft.</returns>
    public async Task<Outcome> RunAsync(Me me, Guid onceKey, ListingContent content)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        if (await StartedAsync(db, me, onceKey, content) is { } before) return before;
        if (await KnownThings.ObjectionAsync(db, content, now.Year) is { } objection) return objection;

        var revision = Revision.Start(onceKey, me.PersonId, content, now);
        db.Revisions.Add(revision);
        db.AuditEntries.Add(AuditEntry.Of("revision.started", revision.Id, me.PersonId, now));
        if ((await db.TrySaveAsync()).IsWritten) return new Outcome.Done(revision.Id);

        await using var again = await dbs.CreateDbContextAsync();
        return await StartedAsync(again, me, onceKey, content) ?? Outcome.Missing;
    }

    private static async Task<Outcome?> StartedAsync(CoeMapDb db, Me me, Guid onceKey, ListingContent content)
    {
        var started = await db.Revisions.AsNoTracking().FirstOrDefaultAsync(r => r.OnceKey == onceKey);
        if (started is null) return null;
        if (started.AuthorId != me.PersonId) return Outcome.Missing;
        return started.Content == content
            ? new Outcome.Done(started.Id)
            : new Outcome.Overtaken("You saved this form before, and what you typed now differs from that draft.");
    }
}
