using CoeMap.Evidence;
using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Xunit;

namespace CoeMap.Web.Tests.Evidence;

/// <summary>Pages about what is known, what is connected and what was cost as many statements with thirty rows of everything as with one.</summary>
public sealed class CostingWhatIsKnown(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task costs_as_many_statements_for_thirty_rows_of_everything_as_for_one()
    {
        await using var db = site.Db();
        var (author, moderator) = (await A.Person().SavedIn(db), await A.Moderator().SavedIn(db));
        var lead = await A.Organisation().SavedIn(db);
        var technology = Technology.Add($"costed-{Guid.NewGuid():N}");
        technology.TakeSeed("Costed Case", TechnologyKind.CaseManagementSystem, lead.Id);
        db.Add(technology);
        await db.SaveChangesAsync();
        var listing = await A.Listing().By(author).LedBy(lead).Published().With(c => c with { WorksWith = [technology.Slug], FocusAreas = ["curating-standards"] }).SavedIn(db);
        var item = await A.Evidence().About(listing).SavedIn(db);
        using var visitor = site.Visitor();
        using var mine = await site.SignedInAs(author.Email!);
        using var staff = await site.SignedInAs(moderator.Email!);
        (Visitor Who, string Path)[] pages =
        [
            (visitor, $"/listings/{listing.Slug}"), (visitor, $"/listings/{listing.Slug}/history"), (visitor, $"/organisations/{lead.Slug}"), (visitor, $"/technologies/{technology.Slug}"), (visitor, "/technologies"),
            (visitor, $"/evidence/{item.Id}"), (visitor, "/pages/how-evidence-is-weighed"), (visitor, "/map/evidence"), (visitor, "/map/evidence/print"), (visitor, "/map/evidence/curating-standards/safe"), (visitor, "/themes/data-as-a-resource/curating-standards"),
            (mine, $"/listings/{listing.Slug}/history"), (mine, $"/contribute/version/{listing.Slug}/1"), (mine, $"/contribute/evidence/{listing.Slug}"), (mine, $"/contribute/evidence/items/{item.Id}"), (mine, "/contribute/new-listing?area=curating-standards"), (mine, "/contribute"),
            (staff, $"/contribute/works-with/{lead.Slug}"), (staff, "/moderate/insights"),
        ];

        await More(1);
        var few = await Counted();
        await More(30);
        var many = await Counted();

        Assert.Equal(few, many);
        Assert.All(many, m => Assert.True(m.Statements <= 20, $"{m.Path} takes {m.Statements}"));

        async Task More(int rows)
        {
            for (var n = 0; n < rows; n++)
            {
                var (partner, user) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
                db.Add(OrganisationRelation.State(lead.Id, partner.Id, RelationBasis.Stated, null, null, new(2026, 1, 1)));
                await A.Evidence().About(await A.Listing().By(author).LedBy(lead).WithTaking(partner, ParticipationRole.Supplier).Related(RelationKind.Uses, listing).With(c => c with { WorksWith = [technology.Slug], FocusAreas = ["curating-standards"] }).SavedIn(db)).SavedIn(db);
                await A.Evidence().About(listing).With(f => f with { Direction = (Direction)(n % 4), Context = "In one team." }).SavedIn(db);
                await A.Use().Of(listing).By(user).Confirmed().SavedIn(db);
                await A.Review().Of(listing).At(user).By(await A.Person().At(user).Confirmed().SavedIn(db)).Published(moderator).SavedIn(db);
                db.ChangeTracker.Clear();
            }
        }

        async Task<List<(string Path, int Statements)>> Counted()
        {
            var counts = new List<(string, int)>();
            foreach (var (who, path) in pages)
            {
                await who.GoTo(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "kept=not"); // what is read again after any change is read here
                site.Sql.Clear();
                Assert.Equal((path, System.Net.HttpStatusCode.OK), (path, (await who.GoTo(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + Guid.NewGuid().ToString("N"))).Status));
                counts.Add((path, site.Sql.Statements.Count));
            }

            return counts;
        }
    }
}
