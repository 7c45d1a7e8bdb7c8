using System.Text;
using CoeMap.Exporting;
using CoeMap.Insights;
using CoeMap.Web.SignedIn;

namespace CoeMap.Web.Pages.Moderate.Insights;

/// <summary>The Centre's numbers as files, and the rows behind each, for moderators.</summary>
public static class InsightDownloads
{
    public static WebApplication MapInsightDownloads(this WebApplication app)
    {
        var files = app.MapGroup("/moderate").RequireAuthorization(Policies.Moderator);
        files.MapGet("/insights.csv", async (HttpContext http, InsightsOfQuarter read, TimeProvider clock, string? quarter) =>
            Csv(http, await read.RunAsync(http.Me()!, InsightAddress.Read(quarter, clock.GetUtcNow()), http.RequestAborted) is { } all ? (InsightExport.AsCsv(all), $"insights-{all.Quarter}.csv") : null));
        files.MapGet("/insights.json", async (HttpContext http, InsightsOfQuarter read, TimeProvider clock, string? quarter) =>
        {
            if (await read.RunAsync(http.Me()!, InsightAddress.Read(quarter, clock.GetUtcNow()), http.RequestAborted) is not { } all) return Results.NotFound();
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers.ContentDisposition = $"attachment; filename=insights-{all.Quarter}.json";
            return Results.Json(InsightExport.Lines(all));
        });
        files.MapGet("/insights/{slug}.csv", async (string slug, HttpContext http, InsightRows read, TimeProvider clock, string? quarter, string? month, string? region) =>
            Csv(http, TheInsights.Find(slug) is { } insight && await read.RunAsync(http.Me()!, insight, InsightAddress.Read(quarter, clock.GetUtcNow()), InsightPart.Of(insight, month, region), number: null, http.RequestAborted) is { } rows
                ? (InsightExport.AsCsv(rows), $"{slug}-{rows.Quarter}{(rows.Part.Name is { } part ? "-" + part.Replace(' ', '-').ToLowerInvariant() : null)}.csv") : null));
        return app;
    }

    private static IResult Csv(HttpContext http, (string Text, string Name)? file)
    {
        http.Response.Headers.CacheControl = "no-store";
        return file is { } found ? Results.File(Encoding.UTF8.GetBytes(found.Text), "text/csv; charset=utf-8", found.Name) : Results.NotFound();
    }
}
