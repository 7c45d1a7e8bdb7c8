using System.Globalization;
using CoeMap.Listings;
using CoeMap.People;

namespace CoeMap.Seeding.Demo;

/// <summary>demo/revisions.yml: drafts, submitted and returned work of the invented people.</summary>
internal static class DemoRevision
{
    public static Revision Of(
        SeedEntry entry, ListingEntry reader, IReadOnlyDictionary<string, (Person Person, Guid OrganisationId)> people, Person moderator,
        IReadOnlyDictionary<string, Listing> listings, DateTimeOffset now)
    {
        var (author, organisationId) = people.TryGetValue(entry.Required("author"), out var person) ? person : throw entry.Problem("people.csv has no such author.");
        var content = reader.ContentOf(entry);
        var days = entry.TextOrNull("submitted_days_ago") is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
        var at = now.AddDays(-days);
        var revision = listings.TryGetValue(entry.Required("slug"), out var listing)
            ? Revision.StartEdit(Guid.NewGuid(), author.Id, listing, at)
            : Revision.Start(Guid.NewGuid(), author.Id, content, at);
        revision.Change(content, at);

        var state = entry.Word<RevisionState>("state");
        if (state == RevisionState.Draft) return revision;
        revision.Submit(author.Id, organisationId, at);
        if (state == RevisionState.Returned) revision.Return(moderator.Id, entry.Required("reason"), at.AddHours(20));
        return revision;
    }
}
