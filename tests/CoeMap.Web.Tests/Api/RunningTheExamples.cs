using System.Diagnostics;
using System.Text.RegularExpressions;
using CoeMap.Listings;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Web.Tests.Api;

/// <summary>The examples of docs/api.md, run as they stand there.</summary>
public sealed partial class RunningTheExamples(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("bash", "bash")]
    [InlineData("python", "python3")]
    [InlineData("r", "Rscript")]
    public async Task does_what_the_page_says(string language, string program)
    {
        await using var db = site.Db();
        var council = await A.Organisation().SavedIn(db);
        var tool = await A.Listing().LedBy(council).OfKind(ListingKind.Tool).Named($"Early help {A.UniqueWord()}").InTheme("data-as-a-resource").At(Stage.Live).Published().SavedIn(db);
        var example = Example(language).Replace("https://coemap.example", site.Address.ToString().TrimEnd('/'), StringComparison.Ordinal);
        Assert.InRange(example.Trim().Split('\n').Length, 5, 14);
        // R is not everywhere, and not worth a gigabyte to the tests; the others are.
        if (program == "Rscript" && !IsHere(program)) return;

        var (code, said) = await Run(program, example);

        Assert.True(code == 0, said);
        Assert.Contains(tool.Name, said, StringComparison.Ordinal);
        if (language == "bash") Assert.EndsWith("304", said.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task reads_only_fields_that_there_are()
    {
        using var asked = site.Program();
        var schema = (await asked.Read("/openapi/v1.json")).GetProperty("components").GetProperty("schemas").GetProperty("PublishedListing").GetProperty("properties");

        foreach (var address in new[] { "r", "powerquery" }.SelectMany(l => Address().Matches(Example(l)).Select(m => m.Groups["path"].Value)))
        {
            Assert.True((await asked.Read(address)).TryGetProperty("next", out _), address); // an unknown parameter or field is refused
        }

        foreach (Match field in Column().Matches(Example("powerquery"))) Assert.True(schema.TryGetProperty(field.Groups["column"].Value, out _), $"A listing has no {field.Groups["column"].Value}.");
    }

    private static string Example(string language)
    {
        var page = File.ReadAllText(Repository.File("docs/api.md"));
        return Regex.Match(page, $"```{language}\n(.*?)```", RegexOptions.Singleline, TimeSpan.FromSeconds(1)) is { Success: true } found ? found.Groups[1].Value : throw new InvalidOperationException($"docs/api.md has no example in {language}.");
    }

    private static bool IsHere(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static async Task<(int Code, string Said)> Run(string program, string text)
    {
        var folder = Directory.CreateTempSubdirectory("coemap-example-");
        var file = Path.Combine(folder.FullName, "example");
        await File.WriteAllTextAsync(file, text);
        var start = new ProcessStartInfo(program, program == "bash" ? ["-euo", "pipefail", file] : [file]) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["no_proxy"] = "*";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        folder.Delete(recursive: true);
        return (process.ExitCode, await output + await errors);
    }

    [GeneratedRegex("https://coemap[.]example(?<path>/[^\"]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();

    [GeneratedRegex("\"(?<column>[a-z][A-Za-z]+)\"(?=[,}])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Column();
}
