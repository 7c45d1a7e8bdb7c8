using CoeMap.Adoption;
using CoeMap.Listings;
using CoeMap.Moderation;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Visiting;

/// <summary>A listing's past, day by day, as far as the reader may see it.</summary>
public sealed class ReadingAHistory(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task tells_versions_what_they_changed_and_who_came_to_lead()
    {
        await using var db = site.Db();
        var (before, after) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
        var listing = await A.Listing().LedBy(before).SavedIn(db);
        await Publish(await A.Revision().Of(listing).LedBy(after).Tagged("new words").Submitted().SavedIn(db));
        using var visitor = site.Visitor();

        await visitor.GoTo($"/listings/{listing.Slug}");
        await visitor.Click("Its whole history: versions, owners and use");

        Assert.Equal($"History of {listing.Name}", visitor.Page.Heading);
        Assert.True(visitor.Page.Has("Version Version 2 published: tags, lead organisation"), visitor.Page.Text);
        Assert.True(visitor.Page.Has($"Led by {after.Name}, before by {before.Name}"));
        Assert.True(visitor.Page.Has("Version 1 published"));
    }

    [Fact]
    public async Task names_a_user_only_to_those_who_may_see_it_and_no_hidden_listing()
    {
        await using var db = site.Db();
        var (open, shy) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
        var hidden = await A.Listing().Hidden().SavedIn(db);
        var listing = await A.Listing().Related(RelationKind.Uses, hidden).SavedIn(db);
        await A.Use().Of(listing).By(open).Confirmed().SavedIn(db);
        await A.Use().Of(listing).By(shy).At(AdoptionStage.Stopped).Confirmed(Naming.PublicBodies).SavedIn(db);
        using var visitor = site.Visitor();
        using var colleague = await site.SignedInAs((await A.Person().At(await A.Organisation().SavedIn(db)).Confirmed().SavedIn(db)).Email!);

        await visitor.GoTo($"/listings/{listing.Slug}/history");
        await colleague.GoTo($"/listings/{listing.Slug}/history");

        Assert.True(visitor.Page.Has($"{open.Name} confirmed: in use"));
        Assert.True(visitor.Page.Has("An organisation confirmed: stopped"));
        Assert.False(visitor.Page.Has(shy.Name));
        Assert.False(visitor.Page.Has(hidden.Name));
        Assert.True(colleague.Page.Has($"{shy.Name} confirmed: stopped"));
    }

    [Fact]
    public async Task lets_those_who_may_edit_it_read_an_old_version_and_begin_from_it_and_nobody_else()
    {
        await using var db = site.Db();
        var (author, stranger) = (await A.Person().SavedIn(db), await A.Person().SavedIn(db));
        var listing = await A.Listing().By(author).Tagged("old words").Published().SavedIn(db);
        await Publish(await A.Revision().Of(listing).By(author).Tagged("new words").Submitted().SavedIn(db));
        using var mine = await site.SignedInAs(author.Email!);
        using var others = await site.SignedInAs(stranger.Email!);
        using var visitor = site.Visitor();

        await mine.GoTo($"/listings/{listing.Slug}/history");
        await mine.Click("Version 1 published");
        Assert.True(mine.Page.Has("One field differs from what visitors see now."), mine.Page.Text);
        Assert.Equal(["Removed: new words", "Added: old words"], mine.Page.Document.QuerySelectorAll(".field-beside .field-text").Select(f => f.TextContent.Trim()));
        await mine.PressTwice("Start an edit from version 1");

        var draft = await db.Revisions.AsNoTracking().SingleAsync(r => r.ListingId == listing.Id && r.State == RevisionState.Draft);
        Assert.Equal(("old words", 2), (Assert.Single(draft.Content.Tags), draft.BaseVersion));
        await mine.GoTo($"/contribute/version/{listing.Slug}/1");
        await mine.Press("Start an edit from version 1");
        Assert.True(mine.Page.Has("An edit of this listing is open already."));
        await mine.GoTo($"/contribute/version/{listing.Slug}/2");
        Assert.True(mine.Page.Has("It is what visitors see now.") && !mine.Page.Has("Start an edit"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await mine.GoTo($"/contribute/version/{listing.Slug}/3")).Status);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await others.GoTo($"/contribute/version/{listing.Slug}/1")).Status);
        await visitor.GoTo($"/listings/{listing.Slug}/history");
        Assert.True(visitor.Page.Has("Version 1 published") && visitor.Page.Document.QuerySelector("a[href^='/contribute/version']") is null);
    }

    private async Task Publish(Revision revision)
    {
        await using var db = site.Db();
        var moderator = await site.As(await A.Moderator().SavedIn(db));
        var read = (RevisionComparison)site.Services.GetService(typeof(RevisionComparison))!;
        var publish = (PublishRevision)site.Services.GetService(typeof(PublishRevision))!;
        Assert.IsType<Outcome.Done>(await publish.RunAsync(moderator, (await read.RunAsync(moderator, revision.Id))!.Seen, PublishCorrections.None));
    }
}
