using CoeMap.Testing;
using Microsoft.Playwright;
using Xunit;

namespace CoeMap.BrowserTests;

public sealed class ChoosingAnOrganisation(Site site, Chromium chromium) : IClassFixture<Site>
{
    [Fact]
    public async Task by_typing_a_part_of_its_name_gives_the_same_as_the_plain_select()
    {
        await using var db = site.Db();
        var council = await A.Organisation().SavedIn(db);
        var person = await A.Person().SavedIn(db);
        await using var window = await chromium.Open(site.Address);
        using (var visitor = await site.SignedInAs(person.Email!)) await window.Take(visitor.Cookies);
        await window.Page.GotoAsync("/contribute/new-listing");

        await window.Page.GetByLabel("Name", new() { Exact = true }).FillAsync($"{A.UniqueWord()} planner");
        await window.Page.GetByLabel("Tool", new() { Exact = true }).CheckAsync();
        await window.Page.GetByLabel("Stage", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Live" });
        var typed = window.Page.GetByRole(AriaRole.Combobox, new() { Name = "Lead organisation" });
        await typed.PressSequentiallyAsync(council.Name.Split(' ')[0]);
        await window.Page.GetByRole(AriaRole.Option, new() { Name = council.Name }).First.ClickAsync();
        await Assertions.Expect(typed).ToHaveValueAsync(council.Name);
        await window.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Continue", Exact = true }).Last.ClickAsync();

        await Assertions.Expect(window.Page.GetByText("There is a problem")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByText("Choose the lead organisation")).ToHaveCountAsync(0);
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Combobox, new() { Name = "Lead organisation" })).ToHaveValueAsync(council.Name);
    }
}
