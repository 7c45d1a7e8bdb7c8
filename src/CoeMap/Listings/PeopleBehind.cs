using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>Whom to write to about a listing: its contacts, else its author if still there, else its lead's stewards, else the Centre's desk.</summary>
/// <remarks>For mails that the site sends; nobody is shown these addresses. One to five statements, whatever the listing has.</remarks>
public static class PeopleBehind
{
    public static async Task<WhoAnswers> OfAsync(CoeMapDb db, Guid listingId, CancellationToken stop = default)
    {
        var contacts = await ContactsAsync(db, listingId, stop);
        if (contacts.People.Count > 0) return contacts;
        var author = await AuthorAsync(db, listingId, stop);
        if (author.People.Count > 0) return author;
        return await OfOrganisationAsync(db, await db.Listings.Where(l => l.Id == listingId).Select(l => l.LeadOrganisationId).SingleAsync(stop), stop);
    }

    /// <returns>An organisation's stewards, else the Centre's desk.</returns>
    public static async Task<WhoAnswers> OfOrganisationAsync(CoeMapDb db, Guid organisationId, CancellationToken stop = default) =>
        await StewardsAsync(db, organisationId, stop) is { People.Count: > 0 } stewards ? stewards : await DeskAsync(db, stop);

    public static async Task<WhoAnswers> ContactsAsync(CoeMapDb db, Guid listingId, CancellationToken stop = default) =>
        new(AnswersAs.Contacts, await Reachable(db, listingId)
            .Where(p => db.ListingContacts.Any(c => c.ListingId == listingId && c.PersonId == p.Id && c.SinceAt != null && c.EndedAt == null))
            .OrderBy(p => p.Id).Select(p => new Addressee(p.Id, p.Email!)).ToListAsync(stop));

    public static async Task<WhoAnswers> AuthorAsync(CoeMapDb db, Guid listingId, CancellationToken stop = default) =>
        new(AnswersAs.Author, await Reachable(db, listingId)
            .Where(p => db.Listings.Any(l => l.Id == listingId && l.AuthorId == p.Id)).Select(p => new Addressee(p.Id, p.Email!)).ToListAsync(stop));

    public static async Task<WhoAnswers> StewardsAsync(CoeMapDb db, Guid organisationId, CancellationToken stop = default) =>
        new(AnswersAs.Stewards, await db.People
            .Where(p => p.Email != null && p.Email != ""
                && db.Memberships.Any(m => m.PersonId == p.Id && m.OrganisationId == organisationId && m.LeftAt == null && m.ConfirmedAt != null && m.StewardSinceAt != null))
            .OrderBy(p => p.Id).Select(p => new Addressee(p.Id, p.Email!)).ToListAsync(stop));

    /// <returns>Every moderator.</returns>
    public static async Task<WhoAnswers> DeskAsync(CoeMapDb db, CancellationToken stop = default) =>
        new(AnswersAs.Desk, await db.People.Where(p => p.MadeModeratorAt != null && p.Email != null && p.Email != "").OrderBy(p => p.Id).Select(p => new Addressee(p.Id, p.Email!)).ToListAsync(stop));

    // Who left the lead organisation, or the only one they had, has left the work behind as well.
    private static IQueryable<People.Person> Reachable(CoeMapDb db, Guid listingId) =>
        db.People.Where(p => p.Email != null && p.Email != ""
            && (db.Memberships.Any(m => m.PersonId == p.Id && m.LeftAt == null) || !db.Memberships.Any(m => m.PersonId == p.Id))
            && !db.Memberships.Any(m => m.PersonId == p.Id && m.LeftAt != null
                && db.Listings.Any(l => l.Id == listingId && l.LeadOrganisationId == m.OrganisationId)
                && !db.Memberships.Any(now => now.PersonId == p.Id && now.OrganisationId == m.OrganisationId && now.LeftAt == null)));
}

/// <summary>On what ground somebody answers.</summary>
/// <remarks>From the nearest to the thing to the furthest; Named is whom the desk has chosen.</remarks>
public enum AnswersAs { Contacts, Author, Stewards, Named, Desk }

/// <param name="People">Each once; empty only while the Centre has no moderator.</param>
public sealed record WhoAnswers(AnswersAs As, IReadOnlyList<Addressee> People)
{
    public IEnumerable<string> Addresses => People.Select(p => p.Email);
}

public sealed record Addressee(Guid PersonId, string Email);
