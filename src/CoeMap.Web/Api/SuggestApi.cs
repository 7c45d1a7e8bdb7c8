using System.Security.Cryptography;
using System.Text.Json;
using CoeMap.Search;

namespace CoeMap.Web.Api;

/// <summary>GET /api/v1/suggest?q=: at most ten suggestions for a search box, as JSON.</summary>
internal static class SuggestApi
{
    public static WebApplication MapSuggestions(this WebApplication app)
    {
        app.MapGet("/api/v1/suggest", async (string? q, Suggestions suggestions, HttpContext http, CancellationToken stop) =>
        {
            var body = JsonSerializer.SerializeToUtf8Bytes(await suggestions.RunAsync(q, stop), JsonSerializerOptions.Web);
            // Asked again, a browser gets the same list for the price of a header; a change shows at once.
            var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..16]}\"";
            http.Response.Headers.CacheControl = "private, no-cache";
            http.Response.Headers.ETag = tag;
            return http.Request.Headers.IfNoneMatch == tag ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Bytes(body, "application/json; charset=utf-8");
        }).WithTags("Search").WithSummary("Suggestions while somebody types")
            .WithDescription("What somebody who types in a search box may mean: names, organisations, themes, sector terms, common searches; ten at most. A list without an envelope; its licence stands in the Link header.")
            .Produces<IReadOnlyList<Suggestion>>().WithMetadata(new ApiParameter("q", "What was typed so far; two letters or more.", "early"));
        return app;
    }
}
