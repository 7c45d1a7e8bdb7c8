using System.Text;
using CoeMap.Importing;
using CoeMap.Listings;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Tests.Importing;

public sealed class ReadingPubliccode(Map map) : IClassFixture<Map>
{
    private const string Long = "Plans home visits for a team a week ahead, from the case list that the authority has anyway. It shows who waits longest and where two visits lie on one way, and it runs in the browser.";

    private const string Valid = $"""
        publiccodeYmlVersion: "0.7"
        name: Visit Planner
        url: https://code.example.org/council/visit-planner.git
        landingURL: https://planner.example.org
        platforms:
          - web
        categories:
          - data-analytics
        developmentStatus: stable
        softwareType: standalone/web
        description:
          en:
            shortDescription: Plans home visits a week ahead
            longDescription: {Long}
            features:
              - A plan for a week
            documentation: https://planner.example.org/help
        legal:
          license: AGPL-3.0-or-later
        maintenance:
          type: community
          contacts:
            - name: Fern Example
              email: fern@example.org
              phone: "0123 456"
        localisation:
          localisationReady: true
          availableLanguages:
            - en
        """;

    [Fact]
    public async Task proposes_a_tool()
    {
        var record = await OneAsync(Valid);

        Assert.Empty(record.Problems);
        Assert.Equal(["One contact is held back: nobody is named before they agree"], record.Notes);
        var content = record.Content!;
        Assert.Equal((ListingKind.Tool, "Visit Planner", "Plans home visits a week ahead", Stage.Live, "AGPL-3.0-or-later"), (content.Kind, content.Name, content.Summary, content.Stage, content.Licence));
        Assert.Equal(("https://planner.example.org", "https://code.example.org/council/visit-planner", "https://planner.example.org/help"), (content.Website, content.Repository, content.Documentation));
        Assert.Equal($"{Long}\n\n- A plan for a week", content.Description);
        Assert.Equal(["data analytics"], content.Tags);
        Assert.Equal([RunsIn.Browser], content.RunsIn);
    }

