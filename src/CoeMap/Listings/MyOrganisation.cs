using CoeMap.Access;
using CoeMap.Database;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>What a member sees of their own organisation, and a steward's work in it: who wants to join, who belongs, what it leads.</summary>
public sealed class MyOrganisation(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null for somebody without an organisation. Three statements; members are read for stewards only.</returns>
    public async Task<OrganisationOfMine?> RunAsync(Me me)
    {
        if (me.OrganisationId is not { } organisationId) return null;
        await using var db = await dbs.CreateDbContextAsync();
        var found = await db.Organisations.Where(o => o.Id == organisationId).Select(o => new OrganisationOfMine(
            o.Slug, o.Name,
            db.Memberships.Count(m => m.OrganisationId == o.Id && m.StewardSinceAt != null && m.LeftAt == null),
            db.Memberships.Where(m => m.PersonId == me.PersonId && m.LeftAt == null).Select(m => m.StewardAskedAt).FirstOrDefault(),
            Array.Empty<Colleague>(), Array.Empty<LedListing>())).SingleAsync();
        if (me.StewardOf is null) return found;
        var people = await (
            from membership in db.Memberships.LookedAfterBy(me)
            where membership.OrganisationId == organisationId && membership.LeftAt == null
            join person in db.People on membership.PersonId equals person.Id
            orderby membership.ClaimedAt
            select new Colleague(
                membership.Id, membership.Version, person.Name ?? "", person.Email ?? "", person.Role, membership.ClaimedAt, membership.ConfirmedAt,
                membership.StewardSinceAt, membership.StewardAskedAt, person.Id == me.PersonId)).ToListAsync();
        var listings = await db.Listings.Where(l => l.LeadOrganisationId == organisationId).OrderBy(l => l.Name)
            .Select(l => new LedListing(l.Slug, l.Name, l.Kind, l.Stage, l.PublishedAt, l.HiddenAt)).ToListAsync();
        return found with { People = people, Listings = listings };
    }
}

/// <param name="Stewards">How many speak for it.</param>
/// <param name="AskedAt">When I offered to speak for it; null when I have not, or was answered.</param>
/// <param name="People">Empty unless I am its steward.</param>
/// <param name="Listings">What it leads; empty unless I am its steward.</param>
public sealed record OrganisationOfMine(
    string Slug, string Name, int Stewards, DateTimeOffset? AskedAt, IReadOnlyList<Colleague> People, IReadOnlyList<LedListing> Listings)
{
    public IEnumerable<Colleague> Joining => People.Where(p => p.ConfirmedAt is null);

    public IEnumerable<Colleague> Offering => People.Where(p => p.AskedAt is not null);

    public IEnumerable<Colleague> Members => People.Where(p => p.ConfirmedAt is not null).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase);
}

/// <param name="Version">The membership's row version.</param>
public sealed record Colleague(
    Guid MembershipId, uint Version, string Name, string Email, ProfessionalRole? Role, DateTimeOffset ClaimedAt, DateTimeOffset? ConfirmedAt,
    DateTimeOffset? StewardSince, DateTimeOffset? AskedAt, bool IsMe)
{
    /// <summary>Their name, or their address until they have told it.</summary>
    public string Called => Name.Length > 0 ? Name : Email;
}

public sealed record LedListing(string Slug, string Name, ListingKind Kind, Stage Stage, DateTimeOffset PublishedAt, DateTimeOffset? HiddenAt);
