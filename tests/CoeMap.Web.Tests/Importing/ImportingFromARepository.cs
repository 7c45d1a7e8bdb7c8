using CoeMap.Importing;
using CoeMap.Importing.Repositories;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoeMap.Web.Tests.Importing;

public sealed class ImportingFromARepository(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task judges_a_pasted_publiccode_file_and_says_what_to_check()
    {
        await using var db = site.Db();
        using var visitor = await site.SignedInAs((await A.Person().SavedIn(db)).Email!);
        var name = $"{A.UniqueWord()} planner";
        await visitor.GoTo("/contribute/import/repository");
        visitor.Fill("Or paste the publiccode.yml", $"publiccodeYmlVersion: '0.4'\nname: {name}\nurl: https://code.example.org/council/{A.UniqueWord()}\ndevelopmentStatus: thriving\nmaintenance:\n  type: community\n  contacts: [{{name: Fern Example, email: fern@example.org}}]\n");

        var result = await visitor.Press("See what was read");

        Assert.StartsWith("/contribute/import/", result.Path, StringComparison.Ordinal);
        Assert.Contains(name, result.Text, StringComparison.Ordinal);
        Assert.Contains("Line 4, developmentStatus", result.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Fern Example", result.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Enter the address of the repository, or paste its publiccode.yml")]
    [InlineData("not an address", "Enter the address of a code repository")]
    [InlineData("http://127.0.0.1.nip.example.org/../", "Check the address")]
    [InlineData("https://169.254.169.254/latest/meta-data", "not on the public internet")]
    public async Task says_beside_the_field_why_nothing_was_read(string address, string sentence)
    {
        await using var db = site.Db();
        using var visitor = await site.SignedInAs((await A.Person().SavedIn(db)).Email!);
        await visitor.GoTo("/contribute/import/repository");
        visitor.Fill("Address of the repository", address);

        var refused = await visitor.Press("See what was read");

        Assert.Contains(sentence, refused.ErrorAt("Address of the repository"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task marks_what_public_pages_say_as_proposed()
    {
        await using var db = site.Db();
        var facts = new RepositoryFacts(new("https://github.com/council/caseload-planner"), "Caseload planner", "Plans caseloads a quarter ahead.", "Tells a manager how many cases each worker holds.", "MIT", ["planning"], new(2026, 3, 4, 8, 30, 0, TimeSpan.Zero));

        var row = Assert.Single(ImportFormats.Of(ImportFormat.Repository).Read(RepositoryFacts.FileOf(facts), await ImportNames.ReadAsync(db), []));

        Assert.Equal(("Caseload planner", "MIT", new DateOnly(2026, 3, 4)), (row.Content!.Name, row.Content.Licence, row.Content.LastCommitOn));
        Assert.All(["name", "summary", "description", "licence", "tags"], part => Assert.Contains(row.Notes, n => n.StartsWith($"Proposed {part}", StringComparison.Ordinal)));
        Assert.Contains("Last commit on 4 March 2026, from the host’s feed", row.Notes);
    }

    [Fact]
    public async Task shows_on_the_listing_when_its_code_last_changed_and_keeps_it_through_an_edit()
    {
        await using var db = site.Db();
        var listing = await A.Listing().With(c => c with { Repository = "https://code.example.org/council/planner", LastCommitOn = new(2026, 3, 4) }).SavedIn(db);
        using var visitor = site.Visitor();

        var page = await visitor.GoTo($"/listings/{listing.Slug}");

        Assert.Contains("Code repository, last commit 4 March 2026", page.Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 3, 4), (listing.Content with { LastCommitOn = null }).WithCommitOf(listing.Content).LastCommitOn);
        Assert.Null((listing.Content with { Repository = null }).WithCommitOf(listing.Content).LastCommitOn);
    }
}
