using System.Security.Claims;
using CoeMap.Access;
using CoeMap.Database;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CoeMap.Web.SignedIn;

/// <summary>Reads who is signed in, once a request; a visitor brings no cookie and costs nothing.</summary>
public sealed class SignInCookie(IDbContextFactory<CoeMapDb> dbs, IOptions<IdentityOptions> identity, SecondFactorRule secondFactor) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (http.Me() is not null || AsksForNobody(http)) return;

        var words = identity.Value.ClaimsIdentity;
        var stamp = context.Principal?.FindFirstValue(words.SecurityStampClaimType);
        if (Guid.TryParse(context.Principal?.FindFirstValue(words.UserIdClaimType), out var id) && stamp is not null)
        {
            await using var db = await dbs.CreateDbContextAsync(http.RequestAborted);
            var passed = Guid.TryParse(context.Principal?.FindFirstValue(SecondFactorRule.PassedClaim), out var factor) ? factor : (Guid?)null;
            if (await MeOf.ReadAsync(db, id, stamp, secondFactor.IsAsked, passed, http.RequestAborted) is { } me)
            {
                http.Is(me);
                return;
            }
        }

        context.RejectPrincipal();
        await http.SignOutAsync(context.Scheme.Name);
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.Redirect("/sign-in?return=" + Uri.EscapeDataString(Wanted(context)));
        return Task.CompletedTask;
    }

    /// <summary>What somebody may not see is not found: an area tells a member no more than a draft does. Staff are asked for their second step.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.HttpContext.Me() is { AwaitsSecondFactor: true })
        {
            context.Response.Redirect("/sign-in/second-step?return=" + Uri.EscapeDataString(Wanted(context)));
            return Task.CompletedTask;
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static string Wanted(RedirectContext<CookieAuthenticationOptions> context) => context.Request.PathBase + context.Request.Path + context.Request.QueryString;

    // A stylesheet looks the same for everybody, and an error page must come up while the database is away.
    private static bool AsksForNobody(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null;
}
