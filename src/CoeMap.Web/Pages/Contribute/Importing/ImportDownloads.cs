using System.Text;
using CoeMap.Exporting;
using CoeMap.Importing;
using CoeMap.Listings;
using CoeMap.Web.SignedIn;

namespace CoeMap.Web.Pages.Contribute.Importing;

/// <summary>The report of an import, and the template in both kinds of file.</summary>
public static class ImportDownloads
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static WebApplication MapImportDownloads(this WebApplication app)
    {
        app.MapGet("/contribute/import/{id:guid}/report.csv", async (Guid id, HttpContext http, ImportReport read, CancellationToken stop) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            return await read.RunAsync(http.Me()!, id, stop) is { } report ? Results.File(Encoding.UTF8.GetBytes(SafeCsv.Write(report.Lines())), "text/csv", "import-report.csv") : Results.NotFound();
        }).RequireAuthorization(Policies.Member);
        app.MapGet("/contribute/import/template.csv", () => Results.File(Encoding.UTF8.GetBytes(SafeCsv.Write([[.. ListingTable.Columns.Select(c => c.Header)]])), "text/csv", "coe-map-template.csv"))
            .RequireAuthorization(Policies.Member);
        app.MapGet("/contribute/import/template.xlsx", () => Results.File(ExcelTemplate.Bytes(), Excel, "coe-map-template.xlsx")).RequireAuthorization(Policies.Member);
        return app;
    }
}
