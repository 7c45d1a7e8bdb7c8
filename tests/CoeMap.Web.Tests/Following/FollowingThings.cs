using System.Net;
using CoeMap.Following;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Following;

public sealed class FollowingThings(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task from_their_pages_fills_a_list_that_one_can_shorten_again()
    {
        await using var db = site.Db();
        var (listing, reader) = (await A.Listing().SavedIn(db), await A.Person().SavedIn(db));
        using var visitor = site.Visitor();
        await visitor.GoTo($"/listings/{listing.Slug}");
        Assert.StartsWith("/sign-in", (await visitor.Click("Follow this listing")).Path, StringComparison.Ordinal);

        using var member = await site.SignedInAs(reader.Email!);
        foreach (var (page, link) in new[] { ($"/listings/{listing.Slug}", "Follow this listing"), ("/themes/advanced-technology", "Follow this theme"), ("/search?page=1&q=planner&sort=newest&theme=advanced-technology", "Follow this search") })
        {
            await member.GoTo(page);
            await member.Click(link);
            await member.Press("Follow");
            Assert.StartsWith("You follow", member.Page.Banner, StringComparison.Ordinal);
            Assert.StartsWith(page.Split('?')[0], member.Page.Path, StringComparison.Ordinal);
        }

        await member.GoTo("/account/following");
        Assert.True(member.Page.Has(listing.Name) && member.Page.Has("Advanced technology") && member.Page.Has("“planner”, theme advanced technology"), member.Page.Text);
        await member.Press("Stop following " + listing.Name);
        Assert.False(member.Page.Has(listing.Name), member.Page.Text);
        Assert.Equal(["q=planner&theme=advanced-technology", "advanced-technology"], await db.Follows.Where(f => f.PersonId == reader.Id).OrderByDescending(f => f.Of == FollowOf.Search).Select(f => f.Subject).ToListAsync());
    }

    [Fact]
    public async Task twice_is_once()
    {
        await using var db = site.Db();
        var (listing, reader) = (await A.Listing().SavedIn(db), await A.Person().SavedIn(db));
        using var first = await site.SignedInAs(reader.Email!);
        using var second = await site.SignedInAs(reader.Email!);
        await first.GoTo($"/follow/listings/{listing.Slug}");
        await second.GoTo($"/follow/listings/{listing.Slug}");
        await first.Press("Follow");
        await second.Press("Follow");

        Assert.Equal(1, await db.Follows.CountAsync(f => f.PersonId == reader.Id));
        Assert.Equal($"You follow {listing.Name}", (await first.GoTo($"/follow/listings/{listing.Slug}")).Heading);
    }

    [Fact]
    public async Task by_mail_ends_for_who_holds_the_mail_by_a_button_or_by_their_mail_program()
    {
        await using var db = site.Db();
        var (reader, other) = (await A.Person().SavedIn(db), await A.Person().SavedIn(db));
        var (key, another) = (await A.Follow().By(reader).ToldIn(db), await A.Follow().By(other).ToldIn(db));
        using var visitor = site.Visitor();
        await visitor.GoTo($"/following/stop/{key}");
        Assert.Null(await DayOf(reader.Id)); // scanners open links

        await visitor.Press("Stop the weekly mail");
        using var answer = await visitor.Ask(HttpMethod.Post, $"/following/stop/{another}", new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));

        Assert.Equal("You get no weekly mail", visitor.Page.Heading);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode); // mail programs do not follow redirects
        Assert.Equal((DigestDay.Never, DigestDay.Never), (await DayOf(reader.Id), await DayOf(other.Id)));
        using var member = await site.SignedInAs(reader.Email!);
        await member.GoTo("/account/following");
        member.Choose("Your weekly mail", "Friday");
        await member.Press("Save");
        Assert.Equal(DigestDay.Friday, await DayOf(reader.Id));
    }

    private async Task<DigestDay?> DayOf(Guid person)
    {
        await using var db = site.Db();
        return await db.DigestChoices.Where(c => c.PersonId == person).Select(c => (DigestDay?)c.Day).SingleOrDefaultAsync();
    }
}
