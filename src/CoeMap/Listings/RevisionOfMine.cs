using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>One revision as its author reads and checks it.</summary>
public sealed class RevisionOfMine(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null when there is none or it is not mine to edit.</returns>
    public async Task<CheckedRevision?> RunAsync(Me me, Guid revisionId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var revision = await db.Revisions.AsNoTracking().EditableBy(db, me).FirstOrDefaultAsync(r => r.Id == revisionId);
        if (revision is null) return null;

        var names = await ContentNames.OfAsync(db, revision.Content);
        var slug = await db.Listings.Where(l => l.Id == revision.ListingId).Select(l => l.Slug).FirstOrDefaultAsync();
        return new(revision, slug, ContentField.Of(revision.Content, names));
    }
}

/// <param name="ListingSlug">The published listing that it edits or became; null for neither.</param>
/// <param name="Fields">All fields in the order of the form.</param>
public sealed record CheckedRevision(Revision Revision, string? ListingSlug, IReadOnlyList<ContentField> Fields);