    [Fact]
    public async Task holds_people_back()
    {
        var record = await OneAsync(Valid);

        Assert.Equal(new HeldWords("Fern Example, fern@example.org, 0123 456", "fern@example.org"), Assert.Single(record.Held));
        Assert.DoesNotContain("Fern", record.Content!.AsJson() + string.Concat(record.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task leads_with_English_and_keeps_the_other_languages()
    {
        var record = await OneAsync(Valid.Replace("  en:\n", $"  it:\n    shortDescription: Pianifica le visite\n    longDescription: {Long.Replace("Plans", "Pianifica", StringComparison.Ordinal)}\n    features: [Un piano]\n  en:\n", StringComparison.Ordinal));

        Assert.Equal("Plans home visits a week ahead", record.Content!.Summary);
        Assert.StartsWith("Plans home visits", record.Content.Description, StringComparison.Ordinal);
        Assert.Contains("\n\n## italiano\n\nPianifica home visits", record.Content.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task keeps_users_to_be_asked_and_shows_none_of_them()
    {
        await using var db = map.Db();
        var council = await A.Organisation().SavedIn(db);

        var record = await OneAsync(Valid + $"\nusedBy:\n  - {council.Name}\n  - Somebody unheard of");

        Assert.Equal([council.Id], record.Others.UsedBy);
        Assert.Empty(record.Content!.TakingPart);
        Assert.Contains(record.Notes, n => n.Contains(council.Name, StringComparison.Ordinal) && n.Contains("asked to confirm it", StringComparison.Ordinal));
        Assert.Contains(record.Notes, n => n.Contains("Somebody unheard of", StringComparison.Ordinal) && n.Contains("left out", StringComparison.Ordinal));
    }

    [Fact]
    public async Task reads_what_one_language_takes_over_from_another()
    {
        var record = await OneAsync(Valid.Replace("  en:\n", "  en: &en\n", StringComparison.Ordinal).Replace("legal:", "  cy:\n    <<: *en\n    shortDescription: Cynllunio ymweliadau\nlegal:", StringComparison.Ordinal));

        Assert.DoesNotContain(record.Notes, n => n.Contains("description.cy", StringComparison.Ordinal));
        Assert.Contains("## Cymraeg", record.Content!.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ssh://git@code.example.org/council/visit-planner.git")]
    [InlineData("git://code.example.org/council/visit-planner.git")]
    [InlineData("git@code.example.org:council/visit-planner.git")]
    public async Task says_that_a_repository_cannot_be_opened(string url)
    {
        var record = await OneAsync(Valid.Replace("https://code.example.org/council/visit-planner.git", url, StringComparison.Ordinal));

        Assert.Null(record.Content!.Repository);
        Assert.Contains(record.Notes, n => n.Contains("url", StringComparison.Ordinal) && n.Contains("https://", StringComparison.Ordinal) || n.Contains("no web address", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("\"0\"")]
    [InlineData("0.1")]
    [InlineData("'0.2'")]
    [InlineData("0.2.2")]
    [InlineData("\"0.3\"")]
    [InlineData("0.4")]
    [InlineData("\"0.5\"")]
    [InlineData("0.7")]
    public async Task takes_every_version_quoted_or_not(string version)
    {
        var record = await OneAsync(Valid.Replace("\"0.7\"", version, StringComparison.Ordinal));

        Assert.Single(record.Notes);
    }

    public static TheoryData<string, string, string> Faults => PubliccodeFaults.All;

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task names_what_the_standard_has_otherwise_and_takes_the_rest(string was, string wrong, string path)
    {
        Assert.Contains(was, Valid, StringComparison.Ordinal);
        var record = await OneAsync(Valid.Replace(was, wrong, StringComparison.Ordinal));

        Assert.Contains(record.Notes, n => n.Contains($", {path}: ", StringComparison.Ordinal));
        Assert.Empty(record.Problems);
        Assert.Equal(ListingKind.Tool, record.Content!.Kind);
    }

    [Theory]
    [InlineData("developmentStatus: Stable", Stage.Live)]
    [InlineData("developmentStatus: production", Stage.Live)]
    [InlineData("developmentStatus: archived", Stage.Ended)]
    [InlineData("developmentStatus: thriving", Stage.NotKnown)]
    public async Task mends_a_status_that_can_be_told(string written, Stage stage)
    {
        var record = await OneAsync(Valid.Replace("developmentStatus: stable", written, StringComparison.Ordinal));

        Assert.Equal(stage, record.Content!.Stage);
    }

    [Fact]
    public async Task reads_keys_in_another_case()
    {
        var record = await OneAsync(Valid.Replace("landingURL", "landingUrl", StringComparison.Ordinal));

        Assert.Equal("https://planner.example.org", record.Content!.Website);
    }

    [Theory]
    [InlineData("name: Visit Planner\n  url: broken", "line 2", "not valid YAML")]
    [InlineData("name: Visit Planner\nplatforms:\n\t- web\n", "line 3", "not valid YAML")]
    [InlineData("name: Visit Planner\nusedBy: [a,\nurl: b", "line 2", "not valid YAML")]
    [InlineData("name: Visit Planner\nlegal: \"a", "line 2", "not valid YAML")]
    [InlineData("hello: world", "line 1", "no publiccode.yml")]
    [InlineData("", "line 1", "empty")]
    public async Task refuses_what_is_no_publiccode_file_with_its_line(string text, string line, string reason)
    {
        var refused = await Assert.ThrowsAsync<ImportProblemException>(() => OneAsync(text));

        Assert.StartsWith("publiccode.yml, " + line, refused.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task refuses_another_encoding_than_the_standards()
    {
        var refused = await Assert.ThrowsAsync<ImportProblemException>(() => ReadAsync(Encoding.Latin1.GetBytes(Valid.Replace("week ahead\n", "week ahéad\n", StringComparison.Ordinal))));

        Assert.Contains("line 13: The file is not in UTF-8", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task takes_every_real_file_there_is()
    {
        foreach (var file in PubliccodeFaults.RealFiles())
        {
            var record = Assert.Single(await ReadAsync(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)));

            Assert.Empty(record.Problems);
            Assert.True(record.Content!.Name.Length > 1 && record.Content.Repository is not null && record.Content.Summary.Length > 10, file);
            Assert.DoesNotContain("@", record.Content.AsJson(), StringComparison.Ordinal);
        }
    }

    private async Task<ProposedRecord> OneAsync(string text) => Assert.Single(await ReadAsync(Encoding.UTF8.GetBytes(text)));

    private async Task<List<ProposedRecord>> ReadAsync(byte[] bytes)
    {
        await using var db = map.Db();
        return [.. ImportFormats.Of(ImportFormat.PublicCode).Read(ImportedFile.Of("publiccode.yml", bytes), await ImportNames.ReadAsync(db), [])];
    }
}
