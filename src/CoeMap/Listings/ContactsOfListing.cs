using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Email;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>Who answers for a listing and who is invited to, for those who may edit it; to suppliers only colleagues of their own organisation have names.</summary>
public sealed class ContactsOfListing(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null when there is no such listing or it is not mine to edit.</returns>
    public async Task<ListingContacts?> RunAsync(Me me, string slug)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Listings.EditableBy(me).Where(l => l.Slug == slug).Select(l => new { l.Id, l.Name }).FirstOrDefaultAsync() is not { } listing) return null;
        var rows = await (
            from c in db.ListingContacts
            where c.ListingId == listing.Id && c.EndedAt == null
            from p in db.People.Where(p => p.Id == c.PersonId).DefaultIfEmpty()
            let isKnown = !me.IsSupplier || c.PersonId == me.PersonId || (c.PersonId == null && c.InvitedById == me.PersonId)
                || (me.OrganisationId != null && db.Memberships.Any(m => m.PersonId == c.PersonId && m.OrganisationId == me.OrganisationId && m.LeftAt == null))
            orderby c.SinceAt == null, c.SinceAt, c.InvitedAt
            select new ContactRow(c.Id, isKnown ? p.Name : null, p.Role, isKnown ? c.Email : null, c.Appearance, c.SinceAt, c.InvitedAt, c.KeyExpiresAt, c.PersonId == me.PersonId)).ToListAsync();
        return new(listing.Name, rows);
    }
}

public sealed record ListingContacts(string Name, IReadOnlyList<ContactRow> Rows)
{
    public ContactRow? Mine => Rows.FirstOrDefault(r => r.IsMine);
}

/// <param name="Name">Null also where the reader, a supplier, is not told.</param>
/// <param name="Email">Where an invitation went that nobody has answered.</param>
/// <param name="SinceAt">Null while they are only invited.</param>
public sealed record ContactRow(Guid Id, string? Name, ProfessionalRole? Role, string? Email, ContactAppearance Appearance, DateTimeOffset? SinceAt, DateTimeOffset InvitedAt, DateTimeOffset? ExpiresAt, bool IsMine)
{
    /// <summary>How the reader knows them.</summary>
    public string Called => Name ?? Email ?? "A colleague elsewhere";
}

/// <summary>The invitation behind a link, for whoever opened it.</summary>
public sealed class ReadContactInvitation(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <returns>Null when the link leads nowhere: it was answered, taken back, or never was.</returns>
    public async Task<ContactInvitation?> RunAsync(string key)
    {
        if (!LinkKey.IsOne(key)) return null;
        await using var db = await dbs.CreateDbContextAsync();
        var (hash, now) = (LinkKey.HashOf(key), clock.GetUtcNow());
        return await (
            from c in db.ListingContacts
            where c.KeyHash == hash
            join l in db.Listings on c.ListingId equals l.Id
            select new ContactInvitation(l.Slug, l.Name, l.Summary, c.KeyExpiresAt <= now)).FirstOrDefaultAsync();
    }
}

public sealed record ContactInvitation(string Slug, string Name, string Summary, bool IsExpired);
