using CoeMap.Glossary;
using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Web.Tests.Visiting;

/// <summary>A page costs a fixed number of statements, however much there is to show.</summary>
public sealed class StatementsOfAPage(Site site) : IClassFixture<Site>
{
    private int made;

    [Fact]
    public async Task stay_the_same_with_five_and_with_two_hundred_listings()
    {
        await using var db = site.Db();
        var (lead, author, moderator) = (await A.Organisation().SavedIn(db), await A.Person().SavedIn(db), await A.Moderator().SavedIn(db));
        var neighbour = await A.Organisation().SavedIn(db);
        var near = StatisticalNeighbour.Add(lead.Id, 1);
        near.TakeSeed(neighbour.Id, "very close", "2025-05");
        db.AddRange(near, GlossaryTerm.Add("WPX", "wpx", "A sort of planner", ["planner"], FakeClock.Start));
        await db.SaveChangesAsync();

        async Task Publish(int listings)
        {
            for (; made < listings; made++)
            {
                await A.Listing().Named($"Planner {made}").LedBy(lead).By(author).Published(by: moderator).WithTaking(neighbour, ParticipationRole.Pilot).SavedIn(db);
            }
        }

        // One of them is the look at the map of a site that hears of no changes; one that does needs none.
        (string Path, int AtMost)[] pages =
        [
            ("/", 7), ("/search", 4), ("/search?q=planner&kind=tool&theme=data-as-a-resource&page=2", 4), ("/search?q=planner+unheardof&stage=idea", 4),
            ($"/organisations/{lead.Slug}/like-us", 4), ("/start", 2), ($"/start?for={lead.Slug}&problem=data-as-a-resource", 7), ("/listings/planner-1", 4), ($"/organisations/{lead.Slug}", 7), ($"/listings/planner-1?for={lead.Slug}", 5), ("/organisations?name=council", 3), ("/themes", 3), ("/themes/data-as-a-resource", 6), ("/glossary", 1),
        ];
        await Publish(5);
        var few = await Count(pages);
        await Publish(200);
        var many = await Count(pages);

        Assert.Equal(few, many);
        Assert.Empty(many.Zip(pages).Where(p => p.First > p.Second.AtMost).Select(p => $"{p.Second.Path} takes {p.First}"));
    }

    private async Task<List<int>> Count(IEnumerable<(string Path, int AtMost)> pages)
    {
        using var visitor = site.Visitor();
        var counts = new List<int>();
        await visitor.GoTo("/search?q=planner"); // the first search after a change of the glossary reads it once more
        foreach (var (path, _) in pages)
        {
            site.Sql.Clear();
            Assert.Equal(System.Net.HttpStatusCode.OK, (await visitor.GoTo(path)).Status);
            Assert.NotEmpty(site.Sql.Statements);
            counts.Add(site.Sql.Statements.Count);
        }

        return counts;
    }
}
