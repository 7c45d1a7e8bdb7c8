using CoeMap.Atlas;
using CoeMap.Organisations;
using CoeMap.Testing;
using CoeMap.Web.Pages.Map;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Visiting;

/// <summary>How large the picture is and what it costs, from nothing on the map to five thousand listings.</summary>
public sealed class DrawingTheMap(Site site) : IClassFixture<Site>
{
    private const int Largest = 100_000; // characters; a name outside ASCII counts a little more on the wire

    [Fact]
    public void takes_less_than_a_hundred_kilobytes_with_the_longest_names_and_large_numbers()
    {
        var authorities = Enumerable.Range(0, 153).Select(i => new AuthorityOnMap(Guid.NewGuid(), $"authority-{i}", $"{new string('n', 90)} {i}", (Region)(i % 9), new(i % 15, i / 15), 5_000)).ToList();

        foreach (var question in Enum.GetValues<MapMeasure>().Select(m => new MapQuestion(m)).Append(new MapQuestion(Listing: "one")))
        {
            Assert.InRange(HexPicture.Draw(authorities, MapScale.Of(question), "The longest", viewpoint: null).Length, 10_000, Largest);
        }
    }

    [Fact]
    public void draws_the_same_from_the_same()
    {
        List<AuthorityOnMap> authorities = [new(Guid.Empty, "one", "One", Region.London, new(0, 0), 2), new(Guid.Empty, "two", "Two", Region.SouthEast, new(1, 0), 0)];

        Assert.Equal(HexPicture.Draw(authorities, MapScale.Of(new()), "Twice", null), HexPicture.Draw([.. authorities], MapScale.Of(new()), "Twice", null));
    }

    [Fact]
    public void draws_a_line_between_two_regions_once_and_none_within_one()
    {
        HexCell west = new(0, 0), east = new(1, 0);

        var apart = HexBorders.Of([(west, Region.London), (east, Region.SouthEast)]).ToList();
        var together = HexBorders.Of([(west, Region.London), (east, Region.London)]).ToList();

        var onOneHexagon = HexBorders.Of([(west, Region.London), (west, Region.SouthEast)]).ToList();
        Assert.Equal((11, 10, 6), (apart.Count, together.Count, onOneHexagon.Count));
        Assert.Contains((west, 0), apart);
    }

    [Fact]
    public async Task says_nothing_one_and_five_thousand_in_as_many_statements()
    {
        await using var db = site.Db();
        var authority = await OnTheMap.AnAuthority(db, new(2, 2));
        using var visitor = site.Visitor();
        async Task<(int Leads, int TakesPart, int Statements)> Seen()
        {
            var leads = (await visitor.GoTo("/map?show=leads")).Number(authority);
            site.Sql.Clear();
            return (leads, (await visitor.GoTo("/map?show=takes-part&theme=data-as-a-resource")).Number(authority), site.Sql.Statements.Count);
        }

        var none = await Seen();
        var listing = await A.Listing().LedBy(authority).SavedIn(db);
        var one = await Seen();
        await Repeat(db, listing.Id, 4_999);
        var many = await Seen();

        Assert.Equal((0, 1, 5_000), (none.Leads, one.Leads, many.Leads));
        Assert.Equal((0, 1, 5_000), (none.TakesPart, one.TakesPart, many.TakesPart));
        Assert.Equal(none.Statements, one.Statements);
        Assert.True(many.Statements <= none.Statements, $"{many.Statements} statements with 5,000 listings, {none.Statements} with none");
        Assert.InRange(many.Statements, 1, 6);
        Assert.InRange(visitor.Page.Document.QuerySelector("svg.hexmap")!.OuterHtml.Length, 1, Largest);
    }

    // The same listing again and again, under other addresses.
    private static async Task Repeat(Database.CoeMapDb db, Guid listing, int times)
    {
        var columns = await db.Database.SqlQuery<string>(
            $"""
            SELECT string_agg(quote_ident(column_name), ', ') AS "Value" FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name = 'listings' AND is_generated = 'NEVER' AND column_name NOT IN ('id', 'slug', 'seed_key')
            """).SingleAsync();
        var sql = $"INSERT INTO listings (id, slug, {columns}) SELECT gen_random_uuid(), 'repeated-' || g, {columns} FROM listings, generate_series(1, {times}) g WHERE id = '{listing}'";
#pragma warning disable EF1002 // the names of our own columns, and a number
        await db.Database.ExecuteSqlRawAsync(sql);
#pragma warning restore EF1002
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO participations (listing_id, organisation_id, role)
            SELECT l.id, p.organisation_id, p.role FROM participations p, listings l WHERE p.listing_id = {listing} AND l.slug LIKE 'repeated-%'
            """);
    }
}
