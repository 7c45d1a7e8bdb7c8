using CoeMap.Web.Components;
using CoeMap.Web.Mail;
using CoeMap.Web.Pages.Dev;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoeMap.Web.Setup;

/// <summary>/dev/mail shows what the site mailed. It exists in the Development environment only.</summary>
internal static class DevelopmentMail
{
    private const int Shown = 50;

    public static WebApplication MapDevelopmentMail(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment() || app.Services.GetService<MailFolder>() is not { } folder) return app;
        app.MapGet("/dev/mail", (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            RenderFragment page = builder =>
            {
                builder.OpenComponent<SentMail>(0);
                builder.AddComponentParameter(1, nameof(SentMail.Mails), folder.Newest(Shown));
                builder.AddComponentParameter(2, nameof(SentMail.Folder), folder.Path);
                builder.CloseComponent();
            };
            return new RazorComponentResult<WholeDocument>(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(WholeDocument.Page)] = page });
        });
        return app;
    }
}
