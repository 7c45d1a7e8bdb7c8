using CoeMap.Following;

namespace CoeMap.Web.Pages.Following;

/// <summary>POST /following/stop/{key}: from the page's button, and from mail programs, which carry no cookie and no token (RFC 8058). The key alone decides.</summary>
public static class StopPost
{
    public static WebApplication MapStopDigests(this WebApplication app)
    {
        app.MapPost("/following/stop/{key}", TakeAsync).WithOrder(-1); // before the page, which would ask for a token
        return app;
    }

    private static async Task<IResult> TakeAsync(string key, HttpContext http, StopDigests stop)
    {
        var outcome = await stop.RunAsync(key);
        if (outcome is Outcome.NotFound) return Results.NotFound();
        var isMailProgram = http.Request.HasFormContentType && (await http.Request.ReadFormAsync(http.RequestAborted))["List-Unsubscribe"] == "One-Click";
        // A mail program is not to be redirected; a person sees on the page what came of it.
        return isMailProgram ? Results.Text(outcome is Outcome.Done done ? done.Message : "This link has expired.") : Results.Redirect($"/following/stop/{key}");
    }
}
