using System.Diagnostics;
using CoeMap.Benchmarks.Making;
using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Exporting;
using CoeMap.Importing;
using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.Search;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace CoeMap.Tests.Importing;

public sealed class RoundTripOfThousands(Map map) : IClassFixture<Map>
{
    private const int Listings = 5_000;

    private static readonly string[] Awkward =
        ["=1+1 is no sum", "quotes \" and 'apostrophes'", "semicolons; commas, and tabs", "it’s “typographic” – é ü ł 漢字 🧭", "yes", "2025.07", "# no comment", "- no list", "a: b", "'=already quoted", "{\"a\": [1]}", "back\\slash", "null", "~"];

    [Fact]
    public async Task through_csv_json_and_map_files_changes_nothing()
    {
        await using var db = map.Db();
        var me = await map.As(await A.Moderator().SavedIn(db));
        var making = Stopwatch.StartNew();
        await MadeAsync();
        TestContext.Current.SendDiagnosticMessage("made in {0:N0} ms", making.ElapsedMilliseconds);
        var there = await db.Listings.CountAsync(l => l.HiddenAt == null);
        var export = new ExportListings(map.The<IDbContextFactory<CoeMapDb>>(), map.The<MapAtHand>(), map.The<SectorWords>(), new PublicAddress("https://map.example.org"));

        foreach (var (written, read, name) in new[] { (ExportFormat.Csv, ImportFormat.Table, "listings.csv"), (ExportFormat.Json, ImportFormat.Json, "listings.json"), (ExportFormat.Zip, ImportFormat.Map, "listings.zip") })
        {
            var watch = Stopwatch.StartNew();
            using var file = new MemoryStream();
            await export.RunAsync(SearchQuery.From(""), written, file, TestContext.Current.CancellationToken);

            var tried = await map.The<TryImport>().RunAsync(me, read, ImportedFile.Of(name, file.ToArray()));

            var rows = tried.Rows.Where(r => r.Record.Thing == RowThing.Listing).ToList();
            Assert.Null(tried.Problem);
            Assert.True(rows.TrueForAll(r => r.Verdict == Verdict.Unchanged), string.Join('\n', rows.Where(r => r.Verdict != Verdict.Unchanged).Select(r => $"{name} {r.Record.Place} {r.Record.Name}: {r.Verdict}, {r.Reason}").Take(20)));
            Assert.Equal((there, true), (rows.Count, there > Listings));
            Assert.InRange(file.Length, 1, ImportedFile.MaxBytes);
            TestContext.Current.SendDiagnosticMessage("{0}: {1:N0} listings, {2:N1} MB, {3:N0} ms", name, rows.Count, file.Length / 1048576.0, watch.ElapsedMilliseconds);
        }
    }

