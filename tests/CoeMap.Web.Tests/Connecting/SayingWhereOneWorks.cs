using CoeMap.Organisations;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Web.Tests.Connecting;

/// <summary>What is only claimed is not passed on as if it were so; that somebody is with a supplier is said wherever they are seen.</summary>
public sealed class SayingWhereOneWorks(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task a_question_carries_the_organisation_that_has_confirmed_its_asker(bool isConfirmed)
    {
        await using var db = site.Db();
        var council = await A.Organisation().SavedIn(db);
        var asker = await (isConfirmed ? A.Person().At(council).Confirmed() : A.Person().At(council)).SavedIn(db);
        var (contact, listing, need) = (await A.Person().SavedIn(db), await A.Listing().SavedIn(db), await A.Need().By(await A.Person().SavedIn(db)).SavedIn(db));
        await A.Contact().For(listing).Being(contact).SavedIn(db);
        using var browser = await site.SignedInAs(asker.Email!);

        await browser.GoTo($"/connect/ask?listing={listing.Slug}");
        browser.Fill("Your message", "May we use it for our placements team?");
        await browser.Press("Send");
        await browser.GoTo($"/needs/{need.Slug}/offer");
        browser.Fill("How can you help?", "We did this last year and wrote it down.");
        await browser.Press("Send your answer");

        Assert.Equal(isConfirmed, (await site.MailTo(contact.Email!))[0].Body.Contains(council.Name, StringComparison.Ordinal));
        Assert.Equal(isConfirmed, browser.Page.Has($"at {council.Name}") || browser.Page.Has(council.Name));
    }

    [Fact]
    public async Task a_suppliers_profile_and_its_line_in_search_say_so()
    {
        await using var db = site.Db();
        var (word, firm) = (A.UniqueWord(), await A.Organisation().OfKind(OrganisationKind.Supplier).SavedIn(db));
        var profile = await A.Profile().Of(await A.Person().At(firm).Confirmed().SavedIn(db)).HelpingWith($"All about {word} and its returns").SavedIn(db);
        using var colleague = await site.SignedInAs((await A.Person().SavedIn(db)).Email!);

        await colleague.GoTo($"/search?q={word}");
        Assert.True(colleague.Page.Has($"{firm.Name} (a supplier)"));
        await colleague.GoTo($"/people/{profile.Slug}");
        Assert.True(colleague.Page.Has("A supplier"));
    }
}
