using CoeMap.Listings;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Web.Tests.Evidence;

/// <summary>Focus areas, organisations and technologies show the evidence of the listings they have to do with, on the same lines; search says how strong it is.</summary>
public sealed class CollectingEvidence(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task gathers_it_on_the_pages_of_a_partner_a_technology_and_a_focus_area()
    {
        await using var db = site.Db();
        var word = A.UniqueWord();
        var partner = await A.Organisation().SavedIn(db);
        var technology = Technology.Add(word.ToLowerInvariant());
        technology.TakeSeed($"{word} Case", TechnologyKind.CaseManagementSystem, partner.Id);
        db.Add(technology);
        await db.SaveChangesAsync();
        var listing = await A.Listing().WithTaking(partner, ParticipationRole.DeliveryPartner).With(c => c with { WorksWith = [technology.Slug], FocusAreas = ["information-sharing"] }).SavedIn(db);
        await A.Evidence().About(listing).With(f => f with { Claim = $"{word} answered sooner." }).ForPractice("data-tool-collaboration:advising", "tools-and-resources").SavedIn(db);
        await A.Evidence().About(await A.Listing().WithTaking(partner, ParticipationRole.Supplier).Hidden().SavedIn(db)).With(f => f with { Claim = $"{word} is hidden." }).SavedIn(db);
        using var visitor = site.Visitor();

        foreach (var path in new[] { $"/organisations/{partner.Slug}", $"/technologies/{technology.Slug}", "/themes/community-facilitation/tools-and-resources", "/themes/community-facilitation/information-sharing" })
        {
            await visitor.GoTo(path);
            Assert.True(visitor.Page.Has($"{word} answered sooner."), path);
            Assert.True(visitor.Page.Has("Strength 3 of 5"), path);
            Assert.False(visitor.Page.Has($"{word} is hidden."), path);
        }

        await visitor.GoTo("/themes/community-facilitation/tools-and-resources");
        Assert.Matches("[1-9][0-9]* items?, strongest 3 of 5", visitor.Page.Text);
        Assert.True(visitor.Page.Has("nothing known yet"));
        await visitor.GoTo("/technologies");
        Assert.True(visitor.Page.Has($"{word} Case by {partner.Name}: 1 listing"));
    }

    [Fact]
    public async Task leads_from_a_partners_listing_to_what_is_known_of_its_work()
    {
        await using var db = site.Db();
        var partner = await A.Organisation().SavedIn(db);
        var listed = await A.Listing().OfKind(ListingKind.Partner).LedBy(partner).SavedIn(db);
        var work = await A.Listing().OfKind(ListingKind.Tool).WithTaking(partner, ParticipationRole.DeliveryPartner).SavedIn(db);
        await A.Evidence().About(work).SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo($"/listings/{listed.Slug}");
        Assert.True(visitor.Page.Has($"A partner is known by its work: what is known of that is collected on the page of {partner.Name}."));
        await visitor.GoTo(visitor.Page.Document.QuerySelector("#evidence p a")!.GetAttribute("href")!);
        Assert.NotNull(visitor.Page.Document.QuerySelector("#collected"));

        Assert.False((await visitor.GoTo($"/listings/{work.Slug}")).Has("A partner is known by its work"));
    }

    [Fact]
    public async Task says_in_results_how_strong_it_is_and_narrows_by_it()
    {
        await using var db = site.Db();
        var word = A.UniqueWord();
        var (shown, bare) = (await A.Listing().Named($"{word} shown").SavedIn(db), await A.Listing().Named($"{word} bare").SavedIn(db));
        await A.Evidence().About(shown).SavedIn(db);
        await A.Evidence().About(shown).With(f => f with { Organisations = 1 }).SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo($"/search?q={word}&evidence=3");
        Assert.True(visitor.Page.Has("Evidence: strength 3 of 5, the strongest of 2"));
        Assert.False(visitor.Page.Has(bare.Name));

        await visitor.GoTo($"/search?q={word}&evidence=none");
        Assert.True(visitor.Page.Has(bare.Name));
        Assert.False(visitor.Page.Has(shown.Name));
    }
}
