using CoeMap.Evidence;
using CoeMap.Listings;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Web.Tests.Evidence;

/// <summary>What a reader does on the evidence gap map: go to a cell, and narrow it.</summary>
public sealed class WalkingTheGaps(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task leads_from_an_empty_cell_to_what_could_fill_it_and_from_a_full_one_to_its_evidence()
    {
        await using var db = site.Db();
        var listing = await A.Listing().With(c => c with { FocusAreas = ["cross-sector-work"] }).SavedIn(db);
        await A.Evidence().About(listing).With(f => f with { Outcome = EvidenceOutcome.MultiAgencyWorking, Claim = "Three agencies met more often." }).SavedIn(db);
        using var visitor = site.Visitor();
        await visitor.GoTo("/map/evidence");
        var empty = visitor.Page.Document.QuerySelectorAll("svg a").Select(a => (a.GetAttribute("href"), a.GetAttribute("aria-label"))).Where(a => a.Item2!.StartsWith("Nothing known: Expecting excellence, Workforce", StringComparison.Ordinal)).ToList();

        Assert.Equal(["/contribute/new-listing", "/needs/new"], empty.Select(e => e.Item1));
        await visitor.GoTo("/map/evidence/cross-sector-work/multi-agency-working");
        Assert.True(visitor.Page.Has("Three agencies met more often."));
        await visitor.GoTo("/map/evidence/cross-sector-work/multi-agency-working?kind=partner");
        Assert.True(visitor.Page.Has("Nobody has looked yet."));
        Assert.True(visitor.Page.Has("Post a need"));
    }

    [Fact]
    public async Task narrows_by_kind_region_and_stage_and_shrugs_at_odd_words()
    {
        await using var db = site.Db();
        var tool = await A.Listing().OfKind(ListingKind.Tool).At(Stage.Live).With(c => c with { FocusAreas = ["influencing-markets"] }).SavedIn(db);
        await A.Evidence().About(tool).With(f => f with { Outcome = EvidenceOutcome.Leadership }).SavedIn(db);
        using var visitor = site.Visitor();

        async Task<string> Asked(string query)
        {
            await visitor.GoTo("/map/evidence" + query);
            return visitor.Page.Document.QuerySelectorAll("td a").Single(a => a.GetAttribute("href")!.StartsWith("/map/evidence/influencing-markets/leadership", StringComparison.Ordinal)).ChildNodes[0].TextContent;
        }

        Assert.StartsWith("1 item", await Asked("?kind=tool&stage=live"), StringComparison.Ordinal);
        Assert.Equal("Nothing known", await Asked("?kind=project"));
        Assert.Equal("Nothing known", await Asked("?stage=ended"));
        Assert.StartsWith("1 item", await Asked("?kind=nonsense&region=&stage=x"), StringComparison.Ordinal);
    }
}
