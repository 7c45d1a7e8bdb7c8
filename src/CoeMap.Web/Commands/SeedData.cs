using CoeMap.Search;
using CoeMap.Seeding;

namespace CoeMap.Web.Commands;

/// <summary>seed: brings the reference data up to date.</summary>
internal static class SeedData
{
    public static async Task<int> RunAsync(string[] args)
    {
        await using var workshop = await Workshop.OpenAsync(args);
        var report = await workshop.Get<Seed>().RunAsync(SeedFolder.Shipped);
        await workshop.Get<LearnWords>().RunAsync();
        foreach (var line in report.Lines()) Console.WriteLine(line);
        return 0;
    }
}
