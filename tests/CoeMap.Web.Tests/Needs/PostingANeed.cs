using System.Net;
using CoeMap.Needs;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoeMap.Web.Tests.Needs;

public sealed class PostingANeed(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task begins_with_a_search_that_found_nothing_and_ends_on_the_board_and_in_the_search_of_needs()
    {
        await using var db = site.Db();
        var (word, council) = (A.UniqueWord(), await A.Organisation().SavedIn(db));
        using var member = await site.SignedInAs((await A.Person().At(council).Confirmed().SavedIn(db)).Email!);
        await member.GoTo($"/search?q={word}");
        await member.Click("Post it as a need");
        Assert.Contains(word, member.Page.Html, StringComparison.Ordinal);
        FillNeed(member, null);
        await member.Press("Continue");
        Assert.Equal("Check before you post", member.Page.Heading);
        using var visitor = site.Visitor();
        Assert.False((await visitor.GoTo("/needs")).Has(word));

        await member.Press("Post this need");

        Assert.StartsWith("Your need is on the board", member.Page.Banner, StringComparison.Ordinal);
        Assert.True((await visitor.GoTo("/needs")).Has(word));
        Assert.True((await visitor.GoTo($"/organisations/{council.Slug}")).Has(word));
        Assert.True((await visitor.GoTo("/themes/data-as-a-resource")).Has(word));
        Assert.True((await visitor.GoTo("/")).Has(word));
        Assert.Contains(await Service<NeedsLikeWords>().RunAsync(word, 3, TestContext.Current.CancellationToken), n => n.Title.StartsWith(word, StringComparison.Ordinal));
    }

    [Fact]
    public async Task by_somebody_who_is_not_confirmed_waits_for_a_moderator()
    {
        await using var db = site.Db();
        var word = A.UniqueWord();
        using var member = await site.SignedInAs((await A.Person().At(await A.Organisation().SavedIn(db)).SavedIn(db)).Email!);
        await Post(member, $"{word} predicts demand");
        Assert.StartsWith("Your need is with a moderator", member.Page.Banner, StringComparison.Ordinal);
        using var visitor = site.Visitor();

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GoTo(member.Page.Path)).Status);
        Assert.False((await visitor.GoTo("/needs")).Has(word));
    }

    [Fact]
    public async Task that_may_tell_who_somebody_is_waits_for_a_moderator_too()
    {
        await using var db = site.Db();
        using var member = await site.SignedInAs((await A.Person().At(await A.Organisation().SavedIn(db)).Confirmed().SavedIn(db)).Email!);

        await Post(member, $"{A.UniqueWord()} predicts demand", "Write to jo.bloggs@example.org about what we tried last year.");

        Assert.StartsWith("Your need is with a moderator", member.Page.Banner, StringComparison.Ordinal);
    }

    [Fact]
    public async Task keeps_what_was_typed_where_a_day_was_asked_for()
    {
        using var member = await site.SignedInAs((await A.Person().At(await A.Organisation().SavedIn(site.Db())).Confirmed().SavedIn(site.Db())).Email!);
        await member.GoTo("/needs/new");
        FillNeed(member, A.UniqueWord());
        member.Fill("Needed by", "next spring");

        await member.Press("Continue");

        Assert.Equal(["Enter the date as day, month and year"], member.Page.ErrorSummary);
        Assert.Equal("next spring", member.Page.Form.Field("Needed by").GetAttribute("value"));
    }

    [Theory]
    [InlineData("The child with NHS number 943 476 5919 moved twice.", "looks like an NHS number")]
    [InlineData("The pupil H801200001001 changed schools three times.", "looks like a unique pupil number")]
    [InlineData("The child was born on 3 March 2015 and moved twice.", "looks like a date of birth")]
    [InlineData("One of them, 03/03/2015, moved twice last year.", "looks like a date of birth")]
    public async Task with_what_singles_out_a_child_is_refused_and_keeps_what_was_typed(string problem, string sentence)
    {
        await using var db = site.Db();
        using var member = await site.SignedInAs((await A.Person().At(await A.Organisation().SavedIn(db)).Confirmed().SavedIn(db)).Email!);
        await member.GoTo("/needs/new");
        FillNeed(member, "A way to predict demand", problem);

        await member.Press("Continue");

        Assert.Contains(sentence, member.Page.ErrorAt("The problem, in plain words"), StringComparison.Ordinal);
        Assert.Contains(problem, member.Page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task twice_by_a_double_click_makes_one()
    {
        await using var db = site.Db();
        var title = $"{A.UniqueWord()} predicts demand";
        using var member = await site.SignedInAs((await A.Person().At(await A.Organisation().SavedIn(db)).Confirmed().SavedIn(db)).Email!);
        await member.GoTo("/needs/new");
        FillNeed(member, title);

        var (first, second) = await member.PressTwice("Continue");

        Assert.Equal(first.Path, second.Path);
        Assert.Equal(1, await db.Needs.CountAsync(n => n.Title == title));
    }

    internal static void FillNeed(Visitor member, string? title, string problem = "We want to know two years ahead how many placements we need.")
    {
        if (title is not null) member.Fill("What do you need, in one line?", title);
        member.Fill("The problem, in plain words", problem);
        member.Tick("Data as a resource");
        member.Choose("Who may see your name and role?", "Nobody: people reach me through CoE Map");
    }

    private static async Task Post(Visitor member, string title, string problem = "We want to know two years ahead how many placements we need.")
    {
        await member.GoTo("/needs/new");
        FillNeed(member, title, problem);
        await member.Press("Continue");
        await member.Press("Post this need");
    }

    private T Service<T>() where T : notnull => site.Services.GetRequiredService<T>();
}
