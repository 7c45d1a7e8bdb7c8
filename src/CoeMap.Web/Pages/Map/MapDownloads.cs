using System.Text;
using CoeMap.Adoption;
using CoeMap.Atlas;
using CoeMap.Email;
using CoeMap.Exporting;
using CoeMap.Web.Caching;
using CoeMap.Web.Components;
using CoeMap.Web.SignedIn;

namespace CoeMap.Web.Pages.Map;

/// <summary>The map as files: the picture, its numbers, and the quiet England under every small map.</summary>
public static class MapDownloads
{
    private const string ForADay = "public, max-age=86400";

    public static WebApplication MapMapDownloads(this WebApplication app)
    {
        app.MapGet("/map.svg", async ([AsParameters] MapAsked asked, string? @for, HttpContext http, MapShown shown, ViewpointOf viewpointOf, PublicAddress site, TimeProvider clock) =>
        {
            var (map, me) = (await shown.RunAsync(asked, http.Me(), http.RequestAborted), http.Me());
            var viewpoint = await viewpointOf.RunAsync(@for, me, http.RequestAborted);
            if (me is not null) http.Response.Headers.CacheControl = "no-store"; // names depend on the reader
            return Results.File(Encoding.UTF8.GetBytes(HexFile.Draw(map, viewpoint, site.Root, clock.GetUtcNow())), "image/svg+xml", "map-of-england.svg");
        }).WithMetadata(new SameForEverybody());
        app.MapGet("/map.csv", async ([AsParameters] MapAsked asked, HttpContext http, MapShown shown, TimeProvider clock) =>
        {
            var map = await shown.RunAsync(asked, http.Me(), http.RequestAborted);
            if (http.Me() is not null) http.Response.Headers.CacheControl = "no-store";
            return Results.File(Encoding.UTF8.GetBytes(Csv(map, clock.GetUtcNow())), "text/csv; charset=utf-8", "map-of-england.csv");
        }).WithMetadata(new SameForEverybody());
        app.MapGet("/map/england.svg", async (HttpContext http, MapOfEngland map) =>
        {
            http.Response.Headers.CacheControl = ForADay;
            return Results.Bytes(Encoding.UTF8.GetBytes(HexFile.Quiet((await map.RunAsync(new(), stop: http.RequestAborted)).Select(a => a.Cell))), "image/svg+xml");
        }).WithMetadata(new SameForEverybody());
        return app;
    }

    private static string Csv(MapOnPage map, DateTimeOffset now) => SafeCsv.Write(
        [["Authority", "Region", map.Heading, "Page"],
         .. map.Authorities.Select(a => (IReadOnlyList<string?>)[a.Name, a.Region is { } region ? Words.Label(region) : "", map.Scale.FaceOf(a).InList, $"/organisations/{a.Slug}"]),
         [], ["From CoE Map", Format.Date(now)]]);
}
