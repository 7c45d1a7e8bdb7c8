using System.Text;
using CoeMap.Adoption;
using CoeMap.Comparing;
using CoeMap.Exporting;
using CoeMap.Web.Components;
using CoeMap.Web.SignedIn;

namespace CoeMap.Web.Pages.Compare;

/// <summary>GET /compare.csv: the comparison as a table for a spreadsheet, with the names that the reader may see.</summary>
public static class CompareDownload
{
    public static WebApplication MapCompareDownload(this WebApplication app)
    {
        app.MapGet("/compare.csv", async (string[] listing, string? @for, HttpContext http, ListingsSideBySide sideBySide, ViewpointOf viewpointOf, TimeProvider clock) =>
        {
            var found = await sideBySide.RunAsync(listing, http.Me(), http.RequestAborted);
            if (found.Listings.Count < ListingsSideBySide.Fewest) return Results.NotFound();
            var viewpoint = await viewpointOf.RunAsync(@for, http.Me(), http.RequestAborted);
            http.Response.Headers.CacheControl = "no-store"; // names depend on the reader
            return Results.File(Encoding.UTF8.GetBytes(Csv(found.Listings, viewpoint, clock.GetUtcNow())), "text/csv; charset=utf-8", "compared-listings.csv");
        });
        return app;
    }

    private static string Csv(IReadOnlyList<ComparedListing> listings, Viewpoint? viewpoint, DateTimeOffset now)
    {
        IReadOnlyList<string?> head = ["", "", .. listings.Select(l => l.Content.Name), "How they compare"];
        var rows = ComparisonRows.Of(listings, viewpoint, now)
            .Select(r => (IReadOnlyList<string?>)[r.Group, r.Name, .. r.Cells.Select(c => c.Count == 0 ? r.Nothing : string.Join("; ", c.Select(i => i.Text))), r.Verdict]);
        return SafeCsv.Write([head, .. rows, [], ["From CoE Map", Format.Date(now)]]);
    }
}
