using System.IO.Compression;
using System.Net;
using CoeMap.Exporting;
using CoeMap.Listings;
using CoeMap.Testing;
using CoeMap.Testing.Hostile;
using CoeMap.Web.Tests.Api;
using Xunit;

namespace CoeMap.Web.Tests.Exporting;

/// <summary>What is on the map is taken away as files.</summary>
public sealed class DownloadingListings(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task gives_what_the_search_finds_in_every_format_and_nothing_hidden()
    {
        await using var db = site.Db();
        var (council, partner) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
        var listing = await A.Listing().LedBy(council).WithTaking(partner, ParticipationRole.Pilot).OfKind(ListingKind.Tool).Named($"=1+1 {A.UniqueWord()}").Tagged("dataset").Published().SavedIn(db);
        var hidden = await A.Listing().LedBy(council).Hidden().SavedIn(db);
        using var visitor = site.Visitor();
        var page = await visitor.GoTo($"/search?organisation={council.Slug}");
        var links = page.Document.QuerySelectorAll("a[download]").Select(a => a.GetAttribute("href")!).ToList();
        using var program = site.Program();

        var csv = System.Text.Encoding.UTF8.GetString(await program.GetByteArrayAsync(links.Single(l => l.Contains(".csv", StringComparison.Ordinal))));
        var json = await program.Read(links.Single(l => l.Contains(".json", StringComparison.Ordinal)));
        using var zip = new ZipArchive(await program.GetStreamAsync(links.Single(l => l.Contains(".zip", StringComparison.Ordinal))));
        var files = zip.Entries.ToDictionary(e => e.FullName, Text, StringComparer.Ordinal);

        Assert.StartsWith("\uFEFF\"Kind\",\"Name\",\"Summary\"", csv, StringComparison.Ordinal);
        Assert.Contains($"\"Tool\",\"'{listing.Name}\"", csv, StringComparison.Ordinal);
        Assert.Equal(listing.Name, json.Items().Single().Text("name"));
        Assert.Contains($"name: \"{listing.Name}\"", files[$"data_yml/services/{listing.Slug.Replace('-', '_')}.yaml"], StringComparison.Ordinal);
        Assert.Contains("'@type': \"ORGANIZATION\"", files[$"data_yml/organizations/{partner.Slug.Replace('-', '_')}.yaml"], StringComparison.Ordinal);
        Assert.DoesNotContain(hidden.Name, csv + json + string.Concat(files.Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task gives_my_own_to_me_alone_hidden_ones_too()
    {
        await using var db = site.Db();
        var me = await A.Person().SavedIn(db);
        var (mine, hidden, others) = (await A.Listing().By(me).Published().SavedIn(db), await A.Listing().By(me).Hidden().SavedIn(db), await A.Listing().Published().SavedIn(db));
        using var visitor = await site.SignedInAs(me.Email!);

        var links = (await visitor.GoTo("/contribute")).Document.QuerySelectorAll("a[download]").Select(a => a.GetAttribute("href")!);
        using var answer = await visitor.Ask(HttpMethod.Get, links.Single(l => l.EndsWith(".csv", StringComparison.Ordinal)));
        var csv = await answer.Content.ReadAsStringAsync();

        Assert.Contains(mine.Name, csv, StringComparison.Ordinal);
        Assert.Contains(hidden.Name, csv, StringComparison.Ordinal);
        Assert.DoesNotContain(others.Name, csv, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task gives_a_publiccode_file_or_says_what_is_missing()
    {
        await using var db = site.Db();
        var council = await A.Organisation().SavedIn(db);
        var whole = await A.Listing().LedBy(council).OfKind(ListingKind.Tool).Saying(new string('x', 200)).With(c => c with { Repository = "https://git.example.org/tool.git", Licence = "MIT" }).Published().SavedIn(db);
        var thin = await A.Listing().LedBy(council).Published().SavedIn(db);
        using var program = site.Program();

        var file = await program.GetStringAsync($"/listings/{whole.Slug}/publiccode.yml");
        using var refused = await program.GetAsync($"/listings/{thin.Slug}/publiccode.yml");

        Assert.Contains("publiccodeYmlVersion: \"0\"", file, StringComparison.Ordinal);
        Assert.Contains("license: \"MIT\"", file, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Contains("It lacks the address of the code repository", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void keeps_every_text_as_it_is_in_yaml()
    {
        foreach (var text in HostileInputs.Text.Concat(["", " ", "yes", "2025.07", "a: b", "- x", "# x", "line\nline", " begins\nwith a space", "ends \nwith one", "tab\there", "quote ' and \"", "ends\n"]))
        {
            var yaml = Yaml.Write(new Dictionary<string, object?>(StringComparer.Ordinal) { ["text"] = text, ["list"] = new List<string> { text } });
            var read = new YamlDotNet.Serialization.DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(yaml);
            Assert.Equal((text, text), ((string)read["text"] ?? "", (string)((List<object>)read["list"])[0] ?? ""));
        }
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
