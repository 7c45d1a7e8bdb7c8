using CoeMap.Pages;
using Microsoft.Net.Http.Headers;

namespace CoeMap.Web.Pages.StaffPages;

/// <summary>GET /media/{id}: an image of the Centre's pages. It never changes, so browsers and whoever stands between keep it.</summary>
public static class MediaFiles
{
    private const string ForAYear = "public, max-age=31536000, immutable";

    public static void MapMedia(this IEndpointRouteBuilder app) => app.MapGet("/media/{id:guid}", async (Guid id, HttpContext http, MediaToShow media) =>
    {
        if (await media.RunAsync(id, http.RequestAborted) is not { } shown) return Results.NotFound();
        http.Response.Headers.CacheControl = ForAYear;
        http.Response.Headers.ContentDisposition = "inline";
        return Results.Bytes(shown.Bytes, Words.Of(shown.Kind), lastModified: shown.AddedAt, entityTag: new EntityTagHeaderValue($"\"{id}\""));
    });
}
