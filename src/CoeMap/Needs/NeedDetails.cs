using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Organisations;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Needs;

/// <summary>Everything a reader may see of one need; three statements.</summary>
public sealed class NeedDetails(IDbContextFactory<CoeMapDb> dbs)
{
    private static readonly OrganisationKind[] PublicBodies =
        [OrganisationKind.LocalAuthority, OrganisationKind.RegionalPartnership, OrganisationKind.CentralGovernment, OrganisationKind.Health, OrganisationKind.Police, OrganisationKind.OtherPublicBody];

    /// <returns>Null when there is no such need or the reader may not see it.</returns>
    public async Task<NeedToRead?> RunAsync(string slug, Me? me, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var (mine, led, staff) = (me?.PersonId, me?.StewardOf, me?.IsModerator == true);
        var found = await (
            from n in db.Needs.AsNoTracking().VisibleTo(me)
            where n.Slug == slug
            from o in db.Organisations.Where(o => o.Id == n.OrganisationId).DefaultIfEmpty()
            from p in db.People.Where(p => p.Id == n.OwnerId).DefaultIfEmpty()
            from s in db.Technologies.Where(s => s.Slug == n.SystemSlug).DefaultIfEmpty()
            select new
            {
                Need = n,
                Organisation = o == null ? null : o.Name,
                OrganisationSlug = o == null ? null : o.Slug,
                Owner = p == null ? null : p.Name,
                Role = p == null ? null : p.Role,
                System = s == null ? null : s.Name,
                IsPublicBody = db.Memberships.Any(m => m.PersonId == mine && m.LeftAt == null && m.ConfirmedAt != null && db.Organisations.Any(b => b.Id == m.OrganisationId && PublicBodies.Contains(b.Kind))),
                MayChange = n.OwnerId == mine || (led != null && n.OrganisationId == led) || (staff && n.CentreSinceAt != null),
            }).FirstOrDefaultAsync(stop);
        if (found is null) return null;

        var need = found.Need;
        var seesOwner = found.MayChange || (me is { IsSupplier: false, HasProfile: true } && need.CentreSinceAt is null
            && (need.ContactSeenBy == ContactSeenBy.SignedIn || (need.ContactSeenBy == ContactSeenBy.PublicBodies && found.IsPublicBody)));
        var themes = need.Themes;
        return new(
            need, found.Organisation, found.OrganisationSlug, seesOwner ? found.Owner : null, seesOwner ? found.Role : null, found.System,
            await db.Themes.Where(t => themes.Contains(t.Slug)).OrderBy(t => t.Position).Select(t => new ThemeName(t.Slug, t.Name)).ToListAsync(stop),
            await OffersAsync(db, need.Id, me, found.MayChange || staff, stop),
            found.MayChange,
            MayAnswer: need.IsLive && need.IsSeenByAll && !found.MayChange && (me is not { IsSupplier: true } || need.SuppliersAskedAt is not null));
    }

    // Who looks after the need sees who answers; other colleagues see the words; visitors and suppliers see the listings that were suggested.
    private static async Task<IReadOnlyList<OfferToRead>> OffersAsync(CoeMapDb db, Guid needId, Me? me, bool seesPeople, CancellationToken stop)
    {
        var (mine, seesWords) = (me?.PersonId, seesPeople || me is { IsSupplier: false, HasProfile: true });
        return await (
            from a in db.NeedOffers.AsNoTracking()
            where a.NeedId == needId && a.RemovedAt == null
            from o in db.Organisations.Where(o => o.Id == a.OrganisationId).DefaultIfEmpty()
            from p in db.People.Where(p => p.Id == a.PersonId).DefaultIfEmpty()
            from l in db.Listings.Public().Where(l => l.Id == a.ListingId).DefaultIfEmpty()
            orderby a.OfferedAt, a.Id
            select new OfferToRead(
                a.Id, seesWords || a.PersonId == mine ? a.Words : null, seesPeople ? p.Name : null, seesPeople ? p.Role : null,
                o == null ? null : o.Name, o != null && o.Kind == OrganisationKind.Supplier, l == null ? null : l.Slug, l == null ? null : l.Name, l == null ? null : l.Summary,
                a.OfferedAt, mine != null && a.PersonId == mine)).ToListAsync(stop);
    }
}

/// <param name="Owner">Their name, where this reader may see it.</param>
/// <param name="Role">Their role, in the same case.</param>
/// <param name="System">The case management system's name.</param>
/// <param name="MayChange">The reader looks after it.</param>
/// <param name="MayAnswer">It is still needed, and the reader (or any signed-in colleague) may answer.</param>
public sealed record NeedToRead(
    Need Need, string? Organisation, string? OrganisationSlug, string? Owner, ProfessionalRole? Role, string? System,
    IReadOnlyList<ThemeName> Themes, IReadOnlyList<OfferToRead> Offers, bool MayChange, bool MayAnswer);

/// <param name="Words">Null where this reader does not see them.</param>
/// <param name="By">Their name, for whoever looks after the need.</param>
public sealed record OfferToRead(
    Guid Id, string? Words, string? By, ProfessionalRole? Role, string? Organisation, bool IsSupplier, string? ListingSlug, string? ListingName, string? ListingSummary,
    DateTimeOffset OfferedAt, bool IsMine);
