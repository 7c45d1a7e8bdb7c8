using CoeMap.Addresses;
using CoeMap.Connections;
using CoeMap.Listings;
using CoeMap.Needs;
using CoeMap.Organisations;
using CoeMap.People;

namespace CoeMap.Seeding.Demo;

/// <summary>demo/needs.csv and demo/connections.csv: what invented people need, answered and asked each other.</summary>
internal static class DemoNeeds
{
    public static void Add(SeedRun demo, IReadOnlyDictionary<string, (Person Person, Guid OrganisationId)> people, IReadOnlyDictionary<string, Listing> listings)
    {
        foreach (var row in demo.Folder.Rows("needs.csv")) AddNeed(demo, row, people);
        foreach (var row in demo.Folder.Rows("connections.csv")) AddConnection(demo, row, people, listings);
    }

    private static void AddNeed(SeedRun demo, SeedRow row, IReadOnlyDictionary<string, (Person Person, Guid OrganisationId)> people)
    {
        var (owner, organisation) = people[row.Required("owner")];
        var posted = demo.Now.AddDays(-int.Parse(row.Required("days_ago"), System.Globalization.CultureInfo.InvariantCulture));
        var need = Need.Start(Guid.CreateVersion7(posted), owner.Id, organisation,
            new(row.Required("title"), row.Required("problem"), row.TextOrNull("context"), row.List("themes"), null, null, ContactSeenBy.SignedIn, row.Yes("suppliers")), posted);
        need.Post(Slug.From(need.Title), mayShow: true, posted);
        if (row.TextOrNull("answered_by") is { } helper)
            demo.Db.NeedOffers.Add(NeedOffer.Make(Guid.CreateVersion7(posted), need, people[helper].Person.Id, people[helper].OrganisationId, null, row.Required("answer"), posted.AddDays(1)));
        if (row.Word<NeedState>("state") == NeedState.Matched) need.Match(posted.AddDays(2));
        if (row.Word<NeedState>("state") == NeedState.Met) need.Meet(row.Required("what_happened"), posted.AddDays(3));
        demo.Db.Needs.Add(need);
    }

    private static void AddConnection(SeedRun demo, SeedRow row, IReadOnlyDictionary<string, (Person Person, Guid OrganisationId)> people, IReadOnlyDictionary<string, Listing> listings)
    {
        if (!listings.TryGetValue(row.Required("listing"), out var listing)) return; // reference data may be another
        var (asker, answerer) = (people[row.Required("asker")], people[row.Required("answerer")].Person);
        var asked = demo.Now.AddDays(-int.Parse(row.Required("days_ago"), System.Globalization.CultureInfo.InvariantCulture));
        demo.Db.ListingContacts.Add(ListingContact.Join(Guid.CreateVersion7(asked), listing.Id, answerer.Id, ContactAppearance.NameAndRole, asked));
        var connection = Connection.Ask(Guid.CreateVersion7(asked), new(listing.Id, null, null, null, listing.LeadOrganisationId, null), asker.Person.Id, asker.OrganisationId, AnswersAs.Contacts, asked);
        var (from, to) = (ConnectionParty.Join(connection.Id, asker.Person.Id, PartySide.Asker, asked), ConnectionParty.Join(connection.Id, answerer.Id, PartySide.Receiver, asked));
        from.Speak(asked);
        demo.Db.AddRange(connection, from, to, ConnectionMessage.Write(Guid.CreateVersion7(asked), connection.Id, from.Id, row.Required("words"), asked));
        if (row.TextOrNull("reply") is not { } reply) return;
        to.Speak(asked.AddDays(1));
        connection.Answer(asked.AddDays(1));
        demo.Db.ConnectionMessages.Add(ConnectionMessage.Write(Guid.CreateVersion7(asked), connection.Id, to.Id, reply, asked.AddDays(1)));
    }
}
