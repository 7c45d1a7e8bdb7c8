using CoeMap.Importing;
using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.Testing;
using CoeMap.Web.Tests.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoeMap.Web.Tests.Exporting;

/// <summary>What was exported and is imported again changes nothing.</summary>
public sealed class BringingItBack(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/download/listings.csv", ImportFormat.Table, 60)]
    [InlineData("/download/listings.json", ImportFormat.Json, 60)]
    [InlineData("/download/listings.zip", ImportFormat.Map, 60)]
    public async Task changes_nothing(string path, ImportFormat format, int listings)
    {
        await using var db = site.Db();
        var (lead, partner) = (await A.Organisation().SavedIn(db), await A.Organisation().OfKind(OrganisationKind.Charity).SavedIn(db));
        var me = await A.Person().At(lead).Confirmed().SavedIn(db);
        for (var i = 0; i < listings; i++)
        {
            await A.Listing().By(me).LedBy(lead).WithTaking(partner, ParticipationRole.DeliveryPartner).With(c => Made(c, i)).Published().SavedIn(db);
            db.ChangeTracker.Clear();
        }

        using var program = site.Program();
        var bytes = await program.GetByteArrayAsync($"{path}?organisation={lead.Slug}");
        using var scope = site.Services.CreateScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<StartImport>().RunAsync(await site.As(me), Guid.NewGuid(), format, ImportedFile.Of(Path.GetFileName(path), bytes));

        var import = Assert.IsType<Outcome.Done>(outcome).Id;
        var rows = await db.ImportRows.AsNoTracking().Where(r => r.ImportId == import && r.Thing == RowThing.Listing).ToListAsync();
        Assert.Equal(listings, rows.Count);
        Assert.True(rows.All(r => r.Verdict == Verdict.Unchanged), string.Join('\n', rows.Where(r => r.Verdict != Verdict.Unchanged).Select(r => $"{r.Place} {r.Name}: {r.Verdict}, {r.Reason} {string.Join(' ', r.Notes)}").Take(20)));
    }

    [Fact]
    public async Task says_the_same_in_a_publiccode_file_as_far_as_that_can_say_it()
    {
        await using var db = site.Db();
        var listing = await A.Listing().With(c => Made(c, 4) with { Repository = "https://code.example.org/tool" }).Published().SavedIn(db);
        using var program = site.Program();

        var bytes = await program.GetByteArrayAsync($"/listings/{listing.Slug}/publiccode.yml");
        var read = ImportFormats.Of(ImportFormat.PublicCode).Read(ImportedFile.Of("publiccode.yml", bytes), await ImportNames.ReadAsync(db), []).Single();

        var (there, back) = (listing.Content, read.Content!);
        Assert.Empty(read.Problems);
        Assert.Equal((there.Name, there.Summary, there.Repository, there.Website, there.Documentation, there.Licence), (back.Name, back.Summary, back.Repository, back.Website, back.Documentation, back.Licence));
        Assert.Contains(there.Description[..60], back.Description, StringComparison.Ordinal);
    }

    // Everything that a listing can say, and texts that formats like to break on.
    private static ListingContent Made(ListingContent c, int i)
    {
        string[] nasty = ["=1+1 is no sum", "quotes \" and 'apostrophes'", "semicolons; commas, and tabs", "it’s “typographic” – é ü ł 漢字", "yes", "2025.07", "# no comment", "- no list", "a: b", "'=already quoted"];
        var word = nasty[i % nasty.Length];
        var address = $"https://example.org/{A.UniqueWord()}";
        return c with
        {
            Kind = i % 2 == 0 ? ListingKind.Tool : ListingKind.Project,
            Name = $"{A.UniqueWord()} {word}",
            Summary = $"A summary of twenty characters or more: {word}.",
            Description = $"First line with {word}.\n\n- one; two\n- three, four\n\nLast line, long enough for every format that wants a hundred and fifty characters of it, which is what publiccode.yml asks for.",
            Stage = i % 3 == 0 ? Stage.Ended : Stage.Live,
            AlsoKnownAs = [$"{word} {i}", "Other; name"],
            Tags = ["dataset", "family hubs"],
            FocusAreas = [],
            Website = address,
            Repository = address + ".git",
            Documentation = address + "/docs",
            OtherLinks = [new("Handbook: the long one", address + "/handbook?a=1;b=2")],
            Licence = "MIT",
            Cost = CostBand.From5kTo25k,
            StartYear = 2019,
            EndYear = i % 3 == 0 ? 2024 : null,
            ForWhom = [Audience.Analyst, Audience.Leader],
            RunsIn = [RunsIn.Browser, RunsIn.PythonOrR],
            ChildData = ChildData.StaysOnYourMachine,
            ReuseEffort = word,
            ReuseSkills = $"Two\nlines of {word}",
            ReuseDocuments = [new(ReuseDocumentKind.Dpia, address + "/dpia"), new(ReuseDocumentKind.BusinessCase, null)],
        };
    }
}
