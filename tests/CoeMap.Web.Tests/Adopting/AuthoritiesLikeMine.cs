using CoeMap.Adoption;
using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.Testing;
using CoeMap.Testing.Making;
using Xunit;

namespace CoeMap.Web.Tests.Adopting;

public sealed class AuthoritiesLikeMine(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task show_what_they_use_and_mine_does_not_and_where_Ofsted_graded_them_better()
    {
        await using var db = site.Db();
        var (mine, near, far, other) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db), await A.Organisation().In(Region.NorthEast).SavedIn(db), await A.Organisation().In(Region.London).SavedIn(db));
        await mine.IsLike(db, near, far);
        await mine.WasJudged(db, OfstedJudgement.RequiresImprovement, help: OfstedJudgement.RequiresImprovement);
        await near.WasJudged(db, OfstedJudgement.Good);
        await far.WasJudged(db, null, leaders: OfstedJudgement.Inadequate);
        var (used, tried) = (await A.Listing().SavedIn(db), await A.Listing().SavedIn(db));
        foreach (var by in new[] { near, far, other }) await A.Use().Of(used).By(by).Confirmed().SavedIn(db);
        await A.Use().Of(tried).By(near).At(AdoptionStage.Stopped).Confirmed().SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo($"/organisations/{mine.Slug}");
        await visitor.Click("What they use and tried");

        Assert.Contains($"{used.Name}2 of the ten: {near.Name}, {far.Name}", visitor.Page.Text.Replace(" 2 of", "2 of", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains($"{tried.Name} (stopped)", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains($"Overall ({mine.Name}: requires improvement to be good)", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains($"{near.Name}: good, report of 3 May 2024", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains($"Help and protection ({mine.Name}: requires improvement to be good)", visitor.Page.Text, StringComparison.Ordinal); // far has no overall grade: by part
        Assert.Contains($"{far.Name}: good, report of 3 May 2024", visitor.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Impact of leaders", visitor.Page.Text, StringComparison.Ordinal); // far was graded worse there
        Assert.Contains($"2 of the ten authorities most like {mine.Name} use it", (await visitor.GoTo($"/listings/{used.Slug}?for={mine.Slug}")).Text, StringComparison.Ordinal);
        Assert.Contains($"Used by 3 (2 of them like {mine.Name})", (await visitor.GoTo($"/search?q={used.Name.Split(' ')[0]}&for={mine.Slug}")).Text, StringComparison.Ordinal);
        Assert.Contains($"/listings/{used.Slug}?for={mine.Slug}\"", visitor.Page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("of them like", (await visitor.GoTo($"/search?q={used.Name.Split(' ')[0]}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("most like", (await visitor.GoTo($"/listings/{used.Slug}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task are_nowhere_shown_without_the_model_that_says_so_and_its_date()
    {
        const string source = "the Department for Education’s model of May 2025";
        await using var db = site.Db();
        var (mine, near) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
        await mine.IsLike(db, near);
        var (used, other) = (await A.Listing().InTheme("data-as-a-resource").SavedIn(db), await A.Listing().SavedIn(db));
        await A.Use().Of(used).By(near).Confirmed().SavedIn(db);
        using var visitor = site.Visitor();

        foreach (var address in new[]
        {
            $"/organisations/{mine.Slug}", $"/organisations/{mine.Slug}/like-us", $"/listings/{used.Slug}?for={mine.Slug}", $"/compare?listing={used.Slug}&listing={other.Slug}&for={mine.Slug}",
            $"/search?q={used.Name.Split(' ')[0]}&for={mine.Slug}", $"/start?for={mine.Slug}&problem=data-as-a-resource", $"/map?for={mine.Slug}",
        })
            Assert.Contains(source, (await visitor.GoTo(address)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(source, (await visitor.GoTo($"/listings/{used.Slug}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task offer_nothing_that_mine_pilots_already()
    {
        await using var db = site.Db();
        var (mine, near, far) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
        await mine.IsLike(db, near, far);
        var (piloted, considered) = (await A.Listing().SavedIn(db), await A.Listing().SavedIn(db));
        foreach (var by in new[] { near, far })
        {
            await A.Use().Of(piloted).By(by).Confirmed().SavedIn(db);
            await A.Use().Of(considered).By(by).Confirmed().SavedIn(db);
        }

        await A.Use().Of(piloted).By(mine).At(AdoptionStage.Piloting).Confirmed().SavedIn(db);
        await A.Use().Of(considered).By(mine).At(AdoptionStage.Considered).Confirmed().SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo($"/organisations/{mine.Slug}/like-us");

        var missing = visitor.Page.Document.QuerySelector("section.section")!.TextContent;
        Assert.Contains(considered.Name, missing, StringComparison.Ordinal);
        Assert.DoesNotContain(piloted.Name, missing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task are_where_starting_here_begins_with_five_at_most_and_a_reason_each()
    {
        await using var db = site.Db();
        var (mine, near) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
        await mine.IsLike(db, near);
        await mine.WasJudged(db, OfstedJudgement.Inadequate);
        await near.WasJudged(db, OfstedJudgement.Good);
        var area = "curating-standards";
        var used = await A.Listing().InTheme("data-as-a-resource").With(c => c with { FocusAreas = [area] }).SavedIn(db);
        await A.Use().Of(used).By(near).Confirmed().SavedIn(db);
        for (var i = 0; i < 6; i++) await A.Listing().InTheme("data-as-a-resource").With(c => c with { FocusAreas = [area], Cost = CostBand.Free, RunsIn = [RunsIn.Browser] }).SavedIn(db);
        var unfounded = await A.Listing().InTheme("data-as-a-resource").With(c => c with { FocusAreas = [area], Cost = CostBand.Over100k }).SavedIn(db);
        var ended = await A.Listing().InTheme("data-as-a-resource").At(Stage.Ended).With(c => c with { FocusAreas = [area], Cost = CostBand.Free }).SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo($"/start?for={mine.Slug}&problem={area}");

        var suggested = visitor.Page.Document.QuerySelectorAll("ol.results > li").ToList();
        Assert.Equal(5, suggested.Count);
        Assert.Contains(used.Name, suggested[0].TextContent, StringComparison.Ordinal);
        Assert.Contains($"{near.Name} uses it. Ofsted judged {near.Name} “good” overall (report of May 2024) and {mine.Name} “inadequate” (report of May 2024).", suggested[0].TextContent, StringComparison.Ordinal);
        Assert.All(suggested, s => Assert.NotEmpty(s.QuerySelectorAll("ul li")));
        Assert.All(suggested.Skip(1), s => Assert.Contains("It is free.", s.TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain(unfounded.Name, visitor.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(ended.Name, visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Ask the Centre to find someone", visitor.Page.Text, StringComparison.Ordinal);
    }
}
