using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>The author, or a steward of the lead organisation, changes a draft or what a moderator returned.</summary>
public sealed class SaveDraft(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private static readonly Outcome Overtaken = new Outcome.Overtaken("Somebody saved another version while you had this form open. Nothing was overwritten.");

    /// <param name="me">Who saves.</param>
    /// <param name="revisionId">The draft.</param>
    /// <param name="version">Its row version when the form was opened.</param>
    /// <param name="content">The whole new content.</param>
    public async Task<Outcome> RunAsync(Me me, Guid revisionId, uint version, ListingContent content)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        var revision = await db.Revisions.EditableBy(db, me).FirstOrDefaultAsync(r => r.Id == revisionId);
        if (revision is null) return Outcome.Missing;
        if (!revision.CanBeChanged) return Outcome.Refuse("This version cannot be changed any more. See what became of it under Contribute.");
        content = content.WithCommitOf(revision.Content).InOrderOf(revision.Content);
        if (revision.Content == content) return new Outcome.Done(revision.Id);
        if (revision.Version != version) return Overtaken;
        if (await KnownThings.ObjectionAsync(db, content, now.Year) is { } objection) return objection;

        revision.Change(content, now);
        db.AuditEntries.Add(AuditEntry.Of("revision.changed", revision.Id, me.PersonId, now));
        return (await db.TrySaveAsync()).IsWritten ? new Outcome.Done(revision.Id) : Overtaken;
    }
}
