using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.People;

/// <summary>An administrator finds people by name or address, or sees who moderates.</summary>
public sealed class FindPeople(IDbContextFactory<CoeMapDb> dbs)
{
    public const int MostShown = 25;

    /// <param name="me">The administrator; nobody else finds anybody.</param>
    /// <param name="words">A part of a name or address; fewer than three letters show the moderators.</param>
    public async Task<IReadOnlyList<FoundPerson>> RunAsync(Me me, string? words)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var people = db.People.AsNoTracking().AppointableBy(me);
        var asked = words?.Trim() ?? "";
        people = asked.Length < 3
            ? people.Where(p => p.MadeModeratorAt != null)
            : people.Where(p => EF.Functions.ILike(p.Name!, $"%{asked}%") || EF.Functions.ILike(p.Email!, $"%{asked}%"));
        return await (
            from person in people
            from membership in db.Memberships.Where(m => m.PersonId == person.Id && m.LeftAt == null).DefaultIfEmpty()
            from organisation in db.Organisations.Where(o => o.Id == membership.OrganisationId).DefaultIfEmpty()
            orderby person.Name, person.Email
            select new FoundPerson(
                person.Id, person.Name ?? "", person.Email ?? "", organisation.Name, membership != null && membership.ConfirmedAt != null,
                person.MadeModeratorAt, person.MadeAdministratorAt, db.SecondFactors.Any(f => f.PersonId == person.Id))).Take(MostShown).ToListAsync();
    }
}

public sealed record FoundPerson(
    Guid Id, string Name, string Email, string? Organisation, bool IsConfirmed, DateTimeOffset? ModeratorSince, DateTimeOffset? AdministratorSince, bool HasSecondFactor);
