using CoeMap.Insights;
using CoeMap.Listings;

namespace CoeMap.Seeding.Demo;

/// <summary>Invented reads of a year, more of the listings that invented uses name, so that a developer's figures are not all nought.</summary>
internal static class DemoReads
{
    private const int Months = 12;

    public static void Add(SeedRun demo, IReadOnlyDictionary<string, Listing> listings)
    {
        var used = demo.Folder.Rows("uses.csv").Select(row => row.Required("listing")).ToHashSet(StringComparer.Ordinal);
        var today = London.DayOf(demo.Now);
        foreach (var (listing, n) in listings.Values.Where(l => l.HiddenAt is null).OrderBy(l => l.Slug, StringComparer.Ordinal).Select((l, n) => (l, n)))
        {
            for (var ago = 0; ago < Months; ago++)
            {
                var times = ((n * 7) + (ago * 5)) % 23 + (used.Contains(listing.Slug) ? 40 - ago : 0);
                if (times > 0) demo.Db.ListingReads.Add(ListingRead.Of(listing.Id, new DateOnly(today.Year, today.Month, 1).AddMonths(-ago), times));
            }
        }
    }
}
