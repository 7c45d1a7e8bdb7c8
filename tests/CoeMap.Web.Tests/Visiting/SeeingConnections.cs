using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Visiting;

/// <summary>What a thing connects to: the picture, the list and the database say the same, and nobody sees what is hidden.</summary>
public sealed class SeeingConnections(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task says_the_same_in_the_picture_in_the_list_and_in_SQL()
    {
        await using var db = site.Db();
        var (lead, partner) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
        var older = await A.Listing().LedBy(partner).SavedIn(db);
        var listing = await A.Listing().LedBy(lead).WithTaking(partner, ParticipationRole.Funder).Related(RelationKind.BuildsOn, older).SavedIn(db);
        for (var n = 0; n < 4; n++) await A.Listing().LedBy(lead).SavedIn(db);
        await A.Listing().LedBy(lead).Hidden().SavedIn(db);
        await A.Use().Of(older).By(await A.Organisation().SavedIn(db)).Confirmed(Adoption.Naming.PublicBodies).SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo($"/listings/{listing.Slug}/connections");

        // The lead, the partner and the older one; through the lead four more. The user is not named to everybody, the hidden one is nowhere.
        var counted = await db.Database.SqlQuery<int>(
            $"""
            SELECT count(DISTINCT p2.listing_id)::int + 3 AS "Value" FROM participations p1 JOIN participations p2 ON p2.organisation_id = p1.organisation_id
            JOIN listings l ON l.id = p2.listing_id WHERE p1.listing_id = {listing.Id} AND l.hidden_at IS NULL AND l.id NOT IN ({listing.Id}, {older.Id})
            """).SingleAsync();
        Assert.Equal(7, counted);
        Assert.Equal(counted + 1, InPicture(visitor.Page).Count);
        Assert.Equal(InPicture(visitor.Page).Skip(1).Order(StringComparer.Ordinal), InList(visitor.Page).Order(StringComparer.Ordinal));
        Assert.True(visitor.Page.Has("3 listings and organisations one step away, and 4 more two steps away."));
        Assert.Equal($"{partner.Name}, local authority: funds {listing.Name}", Said(visitor.Page, $"/organisations/{partner.Slug}/connections"));
    }

    [Fact]
    public async Task begins_with_nothing_and_says_so()
    {
        await using var db = site.Db();
        var alone = await A.Organisation().SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo($"/organisations/{alone.Slug}/connections");

        Assert.True(visitor.Page.Has("Nothing on the map is connected to it yet."));
        Assert.Empty(visitor.Page.Document.QuerySelectorAll("svg.network"));
    }

    [Fact]
    public async Task tells_how_two_are_connected_by_the_names_that_people_type()
    {
        await using var db = site.Db();
        var middle = await A.Organisation().SavedIn(db);
        var (from, to) = (await A.Listing().LedBy(middle).SavedIn(db), await A.Listing().LedBy(middle).SavedIn(db));
        var elsewhere = await A.Listing().SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo("/connected");
        visitor.Fill("From", from.Name.ToUpperInvariant());
        visitor.Fill("To", $"/listings/{to.Slug}");
        await visitor.Press("Show how they are connected");

        Assert.Equal($"How {from.Name} and {to.Name} are connected", visitor.Page.Heading);
        Assert.True(visitor.Page.Has("In 2 steps."));
        Assert.Equal([$"{from.Name} – led by {middle.Name}", $"{middle.Name} – leads {to.Name}"], visitor.Page.Document.QuerySelectorAll(".network-way ol li").Select(l => string.Join(' ', l.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal(3, visitor.Page.Document.QuerySelectorAll("svg.network--way a").Length);
        Assert.Equal(["M14 20V84", "M14 84V148"], visitor.Page.Document.QuerySelectorAll("svg.network--way path").Select(l => l.GetAttribute("d"))); // a line for each step, or the picture joins nothing

        await visitor.GoTo($"/connected?from={from.Slug}&to={elsewhere.Slug}");
        Assert.True(visitor.Page.Has("No path within 6 steps."));
        await visitor.GoTo($"/connected?from={from.Slug}&to=nothing-of-that-name");
        Assert.True(visitor.Page.Has("To: nothing on the map is called “nothing-of-that-name”."));
        await visitor.GoTo($"/connected?from=&to={to.Slug}");
        Assert.True(visitor.Page.Has("From: nothing is entered.") && !visitor.Page.Has("To: nothing is entered."));
        await visitor.GoTo("/connected");
        Assert.False(visitor.Page.Has("nothing is entered")); // nobody has asked yet
    }

    [Fact]
    public async Task stands_on_the_organisation_s_own_page_by_name_whoever_of_the_two_said_it()
    {
        await using var db = site.Db();
        var (one, two, three) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
        db.AddRange(OrganisationRelation.State(one.Id, two.Id, RelationBasis.Stated, null, null, new(2026, 1, 1)), OrganisationRelation.State(three.Id, one.Id, RelationBasis.Inferred, null, null, new(2026, 1, 1)));
        await db.SaveChangesAsync();
        using var visitor = site.Visitor();

        await visitor.GoTo($"/organisations/{one.Slug}");
        var said = visitor.Page.Document.QuerySelectorAll("#connected li").Select(l => string.Join(' ', l.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Order(StringComparer.Ordinal);
        Assert.Equal(new[] { $"Works with {two.Name}", $"Works with {three.Name} (inferred)" }.Order(StringComparer.Ordinal), said);
        await visitor.Click("Everything it connects to, as a list and a picture");
        Assert.Equal([$"/organisations/{one.Slug}", .. new[] { two, three }.Select(o => $"/organisations/{o.Slug}").Order(StringComparer.Ordinal)], InPicture(visitor.Page).Take(1).Concat(InPicture(visitor.Page).Skip(1).Order(StringComparer.Ordinal)));
        await visitor.GoTo($"/organisations/{two.Slug}");
        Assert.True(visitor.Page.Has($"Works with {one.Name}"));
    }

    [Fact]
    public async Task says_so_of_one_and_the_same_thing_and_of_names_that_several_have()
    {
        await using var db = site.Db();
        var word = A.UniqueWord();
        var one = await A.Listing().Named($"{word} rota").SavedIn(db);
        await A.Organisation().Named($"{word} rota").SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo($"/connected?from=/listings/{one.Slug}&to=/listings/{one.Slug}");
        Assert.True(visitor.Page.Has("Both are the same."));
        Assert.Empty(visitor.Page.Document.QuerySelectorAll("svg.network"));
        await visitor.GoTo($"/connected?from={Uri.EscapeDataString($"{word} rota")}&to=nothing");
        Assert.True(visitor.Page.Has($"From: which one is “{word} rota”?"), visitor.Page.Text);
        Assert.Equal(2, visitor.Page.Document.QuerySelectorAll("main .govuk-inset-text li a").Length);
        await visitor.GoTo("/connected?from=%00&to=" + new string('x', 5_000));
        Assert.Equal(System.Net.HttpStatusCode.OK, visitor.Page.Status);
    }

    [Fact]
    public async Task leads_an_old_address_to_the_new_one_and_costs_a_fixed_number_of_statements()
    {
        await using var db = site.Db();
        var lead = await A.Organisation().SavedIn(db);
        var listing = await A.Listing().LedBy(lead).SavedIn(db);
        using var visitor = site.Visitor();

        var few = await Count(visitor, listing, lead);
        for (var n = 0; n < 30; n++) await A.Listing().LedBy(lead).Related(RelationKind.Uses, listing).SavedIn(db);
        var many = await Count(visitor, listing, lead);

        Assert.Equal(few, many);
        Assert.Equal([3, 3, 5, 9, 4], few);
    }

    private async Task<List<int>> Count(Visitor visitor, Listing listing, Organisation lead)
    {
        var counts = new List<int>();
        foreach (var path in new[] { $"/listings/{listing.Slug}/connections", $"/organisations/{lead.Slug}/connections", $"/connected?from={listing.Slug}&to={lead.Slug}", $"/listings/{listing.Slug}/history", "/map/timeline" })
        {
            await visitor.GoTo(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + Guid.NewGuid().ToString("N"));
            site.Sql.Clear();
            await visitor.GoTo(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + Guid.NewGuid().ToString("N"));
            counts.Add(site.Sql.Statements.Count(s => !s.Contains("\"ToIds\"", StringComparison.Ordinal))); // the network is read once more after any change
        }

        return counts;
    }

    private static List<string> InPicture(SeenPage page) =>
        [.. page.Document.QuerySelectorAll("svg.network a").Select(a => a.GetAttribute("href")!.Replace("/connections", "", StringComparison.Ordinal))];

    private static List<string> InList(SeenPage page) =>
        [.. page.Document.QuerySelectorAll(".network-list a").Select(a => a.GetAttribute("href")!).Where(h => !h.EndsWith("/connections", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    private static string Said(SeenPage page, string address) => page.Document.QuerySelector($"svg.network a[href='{address}'] title")!.TextContent;
}
