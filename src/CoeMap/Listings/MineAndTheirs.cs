using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>What somebody saved meanwhile beside what one typed, field by field.</summary>
public sealed class MineAndTheirs(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null when the revision is not mine to edit.</returns>
    public async Task<TwoVersions?> RunAsync(Me me, Guid revisionId, ListingContent mine)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var saved = await db.Revisions.AsNoTracking().EditableBy(db, me).FirstOrDefaultAsync(r => r.Id == revisionId);
        if (saved is null) return null;

        var names = await ContentNames.OfAsync(db, saved.Content, mine);
        var fields = ContentField.Of(saved.Content, names).Zip(ContentField.Of(mine, names), FieldDifference.Between);
        return new(saved.Id, saved.Version, saved.ChangedAt, [.. fields.Where(f => f.Change != FieldChange.Same)]);
    }
}

/// <param name="Version">Of what is saved now.</param>
/// <param name="Fields">Those that differ: before is saved, after is typed.</param>
public sealed record TwoVersions(Guid Id, uint Version, DateTimeOffset SavedAt, IReadOnlyList<FieldDifference> Fields);
