using System.Net;
using CoeMap.Listings;
using CoeMap.People;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Contributing;

public sealed class EditingAListing(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task starts_from_what_is_published_and_leaves_that_alone()
    {
        await using var db = site.Db();
        var (visitor, person) = await SignedIn();
        var listing = await A.Listing().By(person).SavedIn(db);

        await visitor.GoTo("/contribute");
        await visitor.Click($"Edit {listing.Name}");
        await visitor.Press("Start editing");
        Assert.Equal($"Edit {listing.Name}", visitor.Page.Heading);
        visitor.Fill("Summary", "Plans visits in another way, which is better.");
        await visitor.Press("Continue");

        Assert.Equal("Check before you submit", visitor.Page.Heading);
        Assert.True(visitor.Page.Has("Plans visits in another way, which is better."));
        Assert.Equal(listing.Summary, (await site.Db().Listings.SingleAsync(l => l.Id == listing.Id)).Summary);
    }

    [Fact]
    public async Task leaves_themes_and_the_rest_that_is_ticked_in_the_order_they_had()
    {
        await using var db = site.Db();
        var (visitor, person) = await SignedIn();
        var listing = await A.Listing().By(person).InTheme("policy-enablers", "careers-strategy").With(c => c with { RunsIn = [RunsIn.Server, RunsIn.Spreadsheet] }).SavedIn(db);
        await visitor.GoTo($"/contribute/edit-listing/{listing.Slug}");
        await visitor.Press("Start editing");

        visitor.Tick("Advanced technology");
        await visitor.Press("Continue");

        var saved = (await db.Revisions.AsNoTracking().SingleAsync(r => r.ListingId == listing.Id && r.State == RevisionState.Draft)).Content;
        Assert.Equal(["policy-enablers", "careers-strategy", "advanced-technology"], saved.Themes); // a listing stands under its first
        Assert.Equal([RunsIn.Server, RunsIn.Spreadsheet], saved.RunsIn);
    }

    [Fact]
    public async Task shows_both_versions_to_the_second_of_two_people_and_overwrites_nothing()
    {
        await using var db = site.Db();
        var (visitor, person) = await SignedIn();
        var revision = await A.Revision().By(person).SavedIn(db);
        using var other = await site.SignedInAs(person.Email!);

        await visitor.GoTo($"/contribute/{revision.Id}/edit");
        await other.GoTo($"/contribute/{revision.Id}/edit");
        other.Fill("Summary", "What the other one typed, and saved first.");
        await other.Press("Continue");
        visitor.Fill("Summary", "What this one typed, and saved second.");
        await visitor.Press("Continue");

        Assert.True(visitor.Page.Has("Two versions"));
        Assert.True(visitor.Page.Has("What the other one typed, and saved first."));
        Assert.Equal("What this one typed, and saved second.", visitor.Page.Form.Field("Summary").TextContent.Trim());
        Assert.Equal("What the other one typed, and saved first.", (await Saved(revision)).Content.Summary);

        await visitor.Press("Continue");
        Assert.Equal("What this one typed, and saved second.", (await Saved(revision)).Content.Summary);
    }

    [Fact]
    public async Task shows_the_moderators_reason_where_it_has_to_be_mended()
    {
        await using var db = site.Db();
        var (visitor, person) = await SignedIn();
        var revision = await A.Revision().By(person).Returned("Say which teams use it.").SavedIn(db);

        await visitor.GoTo("/contribute");
        Assert.True(visitor.Page.Has("Say which teams use it."));
        await visitor.Click($"Change it: {revision.Name}");

        Assert.True(visitor.Page.Has("Say which teams use it."));
    }

    [Fact]
    public async Task is_not_offered_to_those_who_may_not()
    {
        await using var db = site.Db();
        var listing = await A.Listing().SavedIn(db);
        var (visitor, _) = await SignedIn();

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GoTo($"/contribute/edit-listing/{listing.Slug}")).Status);
    }

    [Fact]
    public async Task leads_every_change_link_of_the_check_page_to_a_field_that_exists()
    {
        await using var db = site.Db();
        var (visitor, person) = await SignedIn();
        var revision = await A.Revision().By(person).SavedIn(db);

        await visitor.GoTo($"/contribute/{revision.Id}/check");
        var targets = visitor.Page.Document.QuerySelectorAll(".govuk-summary-list__actions a").Select(a => a.GetAttribute("href")!.Split('#')[1]).ToList();
        await visitor.GoTo($"/contribute/{revision.Id}/edit");

        Assert.Equal(29, targets.Count);
        Assert.Equal([], targets.FindAll(id => visitor.Page.Document.GetElementById(id) is null));
    }

    private async Task<(Visitor Visitor, Person Person)> SignedIn()
    {
        await using var db = site.Db();
        var person = await A.Person().SavedIn(db);
        return (await site.SignedInAs(person.Email!), person);
    }

    private async Task<Revision> Saved(Revision revision)
    {
        await using var db = site.Db();
        return await db.Revisions.SingleAsync(r => r.Id == revision.Id);
    }
}
