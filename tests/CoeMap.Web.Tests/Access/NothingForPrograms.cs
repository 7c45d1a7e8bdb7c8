using CoeMap.Adoption;
using CoeMap.Connections;
using CoeMap.Needs;
using CoeMap.Organisations;
using CoeMap.People;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using CoeMap.Testing.Making;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Access;

/// <summary>Feeds and the API answer everybody alike: whoever asks, they hold no person, no address, no conversation, no hidden need, and only organisations that let everybody see their name.</summary>
public sealed class NothingForPrograms(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task tells_them_who_people_are_or_who_chose_not_to_be_named()
    {
        await using var db = site.Db();
        var (theirs, lead) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
        var (contact, owner, helper, author) = (await A.Person().At(lead).Confirmed().SavedIn(db), await A.Person().At(theirs).Confirmed().SavedIn(db), await A.Person().SavedIn(db), await A.Person().WhoseNameIsShown().At(lead).Confirmed().SavedIn(db));
        var listing = await A.Listing().By(author).LedBy(lead).InTheme("policy-enablers").SavedIn(db);
        var profile = await A.Profile().Of(contact).HelpingWith("Everything about the word zebracrossing").SavedIn(db);
        var users = new Dictionary<Naming, Organisation>();
        foreach (var naming in Enum.GetValues<Naming>())
        {
            users[naming] = await A.Organisation().SavedIn(db);
            await A.Use().Of(listing).By(users[naming]).ClaimedBy(owner).Confirmed(naming, at: site.Clock.GetUtcNow()).SavedIn(db);
        }

        var need = await A.Need().By(owner).For(theirs).ShowingItsOwnerTo(ContactSeenBy.SignedIn).PostedAt(site.Clock.GetUtcNow()).SavedIn(db);
        var unseen = await A.Need().By(owner).For(theirs).NotLookedAt().SavedIn(db);
        db.NeedOffers.Add(NeedOffer.Make(Guid.NewGuid(), need, helper.Id, null, null, "Ring extension four hundred.", site.Clock.GetUtcNow()));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var asked = await A.Connection().From(owner).To(contact).About(listing).Saying("Words between two colleagues only.").SavedIn(db);

        string[] secrets =
        [
            .. new[] { contact, owner, helper, author }.SelectMany(p => new[] { p.Name!, p.Email! }), profile.AppearsAs, profile.Slug, "Ring extension four hundred.", unseen.Title,
            "Words between two colleagues only.", asked.Key, asked.Connection.Id.ToString(), $"{users[Naming.PublicBodies].Name} uses “{listing.Name}”", $"{users[Naming.CountOnly].Name} uses “{listing.Name}”",
        ];
        string[] paths =
        [
            "/feeds/listings.atom", "/feeds/needs.atom", $"/feeds/needs/{need.Slug}.atom", $"/feeds/search.atom?q={listing.Name.Split(' ')[0]}", "/feeds/themes/policy-enablers.atom", $"/feeds/listings/{listing.Slug}.atom",
            .. users.Values.Append(theirs).Append(lead).Select(o => $"/feeds/organisations/{o.Slug}.atom"),
            $"/api/v1/suggest?q={listing.Name.Split(' ')[0]}", $"/api/v1/suggest?q={profile.AppearsAs.Split(' ')[0]}", "/api/v1/suggest?q=zebracrossing", $"/api/v1/listings?q={listing.Name.Split(' ')[0]}", $"/api/v1/listings/{listing.Slug}", "/openapi/v1.json",
            $"/api/v1/adoption?listing={listing.Slug}", $"/api/v1/listings/{listing.Slug}/adoption", "/api/v1/needs", $"/api/v1/needs/{need.Slug}", $"/api/v1/organisations/{theirs.Slug}", $"/api/v1/organisations/{lead.Slug}", "/sitemap.xml",
        ];
        var wrong = new List<string>();
        foreach (var (reader, person) in await Readers(db, lead, theirs, contact, owner))
        {
            using var visitor = person is null ? site.Visitor() : await site.SignedInAs(person.Email!);
            foreach (var path in paths)
            {
                using var answer = await visitor.Ask(HttpMethod.Get, path);
                var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                if (path.Contains("adoption", StringComparison.Ordinal)) wrong.AddRange(users.Where(u => u.Key is not Naming.Everybody && text.Contains(u.Value.Slug, StringComparison.Ordinal)).Select(u => $"{path} names to a {reader} who chose “{Words.Label(u.Key)}”."));
                if (!answer.IsSuccessStatusCode) wrong.Add($"{path} answers a {reader} {answer.StatusCode}.");
                wrong.AddRange(secrets.Where(s => text.Contains(s, StringComparison.OrdinalIgnoreCase)).Select(s => $"{path} tells a {reader} “{s}”."));
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static async Task<(string Reader, Person? Person)[]> Readers(CoeMap.Database.CoeMapDb db, Organisation lead, Organisation theirs, Person contact, Person owner)
    {
        var supplier = await A.Organisation().OfKind(OrganisationKind.Supplier).SavedIn(db);
        var (blocked, left) = (await A.Person().At(lead).Confirmed().SavedIn(db), await A.Person().At(theirs).Steward().SavedIn(db));
        db.ConnectionBlocks.Add(ConnectionBlock.Of(contact.Id, blocked.Id, FakeClock.Start));
        await db.SaveChangesAsync();
        await db.Memberships.Where(m => m.PersonId == left.Id).ExecuteUpdateAsync(u => u.SetProperty(m => m.LeftAt, FakeClock.Start));
        return [("visitor", null), ("supplier", await A.Person().At(supplier).Confirmed().SavedIn(db)), ("stranger", await A.Person().SavedIn(db)), ("blocked one", blocked), ("former member", left), ("contact", contact), ("owner", owner), ("moderator", await A.Moderator().SavedIn(db))];
    }
}
