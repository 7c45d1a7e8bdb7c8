using CoeMap.Exporting;
using CoeMap.Search;
using CoeMap.Web.SignedIn;

namespace CoeMap.Web.Api;

/// <summary>Listings as files: what a search finds, the whole map, one's own; and one as publiccode.yml for its repository.</summary>
internal static class Downloads
{
    public static WebApplication MapDownloads(this WebApplication app)
    {
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            app.MapGet($"/download/listings.{Words.Of(format)}", (HttpContext http, ExportListings export) =>
                SendAsync(http, format, "coe-map-listings", file => export.RunAsync(SearchQuery.From(http.Request.QueryString.Value).WithPage(1), format, file, http.RequestAborted)))
                .WithMetadata(new ApiCost(ApiAllowance.OfDownload)).ExcludeFromDescription();
            app.MapGet($"/contribute/download/listings.{Words.Of(format)}", (HttpContext http, ExportListings export) =>
                SendAsync(http, format, "coe-map-my-listings", file => export.OwnAsync(http.Me()!, format, file, http.RequestAborted)))
                .RequireAuthorization(Policies.Member).ExcludeFromDescription();
        }

        app.MapGet("/listings/{slug}/publiccode.yml", PubliccodeAsync).ExcludeFromDescription();
        return app;
    }

    private static async Task SendAsync(HttpContext http, ExportFormat format, string name, Func<Stream, Task> write)
    {
        var headers = http.Response.Headers;
        (http.Response.ContentType, headers.ContentDisposition) = (TypeOf(format), $"attachment; filename={name}.{Words.Of(format)}");
        headers.CacheControl = "no-store";
        headers.Link = $"<{OpenLicence.Address}>; rel=\"license\"";
        try
        {
            await write(http.Response.Body);
        }
        catch (TimeoutException)
        {
            headers.Remove("Content-Disposition");
            headers.Remove("Content-Type");
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private static string TypeOf(ExportFormat format) => format switch
    {
        ExportFormat.Csv => "text/csv; charset=utf-8",
        ExportFormat.Json => ApiAnswer.MediaType,
        _ => "application/zip",
    };

    private static async Task<IResult> PubliccodeAsync(string slug, HttpContext http, WritePubliccode write)
    {
        if (slug.Contains('\0', StringComparison.Ordinal) || await write.RunAsync(slug, http.RequestAborted) is not { } file) return Results.NotFound();
        http.Response.Headers.CacheControl = "no-store";
        if (file.Yaml is null)
            return Results.Text($"This listing cannot be written as publiccode.yml yet. It lacks {string.Join(", and ", file.Missing)}.\n", "text/plain; charset=utf-8", statusCode: StatusCodes.Status404NotFound);
        return Results.File(System.Text.Encoding.UTF8.GetBytes(file.Yaml), "application/yaml; charset=utf-8", "publiccode.yml");
    }
}
