using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.People;

/// <summary>One's own profile, as its form begins.</summary>
public sealed class ReadPublicProfile(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<(PublicProfileInput Input, string? Slug)> RunAsync(Me me)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await db.Profiles.AsNoTracking().FirstOrDefaultAsync(p => p.PersonId == me.PersonId) is { } profile
            ? (new() { AppearsAs = profile.AppearsAs, HelpsWith = profile.HelpsWith, IsShown = profile.ShownAt is not null }, profile.ShownAt is null ? null : profile.Slug)
            : (new() { AppearsAs = me.Name }, null);
    }
}

/// <summary>A colleague's profile, for signed-in people who are not suppliers.</summary>
public sealed class ProfileToSee(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null when there is none, it is not shown, or not to this reader.</returns>
    public async Task<SeenProfile?> RunAsync(Me me, string slug, CancellationToken stop = default)
    {
        if (me is not { IsSupplier: false, HasProfile: true }) return null;
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await (
            from f in db.Profiles
            where f.Slug == slug && f.ShownAt != null
            join p in db.People on f.PersonId equals p.Id
            from m in db.Memberships.Where(m => m.PersonId == p.Id && m.LeftAt == null && m.ConfirmedAt != null).DefaultIfEmpty()
            from o in db.Organisations.Where(o => o.Id == m.OrganisationId).DefaultIfEmpty()
            select new SeenProfile(f.Slug, f.AppearsAs, p.Role, f.HelpsWith, o == null ? null : o.Name, o == null ? null : o.Slug, p.Id == me.PersonId,
                db.Memberships.Any(s => s.PersonId == p.Id && s.LeftAt == null && db.Organisations.Any(k => k.Id == s.OrganisationId && k.Kind == OrganisationKind.Supplier)))).FirstOrDefaultAsync(stop);
    }
}

/// <param name="IsSupplier">They belong, or claim to belong, to a supplier.</param>
public sealed record SeenProfile(string Slug, string Name, ProfessionalRole? Role, string HelpsWith, string? Organisation, string? OrganisationSlug, bool IsMine, bool IsSupplier);
