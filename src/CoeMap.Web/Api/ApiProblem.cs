using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace CoeMap.Web.Api;

/// <summary>What the API says when something is wrong: application/problem+json (RFC 9457), with a sentence that says what to do.</summary>
internal static class ApiProblem
{
    public static bool IsFor(HttpContext http) => http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase, out var rest) && rest.HasValue || http.Request.Path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase);

    public static IResult NotFound(string detail) => Results.Problem(detail, statusCode: StatusCodes.Status404NotFound, title: "There is nothing here");

    /// <param name="errors">For each parameter what to write instead.</param>
    public static IResult BadRequest(IReadOnlyDictionary<string, string> errors) => Results.Problem(new ProblemDetails
    {
        Status = StatusCodes.Status400BadRequest,
        Title = "The address asks for something that cannot be answered",
        Detail = string.Join(" ", errors.Values),
        Extensions = { ["errors"] = errors },
    });

    /// <summary>Answers what a whole request came to; pages get a page instead.</summary>
    public static Task WriteAsync(HttpContext http, int status)
    {
        var (title, detail) = Words(http, status);
        return Results.Problem(detail, statusCode: status, title: title).ExecuteAsync(http);
    }

    private static (string Title, string Detail) Words(HttpContext http, int status) => status switch
    {
        StatusCodes.Status400BadRequest => ("The request cannot be read", "Look at the address again. /openapi/v1.json says what can be asked."),
        StatusCodes.Status404NotFound => ("There is nothing here", "Look at the address again. /openapi/v1.json lists every address."),
        StatusCodes.Status405MethodNotAllowed => ("This can only be read", $"Ask with {(http.Response.Headers.Allow.Count > 0 ? http.Response.Headers.Allow.ToString() : "GET")}."),
        StatusCodes.Status413PayloadTooLarge => ("The request is too large", "Ask with GET and without a body."),
        StatusCodes.Status429TooManyRequests => ("Too many requests", $"Wait {http.Response.Headers.RetryAfter} seconds and ask again. What was answered a moment ago is not counted: send If-None-Match, or follow /api/v1/changes."),
        StatusCodes.Status503ServiceUnavailable => ("Not available at the moment", "Ask again in half a minute."),
        >= 500 => ("Something is wrong with the site", $"Ask again later. Should it stay so, tell us the reference {Activity.Current?.TraceId.ToHexString()[..12] ?? http.TraceIdentifier}."),
        _ => ("The request was not answered", "Look at the address again. /openapi/v1.json says what can be asked."),
    };
}
