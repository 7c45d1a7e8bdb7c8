using System.Globalization;
using CoeMap.Database;
using CoeMap.Search;
using CoeMap.Web.SignedIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;

namespace CoeMap.Web.Caching;

/// <summary>Which pages are kept: those that are the same for everybody, for as long as nothing that visitors see changes.</summary>
/// <remarks>
/// A page that must not be kept although it looks public (a search cut short, say) sets <c>Cache-Control: no-store</c>; a form
/// with an antiforgery token does so by itself. A cookie that pages do not read should not start with “coemap”: it would
/// cost its readers the cache.
/// </remarks>
internal sealed class PublicPages(Freshness freshness, KeptPages pages, HeardSearches heard, SiteCookies cookies, IResponseCompressionProvider compression) : IOutputCachePolicy
{
    // Changes end a page's life at once. This is for what changes without being written: the date at its foot.
    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(10);
    private const int LongestAddress = 600; // longer ones are nobody's second visit, and only fill the memory
    private static readonly PathString[] Never = ["/dev", "/health", "/sign-in", "/sign-out", "/account", "/contribute", "/moderate", "/admin"];

    private readonly string ours = cookies.Name("coemap");

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellationToken)
    {
        if (pages.KeepsNone || freshness.Generation is not { } generation || !IsForEverybody(context.HttpContext)) return ValueTask.CompletedTask;

        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = true;
        context.AllowLocking = false; // who waits for another's rendering fails with it, and rendering takes a millisecond
        context.ResponseExpirationTimeSpan = LongestLife;
        context.CacheVaryByRules.VaryByHost = true;
        // The query as it was sent: the order of its parts can show on the page.
        context.CacheVaryByRules.CacheKeyPrefix = NumberOf(generation) + EncodingOf(context.HttpContext) + context.HttpContext.Request.QueryString.Value;
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs when a kept page is shown; what was searched for is counted then as well.</summary>
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellationToken)
    {
        var request = context.HttpContext.Request;
        if (request.Path == "/search" && SearchQuery.From(request.QueryString.Value) is { IsTallied: true } search) heard.NoteAgain(search.Words);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs when the page is rendered; the generation may have moved meanwhile.</summary>
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellationToken)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage = context.AllowCacheStorage
            && freshness.Generation is { } generation
            && context.CacheVaryByRules.CacheKeyPrefix!.StartsWith(NumberOf(generation), StringComparison.Ordinal)
            && response.StatusCode == StatusCodes.Status200OK
            && response.Headers.SetCookie.Count == 0
            && !response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.OrdinalIgnoreCase)
            && context.HttpContext.Me() is null;
        return ValueTask.CompletedTask;
    }

    private bool IsForEverybody(HttpContext http)
    {
        var request = http.Request;
        return HttpMethods.IsGet(request.Method)
            && http.GetEndpoint()?.Metadata is { } endpoint
            && (endpoint.GetMetadata<ComponentTypeMetadata>() is not null || endpoint.GetMetadata<SameForEverybody>() is not null)
            && endpoint.GetMetadata<IAuthorizeData>() is null
            && !Never.Any(area => request.Path.StartsWithSegments(area, StringComparison.OrdinalIgnoreCase))
            && request.Host.Value?.Length + request.Path.Value?.Length + request.QueryString.Value?.Length <= LongestAddress
            && !request.Cookies.Keys.Any(name => name.StartsWith(ours, StringComparison.OrdinalIgnoreCase) && name != cookies.Form)
            && request.Headers.Authorization.Count == 0
            // Blazor answers its own script differently: a redirect becomes an empty 200, which everybody would be shown.
            && !request.Headers.Accept.ToString().Contains("blazor", StringComparison.OrdinalIgnoreCase);
    }

    private string EncodingOf(HttpContext http) =>
        compression.CheckRequestAcceptsCompression(http) ? compression.GetCompressionProvider(http)?.EncodingName ?? "" : "";

    private static string NumberOf(long generation) => generation.ToString(CultureInfo.InvariantCulture) + " ";
}
