using CoeMap.Listings;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Contributing;

/// <summary>Who edits a listing names the others it relates to by typing; scripts are not needed.</summary>
public sealed class ConnectingListings(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task takes_a_name_another_name_or_an_address()
    {
        await using var db = site.Db();
        var (byName, byAlias, byAddress) = (await A.Listing().SavedIn(db), await A.Listing().With(c => c with { AlsoKnownAs = [$"{c.Name} of old"] }).SavedIn(db), await A.Listing().SavedIn(db));
        var (visitor, listing) = await Editing();

        Connect(visitor, 1, "Builds on", byName.Name.ToUpperInvariant(), "Its README");
        Connect(visitor, 2, "Replaces", $"{byAlias.Name} of old");
        Connect(visitor, 3, "Part of", $"/listings/{byAddress.Slug}");
        await visitor.Press("Continue");

        Assert.Equal("Check before you submit", visitor.Page.Heading);
        Assert.True(visitor.Page.Has($"Builds on: {byName.Name} (Its README)"), visitor.Page.Text);
        var revision = await site.Db().Revisions.SingleAsync(r => r.ListingId == listing.Id && r.State == RevisionState.Draft);
        Assert.Equal([byName.Id, byAlias.Id, byAddress.Id], revision.Content.Relations.Select(r => r.ListingId));
        Assert.All(revision.Content.Relations, r => Assert.Equal(RelationBasis.Stated, r.Basis));
    }

    [Fact]
    public async Task refuses_what_no_listing_is_called_beside_the_field_and_loses_nothing()
    {
        await using var db = site.Db();
        var hidden = await A.Listing().Hidden().SavedIn(db);
        var (visitor, _) = await Editing();

        Connect(visitor, 1, "Uses", hidden.Name);
        visitor.Fill("Other listing 2", "Nothing of that name");
        await visitor.Press("Continue");

        Assert.Equal(2, visitor.Page.ErrorSummary.Count);
        Assert.Contains("Choose how it is connected", visitor.Page.ErrorSummary);
        Assert.Equal(hidden.Name, visitor.Page.Form.Field("Other listing 1").GetAttribute("value"));
        Assert.Contains("No listing on the map has this name", visitor.Page.ErrorAt("Other listing 2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task refuses_the_listing_itself_and_keeps_what_is_said_twice_once()
    {
        await using var db = site.Db();
        var other = await A.Listing().SavedIn(db);
        var (visitor, listing) = await Editing();

        Connect(visitor, 1, "Uses", $"/listings/{other.Slug}");
        Connect(visitor, 2, "Uses", other.Name);
        Connect(visitor, 3, "Builds on", listing.Name);
        await visitor.Press("Continue");
        Assert.Contains("This is the listing itself.", visitor.Page.ErrorAt("Other listing 3"), StringComparison.Ordinal);

        Connect(visitor, 3, "Choose how", "");
        await visitor.Press("Continue");
        Assert.Equal([new StatedRelation(RelationKind.Uses, other.Id)], await Proposed(listing));
    }

    [Fact]
    public async Task keeps_the_source_s_word_while_the_connection_stays_and_what_is_not_shown()
    {
        await using var db = site.Db();
        var (other, hidden) = (await A.Listing().SavedIn(db), await A.Listing().Hidden().SavedIn(db));
        StatedRelation inferred = new(RelationKind.Uses, other.Id, RelationBasis.Inferred, "appliedTo", "example.org", new DateOnly(2026, 1, 20));
        StatedRelation unseen = new(RelationKind.PartOf, hidden.Id);
        var (visitor, listing) = await Editing(inferred, unseen);

        Assert.Equal("(a listing that is not shown)", visitor.Page.Form.Field("Other listing 2").GetAttribute("value"));
        await visitor.Press("Continue");
        Assert.Equal([inferred, unseen], await Proposed(listing));

        await visitor.GoTo($"/contribute/{(await site.Db().Revisions.SingleAsync(r => r.ListingId == listing.Id && r.State == RevisionState.Draft)).Id}/edit");
        visitor.Select("Connection 1", "Builds on");
        visitor.Select("How connection 1 is known", "We say so");
        await visitor.Press("Continue");
        Assert.Equal(new StatedRelation(RelationKind.BuildsOn, other.Id, RelationBasis.Stated, null, "example.org"), (await Proposed(listing))[0]);
    }

    private async Task<IReadOnlyList<StatedRelation>> Proposed(Listing listing) =>
        (await site.Db().Revisions.SingleAsync(r => r.ListingId == listing.Id && r.State == RevisionState.Draft)).Content.Relations;

    private static void Connect(Visitor visitor, int row, string kind, string listing, string? source = null)
    {
        visitor.Select($"Connection {row}", kind);
        visitor.Fill($"Other listing {row}", listing);
        if (source is not null) visitor.Fill($"Source {row} (optional)", source);
    }

    private async Task<(Visitor Visitor, Listing Listing)> Editing(params StatedRelation[] relations)
    {
        await using var db = site.Db();
        var author = await A.Person().SavedIn(db);
        var listing = await A.Listing().By(author).With(c => c with { Relations = relations }).SavedIn(db);
        var visitor = await site.SignedInAs(author.Email!);
        await visitor.GoTo($"/contribute/edit-listing/{listing.Slug}");
        await visitor.Press("Start editing");
        return (visitor, listing);
    }
}
