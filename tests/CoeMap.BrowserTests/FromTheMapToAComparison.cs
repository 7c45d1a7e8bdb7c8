using CoeMap.Atlas;
using CoeMap.Listings;
using CoeMap.Testing;
using Microsoft.Playwright;
using Xunit;

namespace CoeMap.BrowserTests;

/// <summary>Without scripts: a measure on the map, an authority, two of its tools side by side, on paper.</summary>
public sealed class FromTheMapToAComparison(Site site, Chromium chromium) : IClassFixture<Site>
{
    [Fact]
    public async Task leads_through_an_authority_to_two_of_its_tools_on_paper()
    {
        await using var db = site.Db();
        var authority = await A.Organisation().SavedIn(db);
        var hexagon = Hexagon.Of(authority.Id);
        hexagon.MoveTo(new(2, 30)); // south of everybody
        db.Hexagons.Add(hexagon);
        var one = await A.Listing().LedBy(authority).With(c => c with { Cost = CostBand.Free }).SavedIn(db);
        var two = await A.Listing().LedBy(authority).With(c => c with { Cost = CostBand.Under5k }).SavedIn(db);
        await A.Listing().LedBy(authority).SavedIn(db);
        await using var window = await chromium.Open(site.Address, scripts: false);
        var page = window.Page;

        await page.GotoAsync("/map");
        await page.GetByLabel("Listings it leads", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = $"{authority.Name}: leads 3 listings" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(authority.Name);
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare some of its work" }).ClickAsync();
        await page.GetByLabel(one.Name, new() { Exact = true }).CheckAsync();
        await page.GetByLabel(two.Name, new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare the ticked ones" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Compare 2 listings");
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Cost" })).ToContainTextAsync("Different");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Main" })).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        Assert.True((await page.PdfAsync(new() { Format = "A4" })).Length > 5_000);
    }

    [Fact]
    public async Task has_no_barrier_that_axe_can_find_on_a_comparison_and_on_every_map()
    {
        await using var db = site.Db();
        var (one, two) = (await A.Listing().SavedIn(db), await A.Listing().SavedIn(db));
        var authority = await A.Organisation().SavedIn(db);
        var hexagon = Hexagon.Of(authority.Id);
        hexagon.MoveTo(new(4, 30));
        db.Hexagons.Add(hexagon);
        await A.Use().Of(one).By(authority).Confirmed().SavedIn(db);
        await using var window = await chromium.Open(site.Address);
        var wrong = new List<string>();

        foreach (var path in new[] { $"/compare?listing={one.Slug}&listing={two.Slug}&for={authority.Slug}", $"/compare?listing={one.Slug}", "/map?show=quiet", $"/map?listing={one.Slug}&for={authority.Slug}", $"/listings/{one.Slug}" })
        {
            Assert.Equal((path, 200), (path, (await window.Page.GotoAsync(path))?.Status));
            wrong.AddRange((await Axe.BarriersOn(window.Page)).Select(barrier => $"{path}: {barrier}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task stacks_on_a_phone_and_stays_a_table_to_a_screen_reader()
    {
        await using var db = site.Db();
        var (one, two) = (await A.Listing().Named(new string('w', 119)).SavedIn(db), await A.Listing().SavedIn(db));
        await using var window = await chromium.Open(site.Address, scripts: false);
        await window.Page.SetViewportSizeAsync(320, 800);

        await window.Page.GotoAsync($"/compare?listing={one.Slug}&listing={two.Slug}");

        Assert.Equal(0, await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Columnheader)).ToHaveCountAsync(2);
        Assert.True(await window.Page.GetByRole(AriaRole.Rowheader).CountAsync() > 5);
    }
}
