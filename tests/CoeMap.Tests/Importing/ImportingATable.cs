using System.Text;
using CoeMap.Importing;
using CoeMap.Listings;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Importing;

public sealed class ImportingATable(Map map) : IClassFixture<Map>
{
    private const string Head = "Kind,Name,Summary,Description,Stage,Themes,Lead organisation";

    [Fact]
    public async Task proposes_nothing_before_it_is_accepted_and_then_everything_waits_for_a_moderator()
    {
        await using var db = map.Db();
        var me = await map.As(await A.Person().SavedIn(db));
        var name = $"{A.UniqueWord()} counter";

        var rows = await map.Brought(me, Bringing.Csv(Head, Row(name)));
        var before = await db.Revisions.CountAsync(r => r.Name == name);
        await map.The<AcceptImport>().RunAsync(me, rows[0].ImportId, new(null, AcceptedPart.Usual, MayPublish: true));

        var revision = await db.Revisions.SingleAsync(r => r.Name == name);
        Assert.Equal(("1 create", 0), (rows.Counts(), before));
        Assert.Equal((RevisionState.Submitted, me.PersonId), (revision.State, revision.AuthorId));
        Assert.True(await db.AuditEntries.AnyAsync(e => e.SubjectId == revision.Id && e.What == "revision.imported"));
    }

    [Fact]
    public async Task again_says_unchanged_and_makes_nothing_twice()
    {
        await using var db = map.Db();
        var me = await map.As(await A.Person().SavedIn(db));
        var file = Bringing.Csv(Head, Row($"{A.UniqueWord()} one"), Row($"{A.UniqueWord()} two"));

        await map.Taken(me, file);
        var again = await map.Taken(me, file);

        Assert.Equal("2 unchanged", again.Counts());
        Assert.Equal(2, await db.Revisions.CountAsync(r => r.AuthorId == me.PersonId));
    }

    [Fact]
    public async Task takes_columns_in_any_order_and_case_with_semicolons_a_mark_and_dates()
    {
        await using var db = map.Db();
        var me = await map.As(await A.Person().SavedIn(db));
        var name = $"{A.UniqueWord()} café";
        var text = $"name;LEAD organisation;kind;stage;start date;end year;themes;Summary;description;Tags\r\n{name};kent;TOOL;not known;3/4/2019;2021/22;Data as a resource;It counts what teams count by hand today.;It counts what teams count by hand, and shows it.;\"SEN2, returns\"\r\n";

        var rows = await map.Brought(me, ImportedFile.Of("a.csv", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]));

