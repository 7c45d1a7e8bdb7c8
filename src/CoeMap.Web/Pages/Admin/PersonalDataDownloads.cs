using System.Text;
using CoeMap.Database;
using CoeMap.PersonalData;
using CoeMap.Web.SignedIn;

namespace CoeMap.Web.Pages.Admin;

/// <summary>What is held about somebody as a file: for an administrator by address, for everybody about themselves.</summary>
public static class PersonalDataDownloads
{
    public static WebApplication MapPersonalDataDownloads(this WebApplication app)
    {
        app.MapPost("/admin/personal-data/export", async (IFormCollection form, HttpContext http, ReadPersonalData read, CancellationToken stop) =>
            File(http, await read.RunAsync(http.Me()!, form["email"], export: true, stop))).RequireAuthorization(Policies.Administrator);
        app.MapGet("/account/your-data.json", async (HttpContext http, MyOwnData read, CancellationToken stop) =>
            File(http, await read.RunAsync(http.Me()!, stop))).RequireAuthorization(Policies.Member);
        return app;
    }

    private static IResult File(HttpContext http, PersonsData? held)
    {
        http.Response.Headers.CacheControl = "no-store";
        return held is null ? Results.NotFound() : Results.File(Encoding.UTF8.GetBytes(held.AsJson().ToJsonString(JsonColumn.Options)), "application/json", "personal-data.json");
    }
}
