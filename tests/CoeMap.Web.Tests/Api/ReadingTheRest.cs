using System.Net;
using System.Text.Json;
using CoeMap.Adoption;
using CoeMap.Organisations;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Web.Tests.Api;

/// <summary>Another program reads what is not a listing.</summary>
public sealed class ReadingTheRest(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task reads_every_organisation_once_and_none_of_its_mail()
    {
        await using var db = site.Db();
        var made = new List<string>();
        for (var i = 0; i < 5; i++) made.Add((await A.Organisation().OfKind(OrganisationKind.Network).In(Region.NorthEast).TrustingMailAt("trusted.example.org", "box@trusted.example.org").SavedIn(db)).Slug);
        using var program = site.Program();

        var (read, text) = (new List<string>(), "");
        for (var next = "/api/v1/organisations?kind=network&region=north-east&limit=2"; next is not null;)
        {
            var page = await program.Read(next);
            text += page.ToString();
            read.AddRange(page.Items().Select(i => i.Text("slug")));
            next = page.Path("next");
        }

        Assert.Equal(made.Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("trusted.example.org", text, StringComparison.Ordinal);
        Assert.Equal(made[0], (await program.Read($"/api/v1/organisations/{made[0]}")).GetProperty("item").Text("slug"));
        await program.Problem("/api/v1/organisations/no-such-council", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task tells_who_works_with_whom_from_both_ends()
    {
        await using var db = site.Db();
        var (one, other) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
        db.OrganisationRelations.Add(OrganisationRelation.State(one.Id, other.Id, RelationBasis.Inferred, "collaborates with", "a collection", new(2026, 1, 20)));
        await db.SaveChangesAsync();
        using var program = site.Program();

        foreach (var (asked, named) in new[] { (one, other), (other, one) })
        {
            var tie = Assert.Single((await program.Read($"/api/v1/organisations/{asked.Slug}")).GetProperty("item").GetProperty("worksWith").EnumerateArray());
            Assert.Equal((named.Slug, "inferred", "collaborates with", "2026-01-20"), (tie.Text("slug"), tie.Text("basis"), tie.Text("word"), tie.Text("saidOn")));
        }
    }

    [Fact]
    public async Task names_only_those_who_let_everybody_know_and_counts_the_others()
    {
        await using var db = site.Db();
        var listing = await A.Listing().Published().SavedIn(db);
        var (open, shy, silent, waiting) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
        await A.Use().Of(listing).By(open).At(AdoptionStage.InUse).Confirmed().SavedIn(db);
        await A.Use().Of(listing).By(shy).At(AdoptionStage.InUse).Confirmed(Naming.PublicBodies).SavedIn(db);
        await A.Use().Of(listing).By(silent).At(AdoptionStage.InUse).Confirmed(Naming.CountOnly).SavedIn(db);
        await A.Use().Of(listing).By(waiting).At(AdoptionStage.InUse).SavedIn(db);
        using var program = site.Program();

        var uses = await program.Read($"/api/v1/adoption?listing={listing.Slug}");
        var counts = (await program.Read($"/api/v1/listings/{listing.Slug}/adoption")).GetProperty("item").EnumerateArray().Single();

        Assert.Equal([open.Slug], uses.Items().Select(u => u.GetProperty("organisation").Text("slug")));
        Assert.All(new[] { shy, silent, waiting }, o => Assert.DoesNotContain(o.Slug, uses.ToString(), StringComparison.Ordinal));
        Assert.Equal(("in-use", 3, 1), (counts.Text("stage"), counts.GetProperty("organisations").GetInt32(), counts.GetProperty("named").GetInt32()));
        Assert.Empty((await program.Read($"/api/v1/adoption?organisation={shy.Slug}")).Items());
    }

    [Fact]
    public async Task tells_needs_that_everybody_sees_and_never_whose()
    {
        await using var db = site.Db();
        var owner = await A.Person().WhoseNameIsShown().SavedIn(db);
        var (seen, unseen, draft) = (await A.Need().By(owner).SavedIn(db), await A.Need().By(owner).NotLookedAt().SavedIn(db), await A.Need().By(owner).Draft().SavedIn(db));
        using var program = site.Program();

        var needs = (await program.Read("/api/v1/needs?state=open&limit=100")).ToString();
        var one = await program.Read($"/api/v1/needs/{seen.Slug}");

        Assert.Contains(seen.Title, needs, StringComparison.Ordinal);
        Assert.All(new[] { unseen.Title, draft.Title, owner.Name!, owner.Email! }, text => Assert.DoesNotContain(text, needs + one, StringComparison.Ordinal));
        await program.Problem($"/api/v1/needs/{unseen.Id}", HttpStatusCode.NotFound);
        await program.Problem("/api/v1/needs?state=draft", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task tells_themes_terms_and_numbers()
    {
        await using var db = site.Db();
        await A.Listing().InTheme("policy-enablers").Published().SavedIn(db);
        using var program = site.Program();

        var themes = (await program.Read("/api/v1/themes")).Items();
        var numbers = (await program.Read("/api/v1/statistics")).GetProperty("item");

        Assert.Equal(6, themes.Count);
        Assert.All(themes, t => Assert.Equal(2, t.GetProperty("focusAreas").GetArrayLength()));
        Assert.True(themes.Single(t => t.Text("slug") == "policy-enablers").GetProperty("listings").GetInt32() > 0);
        Assert.Equal(JsonValueKind.Array, (await program.Read("/api/v1/glossary")).GetProperty("items").ValueKind);
        Assert.True(numbers.GetProperty("listings").GetInt32() > 0 && numbers.GetProperty("byTheme").GetProperty("policy-enablers").GetInt32() > 0);
        await program.Problem("/api/v1/themes?q=x", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task takes_as_many_statements_for_many_as_for_one()
    {
        await using var db = site.Db();
        using var program = site.Program();
        string[] paths = ["/api/v1/evidence", "/api/v1/organisations", "/api/v1/needs", "/api/v1/adoption", "/api/v1/themes", "/api/v1/glossary", "/api/v1/statistics", "/api/v1/changes"];

        async Task<string> Costs()
        {
            var costs = new List<string>();
            foreach (var path in paths)
            {
                await program.Read(path);
                site.Sql.Clear();
                await program.Read(path);
                costs.Add($"{path} {site.Sql.Statements.Count}");
            }

            return string.Join(", ", costs);
        }

        await A.Use().Confirmed().SavedIn(db);
        await A.Need().SavedIn(db);
        await A.Evidence().SavedIn(db);
        var few = await Costs();
        for (var i = 0; i < 4; i++)
        {
            await A.Use().Confirmed().SavedIn(db);
            await A.Need().SavedIn(db);
            await A.Evidence().SavedIn(db);
        }

        Assert.Equal(few, await Costs());
        // Where the map at hand is asked too it is looked at first, because this site hears of no changes.
        Assert.Equal("/api/v1/evidence 1, /api/v1/organisations 3, /api/v1/needs 1, /api/v1/adoption 1, /api/v1/themes 2, /api/v1/glossary 1, /api/v1/statistics 2, /api/v1/changes 1", few);
    }

    [Fact]
    public async Task tells_published_evidence_and_how_strong_it_is()
    {
        await using var db = site.Db();
        var (listing, hidden) = (await A.Listing().Published().SavedIn(db), await A.Listing().Hidden().SavedIn(db));
        var item = await A.Evidence().About(listing).SavedIn(db);
        var unseen = await A.Evidence().About(hidden).SavedIn(db);
        using var program = site.Program();

        var evidence = await program.Read($"/api/v1/evidence?listing={listing.Slug}&outcome={Words.Of(item.Outcome)}");

        Assert.Equal((item.Id, item.Strength), (evidence.Items().Single().GetProperty("id").GetGuid(), evidence.Items().Single().GetProperty("strength").GetInt32()));
        Assert.Empty((await program.Read($"/api/v1/evidence?listing={hidden.Slug}")).Items());
        Assert.DoesNotContain(unseen.Id.ToString(), (await program.Read("/api/v1/evidence?limit=100")).ToString(), StringComparison.Ordinal);
    }
}