        var read = Assert.Single(rows).Read!;
        Assert.Equal(("create", name, ListingKind.Tool, 2019, 2021), (Words.Of(rows[0].Verdict), read.Name, read.Kind, read.StartYear, read.EndYear));
        Assert.Equal(["sen2", "returns"], read.Tags);
    }

    [Fact]
    public async Task reads_windows_1252_and_says_so()
    {
        await using var db = map.Db();
        var me = await map.As(await A.Person().SavedIn(db));
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var name = $"{A.UniqueWord()} £5k – café";

        var rows = await map.Brought(me, ImportedFile.Of("old.csv", Encoding.GetEncoding(1252).GetBytes($"{Head}\r\n{Row(name)}\r\n")));

        Assert.Equal(name, rows[0].Name);
        Assert.Contains("Windows-1252", string.Join(' ', await db.Imports.Where(i => i.Id == rows[0].ImportId).Select(i => i.Notes).SingleAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tool,Thing,A summary that is long enough to be kept.,A description that is long enough.,Livee,Data as a resource,Kent", "Row 2, Stage", "Idea, Discovery")]
    [InlineData("Tool,Thing,A summary that is long enough to be kept.,A description that is long enough.,Live,Data as a resource,Kennt", "Row 2, Lead organisation", "“Kent”")]
    [InlineData("Tool,Thing,A summary that is long enough to be kept.,A description that is long enough.,Live,Datas,Kent", "Row 2, Themes", "Data as a resource")]
    [InlineData("Gadget,Thing,A summary that is long enough to be kept.,A description that is long enough.,Live,Data as a resource,Kent", "Row 2, Kind", "Project, Tool, Partner")]
    public async Task names_row_column_and_what_to_write_instead(string line, string where, string instead)
    {
        await using var db = map.Db();

        var rows = await map.Brought(await map.As(await A.Person().SavedIn(db)), Bringing.Csv(Head, line));

        Assert.Equal(Verdict.Refused, rows[0].Verdict);
        Assert.Contains(where, rows[0].Reason, StringComparison.Ordinal);
        Assert.Contains(instead, rows[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task puts_what_misses_parts_among_the_drafts()
    {
        await using var db = map.Db();
        var me = await map.As(await A.Person().SavedIn(db));

        var rows = await map.Taken(me, Bringing.Csv("Kind,Name,Lead organisation", $"Tool,{A.UniqueWord()} half,Kent"));

        Assert.Equal(Verdict.NeedsContent, rows[0].Verdict);
        Assert.Contains("summary", rows[0].Reason, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(RevisionState.Draft, (await db.Revisions.SingleAsync(r => r.Id == rows[0].MadeId)).State);
    }

    [Fact]
    public async Task lets_suppliers_bring_their_own_work_only_and_labels_it()
    {
        await using var db = map.Db();
        var supplier = await A.Organisation().OfKind(CoeMap.Organisations.OrganisationKind.Supplier).SavedIn(db);
        var me = await map.As(await A.Person().At(supplier).Confirmed().SavedIn(db));

        var rows = await map.Brought(me, Bringing.Csv(Head, Row($"{A.UniqueWord()} theirs"), Row($"{A.UniqueWord()} ours", lead: supplier.Name)));

        Assert.Equal("1 create, 1 refused", rows.Counts());
        Assert.True(await db.Imports.Where(i => i.Id == rows[0].ImportId).Select(i => i.IsFromSupplier).SingleAsync());
    }

    [Fact]
    public async Task connects_listings_by_name_or_address_and_says_which_it_does_not_know()
    {
        await using var db = map.Db();
        var (one, other) = (await A.Listing().SavedIn(db), await A.Listing().SavedIn(db));

        var rows = await map.Brought(await map.As(await A.Person().SavedIn(db)), Bringing.Csv(
            Head + ",Connected listings", $"{Row($"{A.UniqueWord()} tied")},Builds on: {one.Name}; part of: https://map.example.org/listings/{other.Slug}", $"{Row($"{A.UniqueWord()} lost")},Builds on: no such thing", $"{Row($"{A.UniqueWord()} vague")},{one.Name}"));

        Assert.Equal([new(RelationKind.BuildsOn, one.Id), new(RelationKind.PartOf, other.Id)], rows[0].Read!.Relations);
        Assert.Contains("Row 3, Connected listings: “no such thing” is not on the map", rows[1].Reason, StringComparison.Ordinal);
        Assert.Contains("Row 4, Connected listings", rows[2].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task leaves_what_a_table_without_a_column_does_not_say_where_it_finds_a_listing_by_its_name()
    {
        await using var db = map.Db();
        var person = await A.Person().SavedIn(db);
        var listing = await A.Listing().By(person).Tagged("kept").With(c => c with { Website = "https://example.org/kept" }).SavedIn(db);
        var lead = await db.Organisations.Where(o => o.Id == listing.LeadOrganisationId).Select(o => o.Name).SingleAsync();

        var rows = await map.Brought(await map.As(person), Bringing.Csv("Kind,Name,Summary,Lead organisation", $"{Words.Label(listing.Kind)},{listing.Name},A summary that nobody has read before.,\"{lead}\""));

        Assert.Equal((Verdict.Change, "Changes: Summary"), (Assert.Single(rows).Verdict, rows[0].Reason));
    }

    [Fact]
    public async Task reads_thousands_of_rows_of_a_workbook()
    {
        await using var db = map.Db();
        var word = A.UniqueWord();

        var tried = await map.The<TryImport>().RunAsync(await map.As(await A.Person().SavedIn(db)), ImportFormat.Table, ImportedFile.Of("large.xlsx", Workbook.Of(
            [.. Head.Split(','), "Start year"], Enumerable.Range(0, 4_000).Select(i => (string[])["Tool", $"{word} {i}", "It counts what teams count by hand today.", "It counts what teams count by hand, and shows it.", "Live", "Data as a resource", "Kent", "43831"]))));

        Assert.Null(tried.Problem);
        Assert.Equal(4_000, tried.Rows.Count);
        Assert.All(tried.Rows, r => Assert.Equal((Verdict.Create, 2020), (r.Verdict, r.Record.Content!.StartYear)));
        Assert.Equal(("row 4001", $"{word} 3999"), (tried.Rows[^1].Record.Place, tried.Rows[^1].Record.Name));
    }

    [Fact]
    public async Task stops_after_twenty_files_within_an_hour()
    {
        await using var db = map.Db();
        var me = await map.As(await A.Person().SavedIn(db));
        for (var i = 0; i < StartImport.MostAnHour; i++) await map.Brought(me, Bringing.Csv(Head, Row($"{A.UniqueWord()} many")));

        var outcome = await map.The<StartImport>().RunAsync(me, Guid.NewGuid(), ImportFormat.Table, Bringing.Csv(Head, Row("One more")));

        Assert.Contains("within an hour", Assert.IsType<Outcome.Refused>(outcome).Message, StringComparison.Ordinal);
    }

    private static string Row(string name, string lead = "Kent") => $"Tool,{name},It counts what teams count by hand today.,\"It counts what teams count by hand, and shows it.\",Live,Data as a resource,\"{lead}\"";
}
