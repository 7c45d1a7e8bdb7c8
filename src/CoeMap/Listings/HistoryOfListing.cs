using CoeMap.Access;
using CoeMap.Adoption;
using CoeMap.Database;
using CoeMap.Moderation;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>What happened to one listing, day by day: versions and what changed in them, who led it, who used it, what was found out about it, what it relates to, what became part of it.</summary>
/// <remarks>Nine statements whatever its age, and one more for a member. An organisation is named as a user only to those who may see it.</remarks>
public sealed class HistoryOfListing(IDbContextFactory<CoeMapDb> dbs)
{
    private const int MostVersions = 50;
    private const int MostUses = 200;

    /// <returns>Null when there is no such listing or the reader may not see it.</returns>
    public async Task<ListingPast?> RunAsync(string slug, Me? me, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var listing = await db.Listings.AsNoTracking().VisibleTo(me).Where(l => l.Slug == slug)
            .Select(l => new { l.Id, l.Slug, l.Content, l.FirstPublishedAt, l.StillRightAt, l.PublishedVersion, l.HiddenAt }).FirstOrDefaultAsync(stop);
        if (listing is null) return null;

        // Old words are for those who may edit it, and for moderators; everybody else reads that there was a version.
        var opens = me is not null && (me.IsModerator || await db.Listings.EditableBy(me).AnyAsync(l => l.Id == listing.Id, stop));
        var versions = await db.Revisions.AsNoTracking().Where(r => r.ListingId == listing.Id && r.BecameVersion != null).OrderByDescending(r => r.BecameVersion).Take(MostVersions)
            .Select(r => new PastVersion(r.BecameVersion!.Value, r.DecidedAt!.Value, r.Content)).ToListAsync(stop);
        var names = await ContentNames.OfAsync(db, [listing.Content, .. versions.Select(v => v.Content)]);
        List<PastEvent> events =
        [
            .. PastVersions.Tell(versions, names, listing.FirstPublishedAt, opens ? $"/contribute/version/{listing.Slug}/" : null),
            .. await UsesAsync(db, listing.Id, me, stop),
            .. await EvidenceAsync(db, listing.Id, stop),
            .. await RelationsAsync(db, listing.Id, stop),
        ];
        if (listing.StillRightAt is { } confirmed) events.Add(new(confirmed, PastKind.Version, "Its people confirmed that it is still right", null));
        return new(listing.Slug, listing.Content.Name, listing.HiddenAt is not null, listing.Content.StartYear, listing.Content.EndYear, [.. events.OrderByDescending(e => e.At).ThenBy(e => e.Kind).ThenBy(e => e.Text, StringComparer.Ordinal)]);
    }

    private static async Task<List<PastEvent>> UsesAsync(CoeMapDb db, Guid listingId, Me? me, CancellationToken stop)
    {
        var named = db.AdoptionEntries.NamedTo(me);
        var rows = await (from e in db.AdoptionEntries
                          where e.ListingId == listingId && e.ConfirmedAt != null
                          join o in db.Organisations on e.OrganisationId equals o.Id
                          orderby e.ConfirmedAt descending
                          select new { At = e.ConfirmedAt!.Value, e.Stage, o.Name, o.Slug, IsNamed = named.Any(n => n.Id == e.Id) }).Take(MostUses).ToListAsync(stop);
        return rows.ConvertAll(r => new PastEvent(
            r.At, PastKind.Use, $"{(r.IsNamed ? r.Name : "An organisation")} confirmed: {Words.Label(r.Stage).ToLowerInvariant()}", r.IsNamed ? "/organisations/" + r.Slug : null));
    }

    private static async Task<List<PastEvent>> EvidenceAsync(CoeMapDb db, Guid listingId, CancellationToken stop)
    {
        var rows = await db.EvidenceItems.Where(e => e.ListingId == listingId && e.TakenDownAt == null).OrderByDescending(e => e.FirstPublishedAt).Take(MostUses)
            .Select(e => new { e.Id, e.FirstPublishedAt, e.Outcome, e.Direction, e.Strength }).ToListAsync(stop);
        return rows.ConvertAll(r => new PastEvent(
            r.FirstPublishedAt, PastKind.Evidence, $"{Words.Label(r.Outcome)}: {Words.Label(r.Direction).ToLowerInvariant()}, strength {r.Strength} of 5 today", "/evidence/" + r.Id));
    }

    private static async Task<List<PastEvent>> RelationsAsync(CoeMapDb db, Guid listingId, CancellationToken stop)
    {
        var rows = await (from r in db.Relations
                          where r.ListingId == listingId || r.OtherId == listingId
                          join o in db.Listings.Public() on r.ListingId == listingId ? r.OtherId : r.ListingId equals o.Id
                          select new { r.SaidOn, r.Kind, IsInverse = r.OtherId == listingId, o.Name, o.Slug }).Take(MostUses).ToListAsync(stop);
        var merged = await (from l in db.Listings
                            where l.MergedIntoId == listingId
                            join d in db.Decisions on l.Id equals d.SubmissionId
                            where d.Outcome == DecisionOutcome.Merged
                            select new { d.At, l.Name }).ToListAsync(stop);
        return
        [
            .. rows.Select(r => new PastEvent(new(r.SaidOn, TimeOnly.MinValue, TimeSpan.Zero), PastKind.Relation, $"{RelationWords.Label(r.Kind, r.IsInverse)} {r.Name}", "/listings/" + r.Slug)),
            .. merged.Select(m => new PastEvent(m.At, PastKind.Relation, $"{m.Name} became part of it", null)),
        ];
    }
}

/// <param name="Events">Newest first.</param>
public sealed record ListingPast(string Slug, string Name, bool IsHidden, int? StartYear, int? EndYear, IReadOnlyList<PastEvent> Events);

public enum PastKind { Version, Owner, Evidence, Use, Relation }

/// <param name="Text">What happened.</param>
/// <param name="Address">Where it can be read of; null for nowhere.</param>
public sealed record PastEvent(DateTimeOffset At, PastKind Kind, string Text, string? Address);

internal sealed record PastVersion(int Number, DateTimeOffset At, ListingContent Content);
