using System.Globalization;
using System.Text;
using CoeMap.Exporting;
using CoeMap.Insights;
using CoeMap.Web.SignedIn;

namespace CoeMap.Web.Pages.Contribute.Figures;

/// <summary>How somebody's listings are doing, every month, as a file.</summary>
public static class FigureDownloads
{
    public static WebApplication MapFigureDownloads(this WebApplication app)
    {
        app.MapGet("/contribute/figures.csv", async (HttpContext http, MyListingFigures read) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            return Results.File(Encoding.UTF8.GetBytes(SafeCsv.Write(Rows(await read.RunAsync(http.Me()!, stop: http.RequestAborted)))), "text/csv; charset=utf-8", "listings-by-month.csv");
        }).RequireAuthorization(Policies.Member);
        return app;
    }

    private static IEnumerable<IReadOnlyList<string?>> Rows(IReadOnlyList<FiguresOfListing> listings) => listings
        .SelectMany(l => l.Months, (l, m) => (IReadOnlyList<string?>)[l.Name, m.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), .. ((int[])[m.Reads, m.Follows, m.Uses, m.Requests]).Select(n => n.ToString(CultureInfo.InvariantCulture))])
        .Prepend(["listing", "month", "reads", "new follows", "new uses", "requests"]);
}
