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
        var moderator = await site.As(await A.Moderator().SavedIn(db));
        var revision = await A.Revision().Of(listing).LedBy(after).Tagged("new words").Submitted().SavedIn(db);
        var read = site.Services.GetService(typeof(RevisionComparison)) as RevisionComparison;
        var publish = site.Services.GetService(typeof(PublishRevision)) as PublishRevision;
        Assert.IsType<Outcome.Done>(await publish!.RunAsync(moderator, (await read!.RunAsync(moderator, revision.Id))!.Seen, PublishCorrections.None));
        using var visitor = site.Visitor();

        await visitor.GoTo($"/listings/{listing.Slug}");
        await visitor.Click("Its whole history: versions, owners and use");

        Assert.Equal($"History of {listing.Name}", visitor.Page.Heading);
        Assert.True(visitor.Page.Has("Version 2 published: tags, lead organisation"), visitor.Page.Text);
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
}
