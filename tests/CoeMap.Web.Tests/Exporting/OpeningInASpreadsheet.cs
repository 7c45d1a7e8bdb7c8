using System.Diagnostics;
using CoeMap.Exporting;
using CoeMap.Listings;
using CoeMap.Testing;
using CoeMap.Testing.Hostile;
using CoeMap.Web.Tests.Api;
using Xunit;

namespace CoeMap.Web.Tests.Exporting;

/// <summary>A real spreadsheet program opens what is exported, and computes nothing.</summary>
public sealed class OpeningInASpreadsheet(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task finds_no_formula_whatever_people_wrote()
    {
        await using var db = site.Db();
        var council = await A.Organisation().SavedIn(db);
        foreach (var (text, i) in HostileInputs.Text.Select((t, i) => (t.Replace('\r', ' ').Replace('\n', ' '), i)))
        {
            await A.Listing().LedBy(council).Named($"{text} {i}"[..Math.Min(ListingContent.MaxName, $"{text} {i}".Length)]).With(c => c with { ReuseEffort = text, AlsoKnownAs = [text] }).Published().SavedIn(db);
            db.ChangeTracker.Clear();
        }

        using var program = site.Program();
        var folder = Directory.CreateTempSubdirectory("coemap-sheet-");
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "listings.csv"), await program.GetByteArrayAsync($"/download/listings.csv?organisation={council.Slug}"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "unsafe.csv"), "\"name\"\r\n\"=1+1\"\r\n");

        await Open(folder.FullName, "listings.csv", "unsafe.csv");

        Assert.Contains("table:formula", await File.ReadAllTextAsync(Path.Combine(folder.FullName, "unsafe.fods")), StringComparison.Ordinal); // it would compute
        var opened = await File.ReadAllTextAsync(Path.Combine(folder.FullName, "listings.fods"));
        Assert.DoesNotContain("table:formula", opened, StringComparison.Ordinal);
        Assert.Contains("SUM(A1:A9)", opened, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    private static async Task Open(string folder, params string[] files)
    {
        var start = new ProcessStartInfo("soffice", ["--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "fods", .. files]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("LibreOffice is missing: scripts/setup test installs it.");
        var (said, wrong) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await said + await wrong);
    }
}
