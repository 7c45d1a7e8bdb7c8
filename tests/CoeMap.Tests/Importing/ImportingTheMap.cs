using System.Text.Json;
using CoeMap.Database;
using CoeMap.Importing;
using CoeMap.Listings;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Importing;

public sealed class ImportingTheMap(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task accounts_for_every_record_and_the_second_run_finds_nothing_new()
    {
        var (me, word) = await ImporterAsync();

        var first = await map.Taken(me, ACollection.With(word), ImportFormat.Map);
        await map.Published(first);
        var second = await map.Brought(me, ACollection.With(word), ImportFormat.Map);

        Assert.Equal(18, first.Count(r => r.Thing != RowThing.Relation)); // one a file
        Assert.DoesNotContain(second, r => r.Verdict is not (Verdict.Unchanged or Verdict.Skipped or Verdict.Refused));
        Assert.Equal(first.Count(r => r.Verdict is Verdict.Skipped or Verdict.Refused), second.Count(r => r.Verdict is Verdict.Skipped or Verdict.Refused));
    }

    [Fact]
    public async Task makes_tools_projects_organisations_and_events_and_ties_them()
    {
        var (me, word) = await ImporterAsync();

        var rows = await map.Taken(me, ACollection.With(word), ImportFormat.Map);
        await map.Published(rows);

        await using var db = map.Db();
        var dataset = await db.Listings.Include(l => l.Relations).SingleAsync(l => l.Name == $"{word} Dataset");
        var fund = await db.Listings.Include(l => l.Relations).SingleAsync(l => l.Name == $"{word} Fund");
        var hub = await db.Organisations.SingleAsync(o => o.Name == $"{word} Hub");
        var roles = await db.Participations.Where(p => p.ListingId == dataset.Id).Join(db.Organisations, p => p.OrganisationId, o => o.Id, (p, o) => new { o.Name, p.Role }).OrderBy(p => p.Name).ToListAsync();
        Assert.Equal((ListingKind.Tool, ListingKind.Project, Stage.Live), (dataset.Kind, fund.Kind, dataset.Stage));
        Assert.Equal([("Data to Insight", ParticipationRole.Lead), ("Essex", ParticipationRole.DeliveryPartner), (hub.Name, ParticipationRole.DeliveryPartner)], roles.Select(r => (r.Name, r.Role)).OrderBy(r => r.Name, StringComparer.Ordinal));
        Assert.Contains(fund.Relations, r => r.OtherId == dataset.Id && r.Basis == RelationBasis.Inferred && r.Word == "linked_framework");
        Assert.Contains(dataset.Relations, r => r.OtherId == fund.Id && r.Basis == RelationBasis.Stated && r.Word == "maintains");
        Assert.True(await db.Events.AnyAsync(e => e.Title == $"{word} Meeting" && e.Organiser == "Data to Insight"));
        Assert.Equal(ListingKind.Project, (await db.ImportRows.SingleAsync(r => r.ImportId == rows[0].ImportId && r.SourceId == $"{word}_undated")).Read!.Kind);
    }

    [Fact]
    public async Task lifts_links_cites_papers_and_reads_placeholders_as_nothing()
    {
        var (me, word) = await ImporterAsync();

        var rows = await map.Brought(me, ACollection.With(word), ImportFormat.Map);

        var dataset = rows.Single(r => r.SourceId == $"{word}_dataset").Read!;
        var empty = rows.Single(r => r.SourceId == $"{word}_empty");
        Assert.Contains(dataset.OtherLinks, l => l.Url == $"https://example.com/{word}/report");
        Assert.Contains(dataset.OtherLinks, l => l.Url == $"https://example.com/{word}/paper.pdf" && l.Label == $"{word} Paper");
        Assert.Contains($"{word} Rule", dataset.Description, StringComparison.Ordinal);
        Assert.Equal(["data standard", "sql"], dataset.Tags);
        Assert.Equal($"https://github.com/example/{word}-dataset", dataset.Repository);
        Assert.Equal((Verdict.NeedsContent, null), (empty.Verdict, empty.Read!.Website));
        Assert.Contains("template’s own words", string.Join(' ', empty.Notes), StringComparison.Ordinal);
        Assert.Contains("stands twice; the first that says something was kept", string.Join(' ', rows.Single(r => r.SourceId == $"{word}_dataset").Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task never_publishes_people_and_holds_them_for_consent()
    {
        var (me, word) = await ImporterAsync();

        var rows = await map.Taken(me, ACollection.With(word), ImportFormat.Map);

        await using var db = map.Db();
        var said = JsonSerializer.Serialize(await db.ImportRows.AsNoTracking().Where(r => r.ImportId == rows[0].ImportId).Select(r => new { r.Name, r.Reason, r.Notes, r.Read, r.Proposed, r.Others }).ToListAsync(), JsonColumn.Options)
            + JsonSerializer.Serialize(await db.Revisions.Where(r => r.AuthorId == me.PersonId).Select(r => r.Content).ToListAsync(), JsonColumn.Options);
        Assert.DoesNotContain(ACollection.Person, said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(ACollection.Address, said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(ACollection.Number, said, StringComparison.Ordinal);
        Assert.DoesNotContain("Otherperson", said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Samplesworth", said, StringComparison.OrdinalIgnoreCase);
        Assert.True(await db.AwaitedConsents.CountAsync(h => h.ImportId == rows[0].ImportId) > 3);
        Assert.True(await db.AwaitedConsents.AnyAsync(h => h.Email == ACollection.Address));
    }

    [Fact]
    public async Task lists_what_was_not_found_and_fails_nothing()
    {
        var (me, word) = await ImporterAsync();

        var rows = await map.Brought(me, ACollection.With(word), ImportFormat.Map);

        await using var db = map.Db();
        var notes = await db.Imports.Where(i => i.Id == rows[0].ImportId).Select(i => i.Notes).SingleAsync();
        Assert.Contains(notes, n => n.Contains($"“nobody_{word}” was not found", StringComparison.Ordinal));
        Assert.Contains(notes, n => n.Contains("inline references", StringComparison.Ordinal));
        Assert.Contains(notes, n => n.Contains("Its region is a guess", StringComparison.Ordinal));
        Assert.Equal(Verdict.Skipped, rows.Single(r => r.SourceId == $"{word}_c").Verdict);
        Assert.Equal(Verdict.Refused, rows.Single(r => r.SourceId == $"{word}_broken").Verdict);
        Assert.Equal(Verdict.Skipped, rows.Single(r => r.SourceId == "test_org").Verdict);
    }

    [Fact]
    public async Task takes_an_archive_like_a_folder()
    {
        var (me, word) = await ImporterAsync();
        var folder = ACollection.With(word);
        var archive = ImportedFile.Of("map.zip", Bringing.Zip([.. folder.Parts.Select(p => ("map-main/data/" + p.Path, p.Bytes))]));

        var tried = await map.The<TryImport>().RunAsync(me, ImportFormat.Map, archive);
        var same = await map.The<TryImport>().RunAsync(me, ImportFormat.Map, folder);

        Assert.Null(tried.Problem);
        Assert.Equal(same.Rows.Select(r => (r.Record.SourceId, r.Verdict)), tried.Rows.Select(r => (r.Record.SourceId, r.Verdict)));
    }

    [Fact]
    public async Task takes_the_real_collection_where_it_is_there()
    {
        var folder = CoeMap.Testing.Repository.File("../shared/reference/csc-map-of-the-world/data_yml");
        if (!Directory.Exists(folder)) return; // our own collection above holds the same oddities
        var (me, _) = await ImporterAsync();
        var parts = Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => new FilePart(Path.GetRelativePath(folder, f), File.ReadAllBytes(f))).ToList();

        var first = await map.Taken(me, new("real", parts), ImportFormat.Map, withConflicts: true);
        await map.Published(first);
        var second = await map.Brought(me, new("real", parts), ImportFormat.Map);

        await using var db = map.Db();
        foreach (var note in await db.Imports.Where(i => i.Id == first[0].ImportId).Select(i => i.Notes).SingleAsync()) TestContext.Current.SendDiagnosticMessage("{0}", note);
        TestContext.Current.SendDiagnosticMessage("First: {0}. Second: {1}.", first.Counts(), second.Counts());
        Assert.Equal(parts.Count, first.Count(r => r.Thing != RowThing.Relation));
        Assert.DoesNotContain(second, r => r.Verdict is Verdict.Create or Verdict.Change or Verdict.Conflict or Verdict.NeedsContent);
        Assert.DoesNotContain(first, r => r.Verdict == Verdict.Refused);
    }

    private async Task<(CoeMap.Access.Me Me, string Word)> ImporterAsync()
    {
        await using var db = map.Db();
        return (await map.As(await A.Moderator().SavedIn(db)), A.UniqueWord().ToLowerInvariant());
    }
}
