using CoeMap.Adoption;
using CoeMap.Organisations;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using CoeMap.Testing.Making;
using Xunit;

namespace CoeMap.Web.Tests.Adopting;

/// <summary>Three authorities use one listing and chose differently who may see it; every page that could say so is read by everybody.</summary>
public sealed class WhoSeesANameMatrix(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task holds_on_every_page_for_every_reader()
    {
        await using var db = site.Db();
        var mine = await A.Organisation().SavedIn(db);
        var users = new Dictionary<Naming, Organisation>();
        var listing = await A.Listing().With(c => c with { FocusAreas = ["improving-quality"] }).SavedIn(db);
        foreach (var naming in Enum.GetValues<Naming>())
        {
            users[naming] = await A.Organisation().SavedIn(db);
            await A.Use().Of(listing).By(users[naming]).With(s => s with { Note = $"Note of {users[naming].Name}" }).Confirmed(naming, at: site.Clock.GetUtcNow()).SavedIn(db);
        }

        await mine.IsLike(db, [.. users.Values]);
        var supplier = await A.Organisation().OfKind(OrganisationKind.Supplier).SavedIn(db);
        var charity = await A.Organisation().OfKind(OrganisationKind.Charity).SavedIn(db);
        (string Reader, string? Email, Naming[] Sees)[] readers =
        [
            ("visitor", null, [Naming.Everybody]),
            ("supplier", (await A.Person().At(supplier).Confirmed().SavedIn(db)).Email, [Naming.Everybody]),
            ("steward of a charity", (await A.Person().At(charity).Steward().SavedIn(db)).Email, [Naming.Everybody]),
            ("member of nothing", (await A.Person().SavedIn(db)).Email, [Naming.Everybody]),
            ("only claims to be of a council", (await A.Person().At(mine).SavedIn(db)).Email, [Naming.Everybody]),
            ("member of a council", (await A.Person().At(mine).Confirmed().SavedIn(db)).Email, [Naming.Everybody, Naming.PublicBodies]),
            ("member of the one that is only counted", (await A.Person().At(users[Naming.CountOnly]).Confirmed().SavedIn(db)).Email, [Naming.Everybody, Naming.PublicBodies, Naming.CountOnly]),
            ("moderator", (await A.Moderator().SavedIn(db)).Email, [Naming.Everybody, Naming.PublicBodies, Naming.CountOnly]),
        ];

        var wrong = new List<string>();
        foreach (var (reader, email, sees) in readers)
        {
            using var visitor = email is null ? site.Visitor() : await site.SignedInAs(email);
            foreach (var naming in Enum.GetValues<Naming>())
            {
                foreach (var (page, shows) in await Read(visitor, listing.Slug, mine, users[naming]))
                {
                    if (shows != sees.Contains(naming)) wrong.Add($"{page}: a {reader} {(shows ? "sees" : "does not see")} who chose “{Words.Label(naming)}”.");
                }
            }

            await visitor.GoTo($"/listings/{listing.Slug}");
            if (!visitor.Page.Has("In use 3")) wrong.Add($"A {reader} does not read that three use it.");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    // On the organisation's own page its name stands anyway: there the listing is what gives it away.
    private static async Task<IEnumerable<(string Page, bool Shows)>> Read(Visitor visitor, string listing, Organisation mine, Organisation user) =>
    [
        ("listing", (await visitor.GoTo($"/listings/{listing}")).Has(user.Name)),
        ("listing as an authority", (await visitor.GoTo($"/listings/{listing}?for={mine.Slug}")).Has(user.Name)),
        ("organisation", (await visitor.GoTo($"/organisations/{user.Slug}")).Html.Contains($"/listings/{listing}", StringComparison.Ordinal)),
        ("authorities like mine", PeerUses(await visitor.GoTo($"/organisations/{mine.Slug}/like-us"), user, listing)),
        ("start here", (await visitor.GoTo($"/start?for={mine.Slug}&problem=improving-quality")).Document.QuerySelector("ol.results")?.TextContent.Contains(user.Name, StringComparison.Ordinal) == true),
    ];

    private static bool PeerUses(SeenPage page, Organisation user, string listing) =>
        page.Document.QuerySelectorAll("ol.neighbours > li").Any(li => li.TextContent.Contains(user.Name, StringComparison.Ordinal) && li.InnerHtml.Contains($"/listings/{listing}\"", StringComparison.Ordinal));
}
