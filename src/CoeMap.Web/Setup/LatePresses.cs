using CoeMap.Web.SignedIn;
using Microsoft.AspNetCore.Components.Endpoints;

namespace CoeMap.Web.Setup;

/// <summary>Answers the press of a button that its page has no more, such as the second of two clicks: with the page as it stands now.</summary>
internal static class LatePresses
{
    /// <summary>Call after UseFormTokens, which refuses forms of others.</summary>
    public static WebApplication UseLatePresses(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            if (!IsPressOnPage(context))
            {
                await next(context);
                return;
            }

            // In development the framework begins an answer that says which form it missed.
            context.Response.OnStarting(() => ShowPageAsItIs(context));
            await next(context);
            if (!context.Response.HasStarted) await ShowPageAsItIs(context);
        });
        return app;
    }

    private static bool IsPressOnPage(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;

    private static Task ShowPageAsItIs(HttpContext context)
    {
        if (context.Response.StatusCode != StatusCodes.Status400BadRequest || !context.Request.HasFormContentType || string.IsNullOrEmpty(context.Request.Form["_handler"])) return Task.CompletedTask;

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = $"{context.Request.PathBase}{context.Request.Path}{context.Request.QueryString}";
        context.RequestServices.GetRequiredService<Flash>().Say("This was done already, or has changed since", "Here is how it stands now.");
        return Task.CompletedTask;
    }
}
