using System.Net;
using System.Text.Json;
using CoeMap.Listings;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Web.Tests.Api;

/// <summary>The API's description: valid, complete, and every example in it works.</summary>
public sealed class DescribingItself(Site site) : IClassFixture<Site>
{
    [Fact]
    public void is_a_valid_OpenAPI_document()
    {
        using var validator = NodeProgram.Start("openapi.mjs", new Uri(site.Address, "/openapi/v1.json").ToString());

        Assert.StartsWith("valid 3.1", validator.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_what_everything_is()
    {
        using var program = site.Program();
        var document = await program.Read("/openapi/v1.json");
        var silent = new List<string>();

        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            var get = path.Value.GetProperty("get");
            if (!Says(get, "summary") || !Says(get, "description")) silent.Add(path.Name);
            foreach (var parameter in get.TryGetProperty("parameters", out var all) ? all.EnumerateArray() : default)
            {
                if (!Says(parameter, "description") || (parameter.Text("name") != "cursor" && !parameter.TryGetProperty("example", out _))) silent.Add($"{path.Name} {parameter.Text("name")}");
            }
        }

        foreach (var schema in document.GetProperty("components").GetProperty("schemas").EnumerateObject().Where(s => s.Value.TryGetProperty("properties", out _)))
        {
            silent.AddRange(schema.Value.GetProperty("properties").EnumerateObject().Where(p => !p.Value.TryGetProperty("$ref", out _) && !Says(p.Value, "description")).Select(p => $"{schema.Name}.{p.Name}"));
        }

        Assert.True(silent.Count == 0, "Nothing is said of: " + string.Join(", ", silent));
        Assert.True(document.GetProperty("paths").EnumerateObject().Count() >= 12);
    }

    [Fact]
    public async Task gives_examples_that_work()
    {
        await MakeWhatExamplesName();
        using var program = site.Program();
        var (wrong, tried) = (new List<string>(), 0);

        foreach (var path in (await program.Read("/openapi/v1.json")).GetProperty("paths").EnumerateObject())
        {
            var parameters = path.Value.GetProperty("get").TryGetProperty("parameters", out var all) ? all.EnumerateArray().ToList() : [];
            var address = parameters.Where(p => p.Text("in") == "path").Aggregate(path.Name, (a, p) => a.Replace($"{{{p.Text("name")}}}", p.Text("example"), StringComparison.Ordinal));
            var queries = parameters.Where(p => p.Text("in") == "query" && p.TryGetProperty("example", out _)).Select(p => $"?{p.Text("name")}={Uri.EscapeDataString(Example(p))}").Prepend("");
            foreach (var query in queries)
            {
                tried++;
                using var answer = await program.GetAsync(address + query);
                if (answer.StatusCode != HttpStatusCode.OK) wrong.Add($"{address}{query} answers {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(tried > 40, $"Only {tried} were tried.");
    }

    [Fact]
    public async Task shows_answers_as_they_are_given()
    {
        await MakeWhatExamplesName();
        using var program = site.Program();
        var (wrong, compared) = (new List<string>(), 0);

        foreach (var path in (await program.Read("/openapi/v1.json")).GetProperty("paths").EnumerateObject())
        {
            var get = path.Value.GetProperty("get");
            var bare = get.GetProperty("responses").EnumerateObject().Where(r => r.Value.TryGetProperty("content", out _)).SelectMany(r => r.Value.GetProperty("content").EnumerateObject(), (r, media) => (Status: r.Name, Media: media))
                .Where(x => !x.Media.Value.TryGetProperty("example", out _)).Select(x => $"{path.Name} has no example of {x.Status} {x.Media.Name}").ToList();
            wrong.AddRange(bare);
            if (bare.Count > 0) continue;
            var parameters = get.TryGetProperty("parameters", out var all) ? all.EnumerateArray().ToList() : [];
            var address = parameters.Where(p => p.Text("in") == "path").Aggregate(path.Name, (a, p) => a.Replace($"{{{p.Text("name")}}}", p.Text("example"), StringComparison.Ordinal));
            using var answer = await program.GetAsync(address == "/api/v1/suggest" ? address + "?q=early" : address);
            if (answer.StatusCode != HttpStatusCode.OK) continue; // said by the test above
            compared++;
            Compare(path.Name, get.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("example"), (await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync())).RootElement, wrong);
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(compared >= 12, $"Only {compared} were compared.");
    }

    [Fact]
    public async Task is_readable_for_people()
    {
        using var visitor = site.Visitor();

        var page = await visitor.GoTo("/api");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("/api/v1/changes", page.Text, StringComparison.Ordinal);
        Assert.Contains(page.Document.QuerySelectorAll("footer a"), a => a.GetAttribute("href") == "/api");
    }

    // On the site these are from the seed data.
    private async Task MakeWhatExamplesName()
    {
        await using var db = site.Db();
        var essex = db.Organisations.FirstOrDefault(o => o.Slug == "essex") ?? await A.Organisation().Named("Essex").SavedIn(db);
        if (!db.Listings.Any(l => l.Slug == "903-validator")) await A.Listing().LedBy(essex).Named("903 Validator").Published().SavedIn(db);
        if (!db.Needs.Any(n => n.Slug == "somebody-who-has-forecast-placement-demand")) await A.Need().Named("Somebody who has forecast placement demand").SavedIn(db);
        if (!db.Technologies.Any(t => t.Slug == "power-bi"))
        {
            var technology = Technology.Add("power-bi");
            technology.TakeSeed("Power BI", TechnologyKind.Platform, supplierId: null);
            db.Technologies.Add(technology);
        }

        await db.SaveChangesAsync();
    }

    // The same fields of the same kinds; a map from words to numbers has what words there are.
    private static void Compare(string where, JsonElement example, JsonElement answer, List<string> wrong)
    {
        if (example.ValueKind is JsonValueKind.Null || answer.ValueKind is JsonValueKind.Null || where.Contains(".by", StringComparison.Ordinal)) return;
        if (example.ValueKind != answer.ValueKind && !(example.ValueKind is JsonValueKind.True or JsonValueKind.False && answer.ValueKind is JsonValueKind.True or JsonValueKind.False))
        {
            wrong.Add($"{where} is {answer.ValueKind}, and {example.ValueKind} in the example");
        }
        else if (example.ValueKind is JsonValueKind.Array && example.GetArrayLength() > 0 && answer.GetArrayLength() > 0)
        {
            Compare(where + "[]", example[0], answer[0], wrong);
        }
        else if (example.ValueKind is JsonValueKind.Object)
        {
            var (shown, given) = (example.EnumerateObject().Select(p => p.Name).ToHashSet(StringComparer.Ordinal), answer.EnumerateObject().Select(p => p.Name).ToHashSet(StringComparer.Ordinal));
            if (!shown.SetEquals(given)) wrong.Add($"{where} has {string.Join(", ", given)}, and in the example {string.Join(", ", shown)}");
            foreach (var name in shown.Intersect(given, StringComparer.Ordinal)) Compare($"{where}.{name}", example.GetProperty(name), answer.GetProperty(name), wrong);
        }
    }

    private static bool Says(JsonElement thing, string what) => thing.TryGetProperty(what, out var said) && said.GetString() is { Length: > 0 };

    private static string Example(JsonElement parameter)
    {
        var example = parameter.GetProperty("example");
        return example.ValueKind is JsonValueKind.Array ? example[0].ToString() : example.ToString();
    }
}
