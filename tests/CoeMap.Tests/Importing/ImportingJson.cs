using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Exporting;
using CoeMap.Importing;
using CoeMap.Listings;
using CoeMap.Search;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Importing;

public sealed class ImportingJson(Map map) : IClassFixture<Map>
{
    private const string Good = """{"kind": "tool", "name": "NAME", "summary": "It counts what teams count by hand today.", "description": "It counts what teams count by hand, and shows it.", "stage": "live", "themes": [{"slug": "THEME"}], "leadOrganisation": {"name": "Kent"}""";

    [Theory]
    [InlineData("[{0}]")]
    [InlineData("{\"licence\": {\"name\": \"Any\"}, \"items\": [{0}], \"total\": 1, \"next\": null}")]
    [InlineData("{\"licence\": {\"name\": \"Any\"}, \"item\": {0}}")]
    [InlineData("{0}")]
    public async Task proposes_what_a_list_a_page_or_one_answer_says(string shape)
    {
        await using var db = map.Db();
        var name = $"{A.UniqueWord()} counter";
        var theme = await db.Themes.Select(t => t.Slug).FirstAsync();

        var rows = await map.Taken(await map.As(await A.Person().SavedIn(db)), File(shape.Replace("{0}", Good + "}", StringComparison.Ordinal).Replace("NAME", name, StringComparison.Ordinal).Replace("THEME", theme, StringComparison.Ordinal)), ImportFormat.Json);

        Assert.Equal("1 create", rows.Counts());
        var revision = await db.Revisions.SingleAsync(r => r.Name == name);
        Assert.Equal((RevisionState.Submitted, ListingKind.Tool, Stage.Live), (revision.State, revision.Content.Kind, revision.Content.Stage));
    }

    [Fact]
    public async Task gives_only_the_edits_of_an_export()
    {
        await using var db = map.Db();
        var person = await A.Person().SavedIn(db);
        var me = await map.As(person);
        var listing = await A.Listing().By(person).Tagged("one", "two").SavedIn(db);
        var exported = await Exported();
        var item = exported["items"]!.AsArray().Single(i => (string?)i!["slug"] == listing.Slug)!;
        item["tags"] = new JsonArray("one", "three");

        var rows = await map.Taken(me, File($"[{item.ToJsonString()}]"), ImportFormat.Json);

        Assert.Equal((Verdict.Change, "Changes: Tags"), (Assert.Single(rows).Verdict, rows[0].Reason));
        var edit = await db.Revisions.SingleAsync(r => r.ListingId == listing.Id && r.State == RevisionState.Submitted);
        Assert.Equal(listing.Content with { Tags = ["one", "three"] }, edit.Content);
    }

    [Fact]
    public async Task leaves_what_it_does_not_say()
    {
        await using var db = map.Db();
        var person = await A.Person().SavedIn(db);
        var listing = await A.Listing().By(person).Tagged("kept").SavedIn(db);

        var rows = await map.Brought(await map.As(person), File($$"""[{"slug": "{{listing.Slug}}", "version": 1, "name": {{JsonSerializer.Serialize(listing.Name)}}, "website": "https://example.org/new"}]"""), ImportFormat.Json);

        Assert.Equal("Changes: Website", Assert.Single(rows).Reason);
    }

    [Theory]
    [InlineData("\"stage\": \"livee\"", "Listing 1, stage", "Idea, Discovery")]
    [InlineData("\"leadOrganisation\": {\"name\": \"Kennt\"}", "Listing 1, leadOrganisation", "“Kent”")]
    [InlineData("\"website\": \"nowhere\"", "Listing 1, website", "https://")]
    [InlineData("\"website\": [1]", "Listing 1, website", "text in quotes")]
    [InlineData("\"tags\": {\"a\": 1}", "Listing 1, tags", "write a list")]
    [InlineData("\"startYear\": \"soon\"", "Listing 1, startYear", "four digits")]
    [InlineData("\"takingPart\": [{\"slug\": \"kent\", \"role\": \"friend\"}]", "Listing 1, takingPart", "delivery-partner")]
    [InlineData("\"reuse\": {\"documents\": [{\"kind\": \"leaflet\"}]}", "Listing 1, reuse.documents", "Specification")]
    public async Task names_listing_field_and_what_to_write_instead(string field, string where, string instead)
    {
        await using var db = map.Db();

        var rows = await map.Brought(await map.As(await A.Person().SavedIn(db)), File($"[{Good.Replace("\"THEME\"", JsonSerializer.Serialize(await db.Themes.Select(t => t.Slug).FirstAsync()), StringComparison.Ordinal)}, {field}}}]"), ImportFormat.Json);

        Assert.Equal(Verdict.Refused, rows[0].Verdict);
        Assert.Contains(where, rows[0].Reason, StringComparison.Ordinal);
        Assert.Contains(instead, rows[0].Reason, StringComparison.Ordinal);
    }

    private static ImportedFile File(string text) => ImportedFile.Of("listings.json", Encoding.UTF8.GetBytes(text));

    private async Task<JsonNode> Exported()
    {
        using var file = new MemoryStream();
        await new ExportListings(map.The<IDbContextFactory<CoeMapDb>>(), map.The<MapAtHand>(), map.The<SectorWords>(), new PublicAddress("https://map.example.org")).RunAsync(SearchQuery.From(""), ExportFormat.Json, file);
        return JsonNode.Parse(file.ToArray())!;
    }
}
