using System.Text;
using CoeMap.Exporting;
using CoeMap.Web.SignedIn;

namespace CoeMap.Web.Pages.Moderate.Feedback;

/// <summary>All feedback as files, for moderators.</summary>
public static class FeedbackDownloads
{
    public static void MapFeedbackDownloads(this IEndpointRouteBuilder app)
    {
        var files = app.MapGroup("/moderate/feedback/export").RequireAuthorization(Policies.Moderator);
        files.MapGet("/page-feedback.csv", async (HttpContext http, FeedbackExport export) => Csv(http, (await export.RunAsync(http.Me()!))?.PagesAsCsv(), "page-feedback.csv"));
        files.MapGet("/main-feedback.csv", async (HttpContext http, FeedbackExport export) => Csv(http, (await export.RunAsync(http.Me()!))?.MainAsCsv(), "main-feedback.csv"));
        files.MapGet("/opinions.csv", async (HttpContext http, FeedbackExport export) => Csv(http, (await export.RunAsync(http.Me()!))?.OpinionsAsCsv(), "opinions.csv"));
        files.MapGet("/feedback.json", async (HttpContext http, FeedbackExport export) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers.ContentDisposition = "attachment; filename=feedback.json";
            return await export.RunAsync(http.Me()!) is { } all ? Results.Json(all) : Results.NotFound();
        });
    }

    private static IResult Csv(HttpContext http, string? csv, string name)
    {
        http.Response.Headers.CacheControl = "no-store";
        return csv is null ? Results.NotFound() : Results.File(Encoding.UTF8.GetBytes(csv), "text/csv; charset=utf-8", name);
    }
}
