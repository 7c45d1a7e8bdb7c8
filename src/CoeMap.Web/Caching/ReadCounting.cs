using System.Text.RegularExpressions;
using CoeMap.Insights;
using CoeMap.Web.Pages.Listings;
using CoeMap.Web.SignedIn;
using Microsoft.AspNetCore.Components.Endpoints;

namespace CoeMap.Web.Caching;

/// <summary>Notes that a listing's page was read, kept or rendered: in memory, by the page's address alone, without a cookie and without a statement.</summary>
/// <remarks>Not counted: those who answer for the listing, Centre staff, browsers that fetch ahead, scripts, and machines that say what they are.</remarks>
internal static partial class ReadCounting
{
    private static readonly object Own = new();

    /// <summary>Call after UseRouting and before the cache.</summary>
    public static WebApplication UseReadCounting(this WebApplication app)
    {
        var heard = app.Services.GetRequiredService<HeardReads>();
        app.Use((http, next) =>
            http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type == typeof(ListingPage) && IsOpenedByAPerson(http)
                ? CountAsync(http, next, heard)
                : next(http));
        return app;
    }

    /// <summary>Whoever reads this answers for what the page shows.</summary>
    public static void LeaveUncounted(this HttpContext http) => http.Items[Own] = true;

    private static async Task CountAsync(HttpContext http, RequestDelegate next, HeardReads heard)
    {
        await next(http);
        if (http.Response.StatusCode == StatusCodes.Status200OK && http.GetRouteValue(nameof(ListingPage.Slug)) is string slug && !http.Items.ContainsKey(Own) && http.Me() is not { IsModerator: true })
            heard.Note(slug);
    }

    private static bool IsOpenedByAPerson(HttpContext http)
    {
        var headers = http.Request.Headers;
        return HttpMethods.IsGet(http.Request.Method)
            && http.Response.Body != Stream.Null // HEAD was asked
            && headers.UserAgent.ToString() is { Length: > 0 } agent && !Machine().IsMatch(agent)
            && (headers["Sec-Fetch-Dest"].ToString() is "" or "document")
            && !Ahead(headers["Sec-Purpose"].ToString()) && !Ahead(headers["Purpose"].ToString()) && !Ahead(headers["X-Moz"].ToString());
    }

    private static bool Ahead(string purpose) => purpose.StartsWith("prefetch", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("(?<!cu)bot|crawl|spider|slurp|preview|headless|lighthouse|monitor|curl|wget|python|java/|okhttp|go-http|libwww|httpclient|facebookexternalhit|feed|archive", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Machine();
}
