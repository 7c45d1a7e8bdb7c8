using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>What stands between a moderator and a decision on a revision, whichever decision it is.</summary>
internal static class ReviewRules
{
    public const string OwnSubmission = "This is your own submission. Another moderator decides on it.";

    /// <returns>Null when the moderator may decide.</returns>
    public static async Task<Outcome?> ObjectionAsync(CoeMapDb db, Revision revision, SeenRevision seen, Me me)
    {
        if (revision.AuthorId == me.PersonId) return Outcome.Refuse(OwnSubmission);
        return revision.CanBeDecided && revision.Version == seen.Version ? null : await OvertakenAsync(db, revision);
    }

    /// <summary>Who was faster, after the database has refused the save: read afresh.</summary>
    public static async Task<Outcome> OvertakenAsync(IDbContextFactory<CoeMapDb> dbs, Guid revisionId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var revision = await db.Revisions.AsNoTracking().FirstAsync(r => r.Id == revisionId);
        return await OvertakenAsync(db, revision);
    }

    private static async Task<Outcome> OvertakenAsync(CoeMapDb db, Revision revision)
    {
        var name = await db.People.AsNoTracking().Where(p => p.Id == revision.DecidedById).Select(p => p.Name).FirstOrDefaultAsync();
        var who = string.IsNullOrEmpty(name) ? "Another moderator" : name;
        return new Outcome.Overtaken(revision.State switch
        {
            RevisionState.Published => $"{who} has published this already.",
            RevisionState.Returned => $"{who} has returned this to the author already.",
            RevisionState.Declined => $"{who} has declined this already.",
            RevisionState.Withdrawn => "The author has withdrawn this.",
            _ => "This has changed since you opened it. Read it again, then decide.",
        });
    }
}
