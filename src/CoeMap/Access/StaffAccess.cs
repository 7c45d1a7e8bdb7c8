using CoeMap.Glossary;
using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.Pages;
using CoeMap.People;
using CoeMap.Themes;

namespace CoeMap.Access;

/// <summary>What Centre staff may find in order to decide on it or look after it; nothing for anybody else.</summary>
public static class StaffAccess
{
    /// <summary>Published listings, hidden ones too, for moderators.</summary>
    public static IQueryable<Listing> ModeratedBy(this IQueryable<Listing> listings, Me me) => listings.Where(l => me.IsModerator);

    public static IQueryable<Organisation> ModeratedBy(this IQueryable<Organisation> organisations, Me me) =>
        organisations.Where(o => me.IsModerator);

    public static IQueryable<OrganisationProposal> ReviewableBy(this IQueryable<OrganisationProposal> proposals, Me me) =>
        proposals.Where(p => me.IsModerator);

    /// <summary>Whom an administrator may appoint.</summary>
    public static IQueryable<Person> AppointableBy(this IQueryable<Person> people, Me me) => people.Where(p => me.IsAdministrator);

    public static IQueryable<Theme> EditableBy(this IQueryable<Theme> themes, Me me) => themes.Where(t => me.IsAdministrator);

    public static IQueryable<Page> EditableBy(this IQueryable<Page> pages, Me me) => pages.Where(p => me.IsAdministrator);

    public static IQueryable<MediaFile> EditableBy(this IQueryable<MediaFile> files, Me me) => files.Where(f => me.IsAdministrator);

    public static IQueryable<GlossaryTerm> EditableBy(this IQueryable<GlossaryTerm> terms, Me me) => terms.Where(t => me.IsAdministrator);
}
