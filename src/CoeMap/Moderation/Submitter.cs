using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>Who submitted something, as moderators may see it.</summary>
/// <param name="Name">Empty when the person has been erased.</param>
/// <param name="Organisation">Their organisation when they submitted; null when they said none.</param>
/// <param name="Membership">Their membership of it now; null when they have none.</param>
/// <param name="Published">How many of their revisions have been published.</param>
public sealed record Submitter(string Name, string? Organisation, OrganisationKind? Kind, MembershipState? Membership, int Published)
{
    internal static async Task<Submitter> OfAsync(CoeMapDb db, Revision revision)
    {
        var found = await (
            from person in db.People.AsNoTracking()
            where person.Id == revision.AuthorId
            from current in db.Memberships.Where(m => m.PersonId == person.Id && m.LeftAt == null).DefaultIfEmpty()
            from organisation in db.Organisations.Where(o => o.Id == (revision.AuthorOrganisationId ?? current.OrganisationId)).DefaultIfEmpty()
            select new
            {
                person.Name,
                Organisation = organisation.Name,
                Kind = (OrganisationKind?)organisation.Kind,
                IsMember = current != null && current.OrganisationId == organisation.Id,
                IsConfirmed = current != null && current.ConfirmedAt != null,
                Published = db.Revisions.Count(r => r.AuthorId == person.Id && r.State == RevisionState.Published),
            }).FirstAsync();
        MembershipState? state = !found.IsMember ? null : found.IsConfirmed ? MembershipState.Confirmed : MembershipState.Claimed;
        return new(found.Name ?? "", found.Organisation, found.Organisation is null ? null : found.Kind, state, found.Published);
    }
}
