using CoeMap.Feedback;
using CoeMap.Web.Pages.Feedback;
using CoeMap.Web.Pages.Moderate.Feedback;
using CoeMap.Web.Pages.Opinions;

namespace CoeMap.Web.Setup;

/// <summary>What readers tell us: the form at the foot of pages, and the key by which a browser is counted.</summary>
internal static class FeedbackSetup
{
    public static IServiceCollection AddFeedback(this IServiceCollection services)
    {
        services.AddOptions<FeedbackLimits>().BindConfiguration("Feedback");
        services.AddScoped<BrowserKey>();
        return services;
    }

    public static WebApplication MapPageFeedback(this WebApplication app)
    {
        app.MapPost("/feedback/page", PageFeedbackPost.TakeAsync);
        app.MapOpinions();
        app.MapFeedbackDownloads();
        return app;
    }
}
