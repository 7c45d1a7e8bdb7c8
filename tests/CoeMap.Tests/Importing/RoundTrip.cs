using System.Text;
using CoeMap.Database;
using CoeMap.Exporting;
using CoeMap.Importing;
using CoeMap.Listings;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Importing;

public sealed class RoundTrip(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task of_every_listing_through_a_table_changes_nothing()
    {
        await using var db = map.Db();
        var me = await map.As(await A.Moderator().SavedIn(db));
        await A.Listing().Named($"=SUM({A.UniqueWord()})").Saying("'-- begins like a formula, and goes on\n\n- with a list; and a semicolon").With(c => c with
        {
            AlsoKnownAs = ["one; two", "+44"],
            OtherLinks = [new("Guide: first part", "https://example.org/a?b=c;d"), new("https://example.org/x", "https://example.org/x")],
            RunsIn = [RunsIn.Browser, RunsIn.PowerBi],
            ReuseDocuments = [new(ReuseDocumentKind.Dpia, null), new(ReuseDocumentKind.Specification, "https://example.org/spec")],
            Cost = CostBand.From5kTo25k,
            StartYear = 2019,
            ChildData = ChildData.None,
            ReuseEffort = "  two days\nor three ".Trim(),
        }).SavedIn(db);

        var rows = await map.Brought(me, await Exported());

        Assert.True(rows.Count > 90, $"Only {rows.Count} listings were exported.");
        Assert.True(rows.All(r => r.Verdict == Verdict.Unchanged), string.Join('\n', rows.Where(r => r.Verdict != Verdict.Unchanged).Select(r => $"{r.Name}: {r.Verdict} {r.Reason}")));
    }

    [Fact]
    public async Task of_every_listing_through_our_fields_in_map_files_changes_nothing()
    {
        await using var db = map.Db();
        var me = await map.As(await A.Moderator().SavedIn(db));
        var listings = await db.Listings.AsNoTracking().Where(l => l.HiddenAt == null).ToListAsync();
        var names = await ContentNames.OfAsync(db, [.. listings.Select(l => l.Content)]);

        var rows = await map.Brought(me, new("own", [.. listings.Select(l => new FilePart($"services/{l.Slug}.yaml", Encoding.UTF8.GetBytes(Record(l, names))))]), ImportFormat.Map);

        Assert.Equal(listings.Count, rows.Count);
        Assert.True(rows.All(r => r.Verdict == Verdict.Unchanged), string.Join('\n', rows.Where(r => r.Verdict != Verdict.Unchanged).Select(r => $"{r.Name}: {r.Verdict} {r.Reason}")));
    }

    [Fact]
    public async Task gives_only_the_edits()
    {
        await using var db = map.Db();
        var person = await A.Person().SavedIn(db);
        var me = await map.As(person);
        var listing = await A.Listing().By(person).Tagged("one", "two").SavedIn(db);

        var rows = await map.Taken(me, await Exported(listing.Id, l => l.Replace("one; two", "one; three", StringComparison.Ordinal)));

        var row = Assert.Single(rows);
        Assert.Equal((Verdict.Change, "Changes: Tags"), (row.Verdict, row.Reason));
        var edit = await db.Revisions.SingleAsync(r => r.ListingId == listing.Id && r.State == RevisionState.Submitted);
        Assert.Equal(listing.Content with { Tags = ["one", "three"] }, edit.Content);
    }

    [Fact]
    public async Task keeps_what_others_changed_meanwhile_and_calls_what_both_changed_a_conflict()
    {
        await using var db = map.Db();
        var person = await A.Person().SavedIn(db);
        var me = await map.As(person);
        var listing = await A.Listing().By(person).Tagged("before").SavedIn(db);
        var edited = await Exported(listing.Id, l => l.Replace("before", "after", StringComparison.Ordinal));
        var both = await Exported(listing.Id, l => l.Replace("Plans visits", "Counts visits", StringComparison.Ordinal));
        await Publish(await A.Revision().Of(listing).By(person).With(c => c with { Summary = "Plans visits, and says so to everybody who asks." }).Submitted().SavedIn(db));

        var merged = await map.Brought(me, edited);
        var clash = await map.Brought(me, both);

        Assert.Equal((Verdict.Change, "Changes: Tags"), (merged[0].Verdict, merged[0].Reason));
        Assert.Equal("Plans visits, and says so to everybody who asks.", merged[0].Proposed!.Summary);
        Assert.Equal(Verdict.Conflict, clash[0].Verdict);
        Assert.Contains("Summary", clash[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task keeps_the_day_of_the_last_commit_and_ties_that_nobody_sees()
    {
        await using var db = map.Db();
        var (person, hidden) = (await A.Person().SavedIn(db), await A.Listing().Hidden().SavedIn(db));
        var (shown, day) = (await A.Listing().SavedIn(db), new DateOnly(2026, 3, 31));
        var listing = await A.Listing().By(person).Tagged("before").With(c => c with
        {
            Repository = "https://code.example.org/one",
            LastCommitOn = day,
            Relations = [new(RelationKind.Uses, hidden.Id), new(RelationKind.BuildsOn, shown.Id, RelationBasis.Inferred, "grew out of", "a paper")],
        }).SavedIn(db);

        var rows = await map.Brought(await map.As(person), await Exported(listing.Id, l => l.Replace("before", "after", StringComparison.Ordinal)));

        Assert.Equal("Changes: Tags", Assert.Single(rows).Reason);
        Assert.Equal(listing.Content with { Tags = ["after"] }, rows[0].Proposed);
    }

    [Fact]
    public async Task finds_a_listing_that_was_renamed_since()
    {
        await using var db = map.Db();
        var person = await A.Person().SavedIn(db);
        var listing = await A.Listing().By(person).Tagged("before").SavedIn(db);
        var edited = await Exported(listing.Id, l => l.Replace("before", "after", StringComparison.Ordinal));
        db.FormerAddresses.Add(CoeMap.Addresses.FormerAddress.Leave(CoeMap.Addresses.AddressOf.Listing, listing.Slug, listing.Id, map.Clock.GetUtcNow()));
        await db.SaveChangesAsync();
        await db.Listings.Where(l => l.Id == listing.Id).ExecuteUpdateAsync(l => l.SetProperty(p => p.Slug, listing.Slug + "-now"));

        var rows = await map.Brought(await map.As(person), edited);

        Assert.Equal((Verdict.Change, "Changes: Tags"), (Assert.Single(rows).Verdict, rows[0].Reason));
    }

    [Fact]
    public async Task does_not_let_somebody_else_edit()
    {
        await using var db = map.Db();
        var listing = await A.Listing().Tagged("theirs").SavedIn(db);

        var rows = await map.Brought(await map.As(await A.Person().SavedIn(db)), await Exported(listing.Id, l => l.Replace("theirs", "mine", StringComparison.Ordinal)));

        Assert.Equal(Verdict.Skipped, rows[0].Verdict);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task of_a_publiccode_file_adds_nothing(bool hasWebsite)
    {
        await using var db = map.Db();
        var listing = await A.Listing().Saying("It counts what teams count by hand, and shows it. " + string.Join(' ', Enumerable.Repeat("It goes on for a while.", 8))).Tagged("one", "two").With(c => c with
        {
            Stage = Stage.Discovery,
            AlsoKnownAs = ["Its other name"],
            Website = hasWebsite ? "https://counter.example.org" : null,
            Repository = $"https://code.example.org/{A.UniqueWord()}.git",
            Documentation = hasWebsite ? "https://counter.example.org/docs" : null,
            Licence = "AGPL-3.0-or-later",
            RunsIn = [RunsIn.Browser],
        }).SavedIn(db);
        var file = await new WritePubliccode(map.The<IDbContextFactory<CoeMapDb>>(), map.The<CoeMap.Search.MapAtHand>(), new CoeMap.Email.PublicAddress("https://map.example.org")).RunAsync(listing.Slug);

        var unknown = await A.Listing().Saying(listing.Content.Description).With(c => c with { Stage = Stage.NotKnown, Repository = listing.Content.Repository, Licence = "MIT" }).SavedIn(db);
        Assert.Equal(["the stage, which is not known"], WritePubliccode.MissingIn(unknown.Content));

        var rows = await map.Brought(await map.As(await A.Moderator().SavedIn(db)), ImportedFile.Of("publiccode.yml", Encoding.UTF8.GetBytes(file!.Yaml!)), ImportFormat.PublicCode);

        Assert.Equal((Verdict.Unchanged, $"It is on the map already, and the file adds nothing: /listings/{listing.Slug}"), (Assert.Single(rows).Verdict, rows[0].Reason));
    }

    private static string Record(Listing listing, ContentNames names)
    {
        var fields = ListingTable.Headers.Zip(ListingTable.Row(listing.Content, listing.Slug, listing.PublishedVersion, names)).Where(c => !string.IsNullOrEmpty(c.Second))
            .Select(c => $"  {c.First.ToLowerInvariant().Replace(' ', '_').Replace('-', '_')}: {System.Text.Json.JsonSerializer.Serialize(SafeCsv.Defused(c.Second))}\n");
        return $"'@type': SERVICE\nname: {System.Text.Json.JsonSerializer.Serialize(listing.Name)}\ncoe_map_fields:\n{string.Concat(fields)}";
    }

    private async Task Publish(Revision revision)
    {
        await using var db = map.Db();
        var moderator = await map.As(await A.Moderator().SavedIn(db));
        Assert.IsType<Outcome.Done>(await map.The<CoeMap.Moderation.PublishSubmissions>().RunAsync(moderator, [revision.Id], withNames: true));
    }

    private async Task<ImportedFile> Exported(Guid? only = null, Func<string, string>? edit = null)
    {
        await using var db = map.Db();
        var listings = await db.Listings.AsNoTracking().Where(l => l.HiddenAt == null && (only == null || l.Id == only)).OrderBy(l => l.Slug).ToListAsync();
        var names = await ContentNames.OfAsync(db, [.. listings.Select(l => l.Content)]);
        var csv = SafeCsv.Write(listings.Select(l => ListingTable.Row(l.Content, l.Slug, l.PublishedVersion, names)).Prepend(ListingTable.Headers));
        return ImportedFile.Of("export.csv", Encoding.UTF8.GetBytes(edit?.Invoke(csv) ?? csv));
    }
}
