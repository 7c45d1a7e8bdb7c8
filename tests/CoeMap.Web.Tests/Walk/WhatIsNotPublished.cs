using System.Net;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using CoeMap.Testing.Matrix;
using Xunit;

namespace CoeMap.Web.Tests.Walk;

/// <summary>Drafts, submitted, returned and hidden things are nowhere for others: no page, no list, no count, no search.</summary>
public sealed class WhatIsNotPublished(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(Role.Visitor)]
    [InlineData(Role.Member)]
    [InlineData(Role.Steward)]
    [InlineData(Role.Supplier)]
    [InlineData(Role.Moderator)]
    [InlineData(Role.Administrator)]
    public async Task is_in_no_list_no_count_and_no_search(Role role)
    {
        var scene = await Scene.SetIn(site);
        await using var db = site.Db();
        var word = A.UniqueWord();
        var council = await A.Organisation().SavedIn(db);
        await A.Listing().Named($"{word} shown").Tagged(word).LedBy(council).SavedIn(db);
        using var visitor = await scene.Enter(role);
        string[] paths = ["/", "/themes", "/themes/data-as-a-resource", $"/search?q={word}", $"/search?tag={word}", $"/organisations/{council.Slug}", $"/search?organisation={council.Slug}"];
        var before = await Read(visitor, paths);

        await A.Listing().Named($"{word} hidden").Tagged(word).LedBy(council).Hidden().SavedIn(db);
        await A.Revision().Named($"{word} draft").Tagged(word).LedBy(council).SavedIn(db);
        await A.Revision().Named($"{word} submitted").Tagged(word).LedBy(council).Submitted().SavedIn(db);
        await A.Revision().Named($"{word} returned").Tagged(word).LedBy(council).Returned("Say more.").SavedIn(db);
        await A.Revision().Named($"{word} declined").Tagged(word).LedBy(council).Declined("It is an advertisement.").SavedIn(db);

        Assert.Equal(before, await Read(visitor, paths));
        Assert.Contains($"{word} shown", before[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Visitor)]
    [InlineData(Role.Member)]
    [InlineData(Role.Steward)]
    [InlineData(Role.Supplier)]
    public async Task has_no_page(Role role)
    {
        var scene = await Scene.SetIn(site);
        await using var db = site.Db();
        var hidden = await A.Listing().Hidden().SavedIn(db);
        var draft = await A.Revision().SavedIn(db);
        using var visitor = await scene.Enter(role);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GoTo($"/listings/{hidden.Slug}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GoTo($"/listings/{draft.Name.ToLowerInvariant().Replace(' ', '-')}")).Status);
        if (role is not Role.Visitor) Assert.Equal(HttpStatusCode.NotFound, (await visitor.GoTo($"/contribute/{draft.Id}/edit")).Status);
    }

    private static async Task<List<string>> Read(Visitor visitor, IEnumerable<string> paths)
    {
        var read = new List<string>();
        foreach (var path in paths) read.Add((await visitor.GoTo(path)).Text);
        return read;
    }
}
