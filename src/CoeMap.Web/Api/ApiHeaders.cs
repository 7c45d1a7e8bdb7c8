using CoeMap.Exporting;

namespace CoeMap.Web.Api;

/// <summary>What every answer to another program carries, errors too: its licence, and that pages of other sites may read it.</summary>
internal static class ApiHeaders
{
    private const string Exposed = "ETag, Link, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After";

    /// <summary>Call before anything that answers.</summary>
    public static WebApplication UseApiHeaders(this WebApplication app)
    {
        app.Use((http, next) =>
        {
            if (!ApiProblem.IsFor(http)) return next(http);
            var headers = http.Response.Headers;
            headers.AccessControlAllowOrigin = "*"; // nothing here depends on who asks
            headers.AccessControlExposeHeaders = Exposed;
            headers.Append("Link", $"<{OpenLicence.Address}>; rel=\"license\"");
            if (!HttpMethods.IsOptions(http.Request.Method)) return next(http);

            headers.AccessControlAllowMethods = "GET, HEAD";
            headers.AccessControlAllowHeaders = "If-None-Match, Content-Type";
            headers.AccessControlMaxAge = "86400";
            headers.Allow = "GET, HEAD, OPTIONS";
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        });
        return app;
    }
}