    private async Task MadeAsync()
    {
        await using var db = map.Db();
        var themes = await db.Themes.OrderBy(t => t.Slug).Select(t => t.Slug).ToListAsync();
        var areas = await db.FocusAreas.OrderBy(a => a.Slug).Select(a => a.Slug).ToListAsync();
        var technologies = await db.Technologies.OrderBy(t => t.Slug).Select(t => t.Slug).ToListAsync();
        var organisations = await db.Organisations.AsNoTracking().OrderBy(o => o.Slug).Select(o => new OrganisationWords(o.Id, o.Name, o.AlsoKnownAs, o.Region)).ToListAsync();
        var made = new List<Listing>();
        for (var i = 0; i < Listings; i++)
        {
            var draw = new Random(i);
            T Any<T>(IReadOnlyList<T> of) => of[draw.Next(of.Count)];
            T[] Some<T>(IReadOnlyList<T> of, int least, int most) => [.. Enumerable.Range(0, draw.Next(least, most + 1)).Select(_ => Any(of)).Distinct()];
            var (lead, others, word) = (Any(organisations), Some(organisations, 0, 3), Any(Awkward));
            string? Perhaps(string text) => draw.Next(2) == 0 ? text : null;
            var content = new ListingContent
            {
                Kind = Any(Enum.GetValues<ListingKind>()),
                Name = $"{Any(Awkward)} {i}",
                Summary = $"A summary of twenty characters or more: {word}.",
                Description = $"{Any(Awkward)}\n\n- one; two\n- three, four\n\n{string.Join("\n\n", Enumerable.Repeat($"It says {word} and goes on for a while, as descriptions do.", draw.Next(1, 12)))}",
                AlsoKnownAs = Some([.. Awkward.Select(a => $"{a} other {i}")], 0, 3),
                Stage = Any(Enum.GetValues<Stage>()),
                Themes = Some(themes, 1, 3),
                FocusAreas = Some(areas, 0, 3),
                Tags = Some(["dataset", "family hubs", "c#", "over £5k", "a-b"], 0, 4),
                LeadOrganisationId = lead.Id,
                TakingPart = [.. others.Where(o => o.Id != lead.Id).Select(o => new TakingPart(o.Id, Any([ParticipationRole.Owner, ParticipationRole.Funder, ParticipationRole.Pilot, ParticipationRole.DeliveryPartner])))],
                Relations = [.. made.Count == 0 ? [] : Some(Enum.GetValues<RelationKind>(), 0, 2).Select(k => new StatedRelation(k, Any(made).Id, Any(Enum.GetValues<RelationBasis>()), Perhaps("grew out of"), Perhaps("https://example.org/source")))],
                Website = Perhaps($"https://example.org/{i}?a=b;c=d&e"),
                Repository = Perhaps($"https://code.example.org/{i}.git"),
                Documentation = Perhaps($"https://docs.example.org/{i}#top"),
                OtherLinks = Some([new OtherLink("Guide: first part", $"https://example.org/guide/{i}"), new("About http and https", "https://web.example.org/http://old.example.org"), new($"https://example.org/x/{i}", $"https://example.org/x/{i}")], 0, 3),
                Licence = Any<string?>([null, "MIT", "OGL-UK-3.0", "other", "undecided", "AGPL-3.0-or-later"]),
                Cost = Any<CostBand?>([null, .. Enum.GetValues<CostBand>()]),
                StartYear = Any<int?>([null, 1999, 2019]),
                EndYear = Any<int?>([null, 2024]),
                WorksWith = Some(technologies, 0, 3),
                ForWhom = Some(Enum.GetValues<Audience>(), 0, 3),
                RunsIn = Some(Enum.GetValues<RunsIn>(), 0, 3),
                ChildData = Any<ChildData?>([null, .. Enum.GetValues<ChildData>()]),
                ReuseEffort = Perhaps(Any(Awkward)),
                ReuseSkills = Perhaps($"Two\nlines of {word}"),
                ReuseData = Perhaps(Any(Awkward)),
                ReuseAgreements = Perhaps(Any(Awkward)),
                ReuseDocuments = [.. Some(Enum.GetValues<ReuseDocumentKind>(), 0, 2).Order().Select(k => new ReuseDocument(k, Perhaps($"https://example.org/paper/{i}")))],
            };
            content = ListingInput.Of(content).ToContent();
            var listing = Listing.FromReference($"made-{i}", $"made-{i}", FakeClock.Start);
            listing.TakeReference(content, FindableText.Of(content, [lead, .. others], content.Themes, content.WorksWith), needsOwner: false, seedHash: "", FakeClock.Start);
            made.Add(listing);
        }

        await using var connection = new NpgsqlConnection(db.Database.GetConnectionString());
        await connection.OpenAsync();
        await new TableCopy<Listing>(db).WriteAsync(connection, made);
        await new TableCopy<Participation>(db).WriteAsync(connection, made.SelectMany(l => l.Participations));
        await new TableCopy<Relation>(db).WriteAsync(connection, made.SelectMany(l => l.Relations));
    }
}
