using System.Globalization;
using CoeMap.Web.SignedIn;

namespace CoeMap.Web.Api;

/// <summary>Says on every answer of the API how much may be asked, and refuses what is too much.</summary>
internal static class ApiLimits
{
    private const int Usual = 600;

    public static WebApplicationBuilder AddApiLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => new ApiAllowance(builder.Configuration.GetValue("Api:PerMinute", Usual), services.GetRequiredService<TimeProvider>()));
        return builder;
    }

    /// <summary>Says it. Call before the cache: what is kept must not hold what was left for somebody else.</summary>
    public static WebApplication UseApiLimitHeaders(this WebApplication app)
    {
        app.Use((http, next) =>
        {
            if (ApiProblem.IsFor(http) || http.GetEndpoint()?.Metadata.GetMetadata<ApiCost>() is not null) http.Response.OnStarting(SayAsync, http);
            return next(http);
        });
        return app;
    }

    /// <summary>Counts it. Call after the cache.</summary>
    public static WebApplication UseApiLimits(this WebApplication app)
    {
        app.Use((http, next) =>
        {
            if (http.GetEndpoint()?.Metadata.GetMetadata<ApiCost>() is not { } cost) return next(http);
            var allowance = http.RequestServices.GetRequiredService<ApiAllowance>();
            if (allowance.TryUse(ClientAddress.Of(http), cost.Answers)) return next(http);
            http.Response.Headers.RetryAfter = allowance.SecondsLeft.ToString(CultureInfo.InvariantCulture);
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Task.CompletedTask; // the error answers say the rest
        });
        return app;
    }

    private static Task SayAsync(object state)
    {
        var http = (HttpContext)state;
        var allowance = http.RequestServices.GetRequiredService<ApiAllowance>();
        var headers = http.Response.Headers;
        headers["RateLimit-Limit"] = allowance.PerMinute.ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Remaining"] = allowance.Left(ClientAddress.Of(http)).ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Reset"] = allowance.SecondsLeft.ToString(CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }
}

/// <summary>Marks an address whose answers are counted.</summary>
/// <param name="Answers">As how many.</param>
internal sealed record ApiCost(int Answers = 1);
