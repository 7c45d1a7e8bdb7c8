using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Evidence;

/// <summary>From a confirmed use to a review under the listing: a user writes it, a moderator publishes it, those behind the listing answer once.</summary>
public sealed class ReviewingWhatWeUse(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task begins_on_the_listing_and_ends_there_with_its_spread_and_one_answer()
    {
        await using var db = site.Db();
        var (council, author) = (await A.Organisation().SavedIn(db), await A.Person().SavedIn(db));
        var listing = await A.Listing().By(author).SavedIn(db);
        await A.Use().Of(listing).By(council).Confirmed().SavedIn(db);
        using var user = await site.SignedInAs((await A.Person().At(council).Confirmed().SavedIn(db)).Email!);
        await user.GoTo($"/listings/{listing.Slug}");
        await user.Click("review it");
        Fill(user);
        await user.Press("Submit for review");
        Assert.Contains("Useful 5 of 5 Little effort 2 of 5 Fits our work 4 of 5 Well supported 3 of 5 The setting Three analysts. Words It finds what we miss in each return.", Spaced(user.Page), StringComparison.Ordinal);
        using var visitor = site.Visitor();
        Assert.False((await visitor.GoTo($"/listings/{listing.Slug}")).Has("What its users say"));

        using var moderator = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
        var review = await db.Reviews.AsNoTracking().SingleAsync(r => r.ListingId == listing.Id);
        await moderator.GoTo($"/moderate/reviews/{review.Id}");
        moderator.Choose("Decision", "Publish");
        await moderator.Press("Record decision");
        using var behind = await site.SignedInAs(author.Email!);
        await behind.GoTo($"/listings/{listing.Slug}");
        await behind.Click("Answer this review");
        behind.Fill("Your answer", "Thank you. The next version starts faster.");
        var (first, again) = await behind.PressTwice("Publish the answer");
        Assert.Equal((first.Path, first.Banner), (again.Path, again.Banner));

        await visitor.GoTo($"/listings/{listing.Slug}");
        Assert.Equal(["00001", "01000", "00010", "00100"], visitor.Page.Document.QuerySelectorAll(".evidence-scores tbody tr").Select(r => string.Concat(r.QuerySelectorAll("td").Select(c => c.TextContent))));
        Assert.DoesNotContain(visitor.Page.Document.QuerySelectorAll(".evidence-scores th"), h => h.TextContent == "Mean");
        Assert.True(visitor.Page.Has("Those behind it answer: Thank you. The next version starts faster."));
        Assert.True((await behind.GoTo($"/contribute/reviews/{review.Id}/answer")).Has("This review has been answered Thank you. The next version starts faster."));
    }

    [Fact]
    public async Task tells_a_colleague_who_comes_with_another_answer_that_there_is_one()
    {
        await using var db = site.Db();
        var author = await A.Person().SavedIn(db);
        var listing = await A.Listing().By(author).SavedIn(db);
        var review = await A.Review().Of(listing).Published(await A.Moderator().SavedIn(db)).SavedIn(db);
        using var one = await site.SignedInAs(author.Email!);
        using var other = await site.SignedInAs(author.Email!);
        foreach (var (tab, words) in new[] { (one, "We have mended the manual."), (other, "Which manual do you mean?") })
        {
            await tab.GoTo($"/contribute/reviews/{review.Id}/answer");
            tab.Fill("Your answer", words);
        }

        await one.Press("Publish the answer");
        await other.Press("Publish the answer");

        Assert.Equal(["This review has been answered already, and an answer is not changed"], other.Page.ErrorSummary);
        Assert.Equal("Which manual do you mean?", other.Page.Form.Field("Your answer").TextContent.Trim());
        Assert.True((await other.GoTo($"/listings/{listing.Slug}")).Has("Those behind it answer: We have mended the manual."));
    }

    [Fact]
    public async Task shows_a_mean_of_five_organisations_and_not_of_five_colleagues()
    {
        await using var db = site.Db();
        var (listing, council, moderator) = (await A.Listing().SavedIn(db), await A.Organisation().SavedIn(db), await A.Moderator().SavedIn(db));
        for (var n = 0; n < 5; n++) await A.Review().Of(listing).At(council).Published(moderator).SavedIn(db);
        using var visitor = site.Visitor();

        await visitor.GoTo($"/listings/{listing.Slug}");
        Assert.DoesNotContain(visitor.Page.Document.QuerySelectorAll(".evidence-scores th"), h => h.TextContent == "Mean");
        Assert.True(visitor.Page.Has("A mean is shown once there are reviews from 5 organisations or more: colleagues of one organisation count as one"));

        for (var n = 0; n < 4; n++) await A.Review().Of(listing).Published(moderator).SavedIn(db);
        await visitor.GoTo($"/listings/{listing.Slug}");
        Assert.Single(visitor.Page.Document.QuerySelectorAll(".evidence-scores th"), h => h.TextContent == "Mean");
        Assert.True(visitor.Page.Has("The mean is from 5 organisations or more"));
    }

    [Fact]
    public async Task says_of_each_question_that_it_was_not_answered()
    {
        await using var db = site.Db();
        var (listing, council) = (await A.Listing().SavedIn(db), await A.Organisation().SavedIn(db));
        await A.Use().Of(listing).By(council).Confirmed().SavedIn(db);
        using var user = await site.SignedInAs((await A.Person().At(council).Confirmed().SavedIn(db)).Email!);
        await user.GoTo($"/contribute/review/{listing.Slug}");

        await user.Press("Submit for review");

        Assert.Equal(5, user.Page.ErrorSummary.Distinct().Count());
        Assert.Contains("Choose from 1 to 5 how well it fits your work", user.Page.ErrorSummary);
    }

    [Fact]
    public async Task shows_the_one_that_waits_instead_of_a_form_for_another()
    {
        await using var db = site.Db();
        var (listing, council) = (await A.Listing().SavedIn(db), await A.Organisation().SavedIn(db));
        await A.Use().Of(listing).By(council).Confirmed().SavedIn(db);
        using var user = await site.SignedInAs((await A.Person().At(council).Confirmed().SavedIn(db)).Email!);
        await user.GoTo($"/contribute/review/{listing.Slug}");
        Fill(user);
        await user.Press("Submit for review");

        await user.GoTo($"/contribute/review/{listing.Slug}");
        Assert.Empty(user.Page.Document.QuerySelectorAll("main textarea"));
        Assert.True(user.Page.Has("You have reviewed this already."));
        await user.Click("See your review");
        await user.Press("Take it back");

        await user.GoTo($"/contribute/review/{listing.Slug}");
        Assert.NotEmpty(user.Page.Document.QuerySelectorAll("main textarea"));
    }

    private static void Fill(Visitor user)
    {
        foreach (var (question, score) in new[] { ("How useful is it?", "5"), ("How little effort does it take?", "2"), ("How well does it fit your work?", "4"), ("How well are you supported?", "3") }) user.Choose(question, score);
        user.Fill("Your setting (optional)", "Three analysts.");
        user.Fill("In your words", "It finds what we miss in each return.");
    }

    private static string Spaced(SeenPage page) => string.Join(' ', page.Document.QuerySelectorAll("main dt, main dd").Select(e => e.TextContent.Trim()));
}
