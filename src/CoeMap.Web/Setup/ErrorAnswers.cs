using System.Diagnostics;
using CoeMap.Web.Api;
using CoeMap.Web.Components;
using CoeMap.Web.Components.ErrorPages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace CoeMap.Web.Setup;

/// <summary>Answers what went wrong with a page of our own, without asking the database.</summary>
internal static class ErrorAnswers
{
    public static WebApplication UseErrorAnswers(this WebApplication app)
    {
        app.Use(CatchAsync);
        // The router wants its page for what leads nowhere to have an address; that one leads nowhere as well.
        app.Use((context, next) => context.Request.Path.StartsWithSegments("/not-found", StringComparison.OrdinalIgnoreCase) ? AnswerAsync(context, StatusCodes.Status404NotFound) : next(context));
        app.UseStatusCodePages(context => AnswerAsync(context.HttpContext, context.HttpContext.Response.StatusCode));
        return app;
    }

    private static async Task CatchAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            var status = StatusOf(e);
            if (status >= 500)
            {
                context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("CoeMap.Web.Errors")
                    .LogError(e, "Reference {Reference}: {Method} {Path} failed.", ReferenceOf(context), context.Request.Method, context.Request.Path);
            }

            KeepOnlySecurityHeaders(context.Response);
            await AnswerAsync(context, status);
        }
    }

    private static int StatusOf(Exception e) => e switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        _ when Causes(e).Any(cause => cause is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }) => StatusCodes.Status413PayloadTooLarge,
        _ when Causes(e).Any(IsUnreadable) => StatusCodes.Status400BadRequest,
        _ when Causes(e).Any(DatabaseIsAway) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    // Not reachable, starting, stopping, or cut off in the middle: all of it passes by itself.
    private static bool DatabaseIsAway(Exception e) =>
        e is PostgresException postgres ? postgres.SqlState is "57P01" or "57P02" or "57P03" : e is NpgsqlException { IsTransient: true };

    // A character that no text has, such as NUL: forms with it are not taken apart, and the database takes none.
    private static bool IsUnreadable(Exception e) => e is InvalidDataException or PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire };

    private static IEnumerable<Exception> Causes(Exception e)
    {
        for (var cause = e; cause is not null; cause = cause.InnerException) yield return cause;
    }

    private static void KeepOnlySecurityHeaders(HttpResponse response)
    {
        response.Headers.Remove("Set-Cookie");
        response.Headers.Remove("Content-Length");
        response.Headers.Remove("Content-Type");
        response.Headers.Remove("blazor-enhanced-nav"); // the page that failed has set it, and the error page adds it again
        response.Headers.CacheControl = "no-store";
    }

    private static async Task AnswerAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        if (status == StatusCodes.Status503ServiceUnavailable) context.Response.Headers.RetryAfter = "30";
        if (ApiProblem.IsFor(context))
        {
            await ApiProblem.WriteAsync(context, status);
            return;
        }

        // The page that failed has used its request's services up: they render one page and no second.
        var used = context.RequestServices;
        await using var fresh = used.CreateAsyncScope();
        context.RequestServices = fresh.ServiceProvider;
        await PageAsync(context, status);
        context.RequestServices = used;
    }

    private static Task PageAsync(HttpContext context, int status) =>
        status switch
        {
            StatusCodes.Status400BadRequest => RenderAsync<Components.ErrorPages.BadRequest>(context),
            StatusCodes.Status403Forbidden => RenderAsync<Forbidden>(context),
            StatusCodes.Status404NotFound => RenderAsync<Components.ErrorPages.NotFound>(context),
            StatusCodes.Status413PayloadTooLarge => RenderAsync<TooLarge>(context),
            StatusCodes.Status429TooManyRequests => RenderAsync<TooManyRequests>(context),
            StatusCodes.Status503ServiceUnavailable => RenderAsync<Unavailable>(context),
            StatusCodes.Status500InternalServerError => RenderAsync<ServerError>(context, ("Reference", ReferenceOf(context))),
            _ => Task.CompletedTask,
        };

    private static Task RenderAsync<TPage>(HttpContext context, params (string Name, object Value)[] parameters) where TPage : IComponent
    {
        RenderFragment page = builder =>
        {
            builder.OpenComponent<TPage>(0);
            foreach (var (name, value) in parameters) builder.AddComponentParameter(1, name, value);
            builder.CloseComponent();
        };
        return new RazorComponentResult<WholeDocument>(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(WholeDocument.Page)] = page })
        {
            StatusCode = context.Response.StatusCode,
            PreventStreamingRendering = true,
        }.ExecuteAsync(context);
    }

    private static string ReferenceOf(HttpContext context) => Activity.Current?.TraceId.ToHexString()[..12] ?? context.TraceIdentifier;
}
