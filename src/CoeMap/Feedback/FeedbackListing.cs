using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>The listing that a page shows, and the people who look after it.</summary>
internal static class FeedbackListing
{
    private const string Folder = "/listings/";

    /// <returns>Null when the page shows no listing.</returns>
    public static async Task<SeenListing?> OfAsync(CoeMapDb db, string page, CancellationToken stop = default)
    {
        if (!page.StartsWith(Folder, StringComparison.Ordinal)) return null;
        var slug = page[Folder.Length..];
        return await db.Listings.Public().Where(l => l.Slug == slug)
            .Select(l => new SeenListing(l.Id, l.Slug, l.Name, l.AuthorId, l.LeadOrganisationId)).FirstOrDefaultAsync(stop);
    }

    /// <returns>The addresses of its author, of its contact people and of the stewards of its lead organisation, each once.</returns>
    public static async Task<IReadOnlyList<string>> EditorsAsync(CoeMapDb db, Guid listingId, Guid? authorId, Guid leadId, CancellationToken stop = default) =>
        await db.People.Where(p => p.Email != null && p.Email != "" && (p.Id == authorId
                || db.ListingContacts.Any(c => c.PersonId == p.Id && c.ListingId == listingId && c.SinceAt != null && c.EndedAt == null)
                || db.Memberships.Any(m => m.PersonId == p.Id && m.OrganisationId == leadId && m.LeftAt == null && m.ConfirmedAt != null && m.StewardSinceAt != null)))
            .Select(p => p.Email!).Distinct().ToListAsync(stop);
}

internal sealed record SeenListing(Guid Id, string Slug, string Name, Guid? AuthorId, Guid LeadOrganisationId);
