using CoeMap.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace CoeMap.Web.SignedIn;

/// <summary>Ends sign-ins: in this browser, or everywhere. Only by a form of ours; the form parameter asks for its token.</summary>
public static class SignOut
{
    public static void MapSignOut(this IEndpointRouteBuilder app)
    {
        app.MapPost("/sign-out", async (IFormCollection form, HttpContext http, Flash flash) =>
        {
            await http.SignOutAsync(IdentityConstants.ApplicationScheme);
            flash.Say("You are signed out");
            return Results.Redirect("/");
        });

        app.MapPost("/sign-out/everywhere", async (IFormCollection form, HttpContext http, EndSignIns endSignIns, Flash flash) =>
        {
            if (http.Me() is { } me) await endSignIns.RunAsync(me);
            await http.SignOutAsync(IdentityConstants.ApplicationScheme);
            flash.Say("You are signed out on every device");
            return Results.Redirect("/");
        });

        app.MapGet("/sign-out", () => Results.Redirect("/account"));
    }
}
