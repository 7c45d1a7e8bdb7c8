using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>What a listing said once, beside what it says now, for those who may edit it and for moderators.</summary>
/// <remarks>Five statements. Nobody else: words are often changed because they named somebody.</remarks>
public sealed class EarlierVersion(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null when there is no such version or it is not the asker's to see.</returns>
    public async Task<VersionToRead?> RunAsync(Me me, string slug, int number)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var editable = db.Listings.EditableBy(me);
        var found = await (from l in db.Listings.AsNoTracking()
                           where l.Slug == slug
                           join r in db.Revisions.AsNoTracking() on l.Id equals r.ListingId
                           where r.BecameVersion == number
                           let mayEdit = editable.Any(e => e.Id == l.Id)
                           where me.IsModerator || mayEdit
                           select new { l.Content, l.PublishedVersion, Earlier = r.Content, r.DecidedAt, MayEdit = mayEdit }).FirstOrDefaultAsync();
        if (found is null) return null;

        var names = await ContentNames.OfAsync(db, found.Content, found.Earlier);
        return new(
            found.Content.Name, number, found.DecidedAt!.Value, number == found.PublishedVersion, found.MayEdit && number != found.PublishedVersion,
            [.. ContentField.Of(found.Content, names).Zip(ContentField.Of(found.Earlier, names), FieldDifference.Between)]);
    }
}

/// <param name="Name">Of the listing, as it is called now.</param>
/// <param name="IsNow">It is what visitors see.</param>
/// <param name="MayBeRestored">By the asker.</param>
/// <param name="Fields">All of them; before is what visitors see now, after what it said then.</param>
public sealed record VersionToRead(string Name, int Number, DateTimeOffset PublishedAt, bool IsNow, bool MayBeRestored, IReadOnlyList<FieldDifference> Fields);
