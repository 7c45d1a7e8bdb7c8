using CoeMap.Access;
using CoeMap.Addresses;
using CoeMap.Database;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>One organisation as its moderators see it: names, trusted mail, members and stewards, and what it could be merged into.</summary>
public sealed class ModeratedOrganisation(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null when it does not exist or the asker is no moderator. Five statements.</returns>
    public async Task<OrganisationUnderCare?> RunAsync(Me me, string slug)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var organisation = await db.Organisations.AsNoTracking().ModeratedBy(me).FirstOrDefaultAsync(o => o.Slug == slug);
        if (organisation is null) return null;
        var members = await (from membership in db.Memberships
                             where membership.OrganisationId == organisation.Id && membership.LeftAt == null
                             join person in db.People on membership.PersonId equals person.Id
                             orderby membership.ConfirmedAt == null, person.Name
                             select new MemberLine(
                                 membership.Id, person.Name ?? "", membership.ConfirmedAt, membership.StewardSinceAt, person.Id == me.PersonId)).ToListAsync();
        return new(
            organisation,
            members,
            await db.Listings.CountAsync(l => l.Participations.Any(p => p.OrganisationId == organisation.Id)),
            await db.FormerAddresses.Where(a => a.Of == AddressOf.Organisation && a.ThingId == organisation.Id).Select(a => a.Slug).ToListAsync(),
            await db.Organisations.Where(o => o.Id != organisation.Id).OrderBy(o => o.Name).Select(o => new OtherOrganisation(o.Id, o.Name)).ToListAsync());
    }
}

public sealed record MemberLine(Guid Id, string Name, DateTimeOffset? ConfirmedAt, DateTimeOffset? StewardSinceAt, bool IsMe);

public sealed record OtherOrganisation(Guid Id, string Name);

/// <param name="Listings">How many it leads or takes part in, hidden ones too.</param>
/// <param name="FormerSlugs">Addresses that lead here.</param>
/// <param name="Others">What it could be merged into.</param>
public sealed record OrganisationUnderCare(
    Organisation Organisation, IReadOnlyList<MemberLine> Members, int Listings, IReadOnlyList<string> FormerSlugs, IReadOnlyList<OtherOrganisation> Others);
