using System.Net;
using CoeMap.Connections;
using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using CoeMap.Testing.Making;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Connecting;

/// <summary>A neighbour uses something: whom the reader may ask there, from “Start here” and from “authorities like yours”.</summary>
public sealed class AskingAColleague(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task from_start_here_reaches_a_person_whose_name_only_colleagues_read()
    {
        await using var db = site.Db();
        var (mine, near) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
        var listing = await UsedBy(near, mine, "discovering-what-works");
        var colleague = await A.Person().At(near).Confirmed().SavedIn(db);
        var profile = await A.Profile().Of(colleague).SavedIn(db);
        var start = $"/start?for={mine.Slug}&problem=discovering-what-works";
        using var visitor = site.Visitor();
        await visitor.GoTo(start);
        Assert.False(visitor.Page.Has(profile.AppearsAs));
        Assert.StartsWith("/sign-in", (await visitor.Click($"Ask a colleague at {near.Name} about {listing.Name}")).Path, StringComparison.Ordinal);
        using var supplier = await site.SignedInAs((await A.Person().At(await A.Organisation().OfKind(OrganisationKind.Supplier).SavedIn(db)).Confirmed().SavedIn(db)).Email!);
        await supplier.GoTo(start);
        Assert.False(supplier.Page.Has(profile.AppearsAs));
        Assert.DoesNotContain("/connect/ask", supplier.Page.Html, StringComparison.Ordinal);
        using var member = await site.SignedInAs((await A.Person().At(mine).Confirmed().SavedIn(db)).Email!);
        await member.GoTo(start);

        await member.Click($"Ask {profile.AppearsAs} about {listing.Name}");
        Assert.True(member.Page.Has($"Your message about “{listing.Name}” goes to {profile.AppearsAs}."), member.Page.Text);
        member.Fill("Your message", "What did it take to begin with it?");
        await member.Press("Send");

        Assert.Equal($"{listing.Name}: a question", Assert.Single(await site.MailTo(colleague.Email!)).Subject);
    }

    [Fact]
    public async Task at_an_organisation_reaches_its_stewards_and_not_the_listings_people()
    {
        await using var db = site.Db();
        var (mine, near) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
        var listing = await UsedBy(near, mine, "curating-standards");
        var (steward, contact) = (await A.Person().At(near).Steward().SavedIn(db), await A.Person().SavedIn(db));
        await A.Contact().For(listing).Being(contact).SavedIn(db);
        using var member = await site.SignedInAs((await A.Person().At(mine).Confirmed().SavedIn(db)).Email!);
        await member.GoTo($"/organisations/{mine.Slug}/like-us");
        await member.Click($"Ask a colleague at {near.Name}");
        Assert.True(member.Page.Has($"Your message goes to the stewards of {near.Name}."));
        await member.GoTo($"/connect/ask?organisation={near.Slug}&listing={listing.Slug}");
        Assert.True(member.Page.Has($"Your message about “{listing.Name}” goes to the stewards of {near.Name}."));
        member.Fill("Your message", "What did it take to begin with it?");

        await member.Press("Send");

        Assert.StartsWith("Your message is with the organisation’s stewards", member.Page.Banner, StringComparison.Ordinal);
        Assert.Equal($"{listing.Name}: a question", Assert.Single(await site.MailTo(steward.Email!)).Subject);
        Assert.Empty(await site.MailTo(contact.Email!));
        Assert.Equal(HttpStatusCode.NotFound, (await member.GoTo($"/connect/ask?organisation=nobody&listing={listing.Slug}")).Status);
    }

    [Fact]
    public async Task stands_beside_each_authority_and_none_is_named_who_left_or_switched_it_off()
    {
        await using var db = site.Db();
        var (mine, near, far) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
        await mine.IsLike(db, near, far);
        await mine.WasJudged(db, OfstedJudgement.Inadequate);
        await near.WasJudged(db, OfstedJudgement.Good);
        var (left, quiet) = (await A.Person().At(near).Confirmed().SavedIn(db), await A.Person().At(far).Confirmed().SavedIn(db));
        var (hidden, off) = (await A.Profile().Of(left).SavedIn(db), await A.Profile().Of(quiet).SwitchedOff().SavedIn(db));
        await db.Memberships.Where(m => m.PersonId == left.Id).ExecuteUpdateAsync(u => u.SetProperty(m => m.LeftAt, FakeClock.Start), TestContext.Current.CancellationToken);
        using var member = await site.SignedInAs((await A.Person().At(mine).Confirmed().SavedIn(db)).Email!);

        await member.GoTo($"/organisations/{mine.Slug}/like-us");

        var rows = member.Page.Document.QuerySelectorAll("ol.neighbours > li").ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.Contains("/connect/ask?", r.InnerHtml, StringComparison.Ordinal));
        Assert.Contains("/connect/ask?organisation=", member.Page.Document.QuerySelector("aside")!.InnerHtml, StringComparison.Ordinal);
        Assert.False(member.Page.Has(hidden.AppearsAs) || member.Page.Has(off.AppearsAs));
    }

    [Fact]
    public async Task who_blocked_me_looks_like_any_other_time()
    {
        await using var db = site.Db();
        var (asker, colleague) = (await A.Person().SavedIn(db), await A.Person().At(await A.Organisation().SavedIn(db)).Confirmed().SavedIn(db));
        var profile = await A.Profile().Of(colleague).SavedIn(db);
        db.ConnectionBlocks.Add(ConnectionBlock.Of(colleague.Id, asker.Id, FakeClock.Start));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        using var member = await site.SignedInAs(asker.Email!);
        await member.GoTo($"/connect/ask?person={profile.Slug}");
        Assert.True(member.Page.Has($"Your message goes to {profile.AppearsAs}."));
        member.Fill("Your message", "May I ask you how you began?");

        await member.Press("Send");

        Assert.StartsWith("Your message is on its way", member.Page.Banner, StringComparison.Ordinal);
        Assert.DoesNotContain("desk", member.Page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await site.MailTo(colleague.Email!));
    }

    private async Task<Listing> UsedBy(Organisation near, Organisation mine, string area)
    {
        await using var db = site.Db();
        await mine.IsLike(db, near);
        var listing = await A.Listing().With(c => c with { FocusAreas = [area] }).SavedIn(db);
        await A.Use().Of(listing).By(near).Confirmed().SavedIn(db);
        return listing;
    }
}
