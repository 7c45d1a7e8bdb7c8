using Microsoft.AspNetCore.Antiforgery;

namespace CoeMap.Web.Setup;

/// <summary>Takes only forms of our own, and says with a page of ours why one was not taken.</summary>
internal static class FormTokens
{
    public static WebApplication UseFormTokens(this WebApplication app)
    {
        app.UseAntiforgery();
        // The framework answers an empty 400, to a form that was too large as well.
        app.Use((context, next) => context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false, Error: var error }
            ? throw error?.InnerException as BadHttpRequestException ?? new BadHttpRequestException("The form carries no valid token.")
            : next(context));
        return app;
    }
}
