using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Needs;

/// <summary>Whom to write to about a need: its owner while they are still there, else their organisation's stewards, else the Centre's desk.</summary>
public static class NeedOwners
{
    public static async Task<WhoAnswers> OfAsync(CoeMapDb db, Need need, CancellationToken stop = default)
    {
        if (need.CentreSinceAt is not null) return await PeopleBehind.DeskAsync(db, stop);
        var owner = await db.People
            .Where(p => p.Id == need.OwnerId && p.Email != null && p.Email != ""
                && (need.OrganisationId == null || db.Memberships.Any(m => m.PersonId == p.Id && m.OrganisationId == need.OrganisationId && m.LeftAt == null)))
            .Select(p => new Addressee(p.Id, p.Email!)).ToListAsync(stop);
        if (owner.Count > 0) return new(AnswersAs.Author, owner);
        return need.OrganisationId is { } organisation ? await PeopleBehind.OfOrganisationAsync(db, organisation, stop) : await PeopleBehind.DeskAsync(db, stop);
    }
}
