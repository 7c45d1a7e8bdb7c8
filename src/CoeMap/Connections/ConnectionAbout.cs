using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Connections;

/// <summary>What a request is about, as people call it.</summary>
/// <param name="Name">The listing's, need's, organisation's or person's.</param>
/// <param name="Path">Its page.</param>
public sealed record ConnectionAbout(string Name, string Path)
{
    /// <summary>A colleague was asked by their profile: it is about nothing but them.</summary>
    public bool IsPerson => Path.StartsWith("/people/", StringComparison.Ordinal);

    internal static async Task<ConnectionAbout> OfAsync(CoeMapDb db, Connection connection, CancellationToken stop = default)
    {
        var found = await db.Listings.Where(l => l.Id == connection.ListingId).Select(l => new { l.Name, Path = "/listings/" + l.Slug })
            .Concat(db.Needs.Where(n => n.Id == connection.NeedId).Select(n => new { Name = n.Title, Path = "/needs/" + n.Slug }))
            .Concat(db.Organisations.Where(o => o.Id == connection.OrganisationId && connection.ListingId == null).Select(o => new { o.Name, Path = "/organisations/" + o.Slug }))
            .Concat(db.Profiles.Where(p => p.PersonId == connection.ToPersonId && connection.NeedId == null && connection.ListingId == null && p.ShownAt != null).Select(p => new { Name = p.AppearsAs, Path = "/people/" + p.Slug }))
            .FirstOrDefaultAsync(stop);
        return found is null ? new("something that is not on the map any more", "/") : new(found.Name, found.Path);
    }
}

/// <summary>Finds what somebody wants to ask about, as far as they may see it.</summary>
internal static class WantedTarget
{
    public static async Task<(ConnectionTarget Target, ConnectionAbout About)?> FindAsync(CoeMapDb db, Me me, AskAbout about)
    {
        if (about.Listing is { } listing && await db.Listings.Public().Where(l => l.Slug == listing).Select(l => new { l.Id, l.Name, l.LeadOrganisationId, l.Content }).FirstOrDefaultAsync() is { } l)
        {
            if (about.Document is { } paper && !l.Content.ReuseDocuments.Any(d => d.Kind == paper && d.Url is null)) return null;
            return await OfSomebodyAsync(db, me, about, l.Id, l.LeadOrganisationId) is { } target ? (target, new(l.Name, $"/listings/{listing}")) : null;
        }

        if (about.Organisation is { } organisation && await db.Organisations.Where(o => o.Slug == organisation).Select(o => new { o.Id, o.Name }).FirstOrDefaultAsync() is { } o)
            return (new(null, o.Id, null, null, o.Id, null), new(o.Name, $"/organisations/{organisation}"));
        if (about.Person is { } person && !me.IsSupplier && await db.Profiles.Where(p => p.Slug == person && p.ShownAt != null).Select(p => new { p.PersonId, p.AppearsAs }).FirstOrDefaultAsync() is { } p)
            return (new(null, null, null, p.PersonId, null, null), new(p.AppearsAs, $"/people/{person}"));
        if (about.Need is not { } need || await db.Needs.Public().Where(n => n.Slug == need).Select(n => new { n.Id, n.Title, n.OrganisationId }).FirstOrDefaultAsync() is not { } n) return null;
        if (about.Answer is not { } answer) return (new(null, null, n.Id, null, n.OrganisationId, null), new(n.Title, $"/needs/{need}"));

        // Whoever looks after the need writes back to one who answered it.
        var answerer = await db.NeedOffers.Where(a => a.Id == answer && a.NeedId == n.Id && a.RemovedAt == null && db.Needs.EditableBy(me).Any(x => x.Id == n.Id)).Select(a => a.PersonId).FirstOrDefaultAsync();
        return answerer is { } helper ? (new(null, null, n.Id, helper, null, null), new(n.Title, $"/needs/{need}")) : null;
    }

    // A listing can be asked about at one organisation, or of one colleague; else the people behind it answer.
    private static async Task<ConnectionTarget?> OfSomebodyAsync(CoeMapDb db, Me me, AskAbout about, Guid listing, Guid lead)
    {
        if (about.Person is { } person)
        {
            return !me.IsSupplier && await db.Profiles.Where(p => p.Slug == person && p.ShownAt != null).Select(p => (Guid?)p.PersonId).FirstOrDefaultAsync() is { } colleague
                ? new(listing, null, null, colleague, null, null) : null;
        }

        if (about.Organisation is not { } organisation) return new(listing, null, null, null, lead, about.Document);
        if (await db.Organisations.Where(o => o.Slug == organisation).Select(o => (Guid?)o.Id).FirstOrDefaultAsync() is not { } asked) return null;
        return asked == lead ? new(listing, null, null, null, lead, about.Document) : new(listing, asked, null, null, asked, null);
    }
}

/// <summary>What a request is about, as its address says it; one of them is given, or a listing and whom to ask about it.</summary>
public sealed record AskAbout(string? Listing = null, string? Organisation = null, string? Need = null, string? Person = null, Guid? Answer = null, ReuseDocumentKind? Document = null);
