using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>One submitted revision beside what visitors see now, with everything a moderator needs to decide.</summary>
public sealed class RevisionComparison(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null when it does not exist or the asker is no moderator. Nine statements whatever its size.</returns>
    public async Task<ComparedRevision?> RunAsync(Me me, Guid revisionId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var revision = await db.Revisions.AsNoTracking().ReviewableBy(me).FirstOrDefaultAsync(r => r.Id == revisionId);
        if (revision is null) return null;

        var published = await db.Listings.AsNoTracking().Where(l => l.Id == revision.ListingId && l.RevisionId != revision.Id)
            .Select(l => new { l.Content, l.Slug, l.PublishedVersion, l.HiddenAt }).FirstOrDefaultAsync();
        var names = await ContentNames.OfAsync(db, revision.Content, published?.Content ?? revision.Content);
        var proposed = ContentField.Of(revision.Content, names);
        var before = published is null ? proposed.Select(f => f with { Text = "" }) : ContentField.Of(published.Content, names);
        var alike = await LookAlikes.OfAsync(db, [new Named(revision.Id, revision.Name, revision.ListingId)]);

        return new(
            revision,
            published is null ? null : new(published.Slug, published.Content.Name, published.PublishedVersion, published.HiddenAt is not null),
            [.. before.Zip(proposed, FieldDifference.Between)],
            PersonalDataFlags.In(revision.Content, [.. names.Organisations.Values, .. names.Technologies.Values]),
            [.. alike[revision.Id].Take(LookAlikes.MostShown)],
            await Submitter.OfAsync(db, revision),
            await EarlierDecision.OfAsync(db, revision.Id),
            await TakenByAsync(db, revision.Id),
            revision.AuthorId == me.PersonId);
    }

    private static Task<TakenBy?> TakenByAsync(CoeMapDb db, Guid submissionId) =>
        db.Takings.AsNoTracking().Where(t => t.SubmissionId == submissionId)
            .Join(db.People, t => t.ById, p => p.Id, (t, p) => new TakenBy(p.Id, p.Name ?? "", t.TakenAt)).FirstOrDefaultAsync()!;
}

/// <param name="Revision">As it stands now, for its state and versions.</param>
/// <param name="Published">What visitors see now; null for a new listing and for one that this revision became.</param>
/// <param name="Fields">All fields in the order of the form.</param>
/// <param name="Flags">What looks like personal data in it.</param>
/// <param name="IsOwn">The asker submitted it, so another moderator decides.</param>
public sealed record ComparedRevision(
    Revision Revision, PublishedFace? Published, IReadOnlyList<FieldDifference> Fields, IReadOnlyList<PersonalDataFlag> Flags,
    IReadOnlyList<LookAlike> LookAlikes, Submitter Submitter, IReadOnlyList<EarlierDecision> History, TakenBy? TakenBy, bool IsOwn)
{
    public SeenRevision Seen => new(Revision.Id, Revision.Version, Published?.Version ?? 0);

    /// <summary>Others changed the listing after this edit began.</summary>
    public bool IsBehind => Published is not null && Published.Version != Revision.BaseVersion;
}

public sealed record PublishedFace(string Slug, string Name, int Version, bool IsHidden);

public sealed record TakenBy(Guid PersonId, string Name, DateTimeOffset At);
