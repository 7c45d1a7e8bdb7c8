using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Moderation;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>Published listings with a name much like that of a new one, so that nobody registers a thing twice.</summary>
/// <remarks>What others have only submitted is not shown: nobody may know of it. Moderators see it beside the revision.</remarks>
public sealed class IsItOneOfThese(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null when the revision is not mine; empty when there are none, and for edits.</returns>
    public async Task<IReadOnlyList<LookAlike>?> RunAsync(Me me, Guid revisionId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var revision = await db.Revisions.EditableBy(db, me).Where(r => r.Id == revisionId).Select(r => new { r.Name, r.ListingId, r.BaseVersion }).FirstOrDefaultAsync();
        if (revision is null) return null;
        if (revision.BaseVersion > 0) return [];
        return [.. (await LookAlikes.OfAsync(db, [new Named(revisionId, revision.Name, revision.ListingId)]))[revisionId].Take(LookAlikes.MostShown)];
    }
}
