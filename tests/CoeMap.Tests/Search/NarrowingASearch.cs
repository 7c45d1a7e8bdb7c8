using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.Search;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Tests.Search;

public sealed class NarrowingASearch(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task widens_within_a_filter_and_narrows_across_filters()
    {
        var word = A.UniqueWord();
        await using var db = map.Db();
        await A.Listing().Named($"{word} a").OfKind(ListingKind.Tool).At(Stage.Live).SavedIn(db);
        await A.Listing().Named($"{word} b").OfKind(ListingKind.Project).At(Stage.Live).SavedIn(db);
        await A.Listing().Named($"{word} c").OfKind(ListingKind.Project).At(Stage.Ended).SavedIn(db);

        Assert.Equal(2, await Count($"?q={word}&kind=project"));
        Assert.Equal(3, await Count($"?q={word}&kind=project&kind=tool"));
        Assert.Equal(1, await Count($"?q={word}&kind=project&stage=ended"));
    }

    [Fact]
    public async Task counts_the_choices_of_a_filter_without_its_own_choice()
    {
        var word = A.UniqueWord();
        await using var db = map.Db();
        await A.Listing().Named($"{word} a").OfKind(ListingKind.Tool).At(Stage.Live).SavedIn(db);
        await A.Listing().Named($"{word} b").OfKind(ListingKind.Project).At(Stage.Live).SavedIn(db);
        await A.Listing().Named($"{word} c").OfKind(ListingKind.Project).At(Stage.Ended).SavedIn(db);

        var facets = (await Search($"?q={word}&kind=tool")).Facets;

        Assert.Equal([("Project", 2), ("Tool", 1)], facets[SearchFilter.Kind].Select(c => (c.Label, c.Count)));
        Assert.Equal([("Live", 1)], facets[SearchFilter.Stage].Select(c => (c.Label, c.Count)));
        Assert.True(facets[SearchFilter.Kind].Single(c => c.Value == "tool").IsChosen);
    }

    [Fact]
    public async Task works_for_every_filter()
    {
        var word = A.UniqueWord();
        await using var db = map.Db();
        var technology = Technology.Add($"{word}-system".ToLowerInvariant());
        technology.TakeSeed($"{word} system", TechnologyKind.Platform, null);
        db.Add(technology);
        var lead = await A.Organisation().In(Region.NorthEast).SavedIn(db);
        var pilot = await A.Organisation().In(Region.London).SavedIn(db);
        var listing = await A.Listing().Named($"{word} planner").LedBy(lead).WithTaking(pilot, ParticipationRole.Pilot).Tagged("family hubs").InTheme("policy-enablers").With(c => c with
        {
            FocusAreas = ["cross-sector-work"],
            Licence = "MIT",
            Cost = CostBand.Under5k,
            ChildData = ChildData.StaysOnYourMachine,
            ForWhom = [Audience.Analyst],
            RunsIn = [RunsIn.PowerBi],
            WorksWith = [technology.Slug],
        }).SavedIn(db);
        await A.Evidence().About(listing).SavedIn(db);
        await A.Use().Of(listing).By(pilot).Confirmed().SavedIn(db);

        string[] fitting =
        [
            "kind=tool", "theme=policy-enablers", "area=cross-sector-work", "stage=live", "tag=family+hubs", "for-whom=analyst", "runs-in=power-bi",
            "child-data=stays-on-your-machine", "licence=MIT", "cost=under-5k", $"works-with={technology.Slug}", "region=london", "in-use=confirmed", "evidence=3", $"organisation={pilot.Slug}",
        ];
        Assert.Equal(SearchFilters.All.Count, fitting.Length);
        foreach (var filter in fitting) Assert.Equal((filter, 1), (filter, await Count($"?q={word}&{filter}")));
        Assert.Equal(1, await Count($"?q={word}&{string.Join('&', fitting)}"));
        Assert.Equal(0, await Count($"?q={word}&region=south-west"));
        Assert.Equal(0, await Count($"?q={word}&organisation=nobody"));
    }

    [Fact]
    public async Task names_a_chosen_value_even_when_nothing_has_it()
    {
        var word = A.UniqueWord();
        await using var db = map.Db();
        var organisation = await A.Organisation().Named($"{word} Council").SavedIn(db);

        var results = await Search($"?organisation={organisation.Slug}&cost=over-100k");

        Assert.Equal($"{word} Council", results.LabelOf(SearchFilter.Organisation, organisation.Slug));
        Assert.Equal("Over £100,000 a year", results.LabelOf(SearchFilter.Cost, "over-100k"));
    }

    private async Task<int> Count(string address) => (await Search(address)).Listings.Total;

    private Task<SearchResults> Search(string address) => map.The<DirectorySearch>().RunAsync(SearchQuery.From(address));
}
