using CoeMap.Web.Api;
using CoeMap.Web.Caching;
using CoeMap.Web.Pages.Admin;
using CoeMap.Web.Pages.Compare;
using CoeMap.Web.Pages.Contribute.Figures;
using CoeMap.Web.Pages.Contribute.Importing;
using CoeMap.Web.Pages.Events;
using CoeMap.Web.Pages.Following;
using CoeMap.Web.Pages.Following.Shortlist;
using CoeMap.Web.Pages.Map;
using CoeMap.Web.Pages.Map.Gaps;
using CoeMap.Web.Pages.Moderate.Insights;

namespace CoeMap.Web.Setup;

/// <summary>The site's table of contents: what it is made of, and what a request passes through.</summary>
internal static class Site
{
    public static WebApplication Build(WebApplicationBuilder builder, string connectionString)
    {
        builder.UseDefaultAddress();
        builder.WebHost.UseStaticWebAssets();
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false"; // serve what the build compressed, in development too
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.AddDirectory(connectionString).AddMail().AddJobs(connectionString).AddCaching(connectionString).AddCompression();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddCoeMapSignIn(builder.Configuration);
        builder.Services.AddCoeMapPages();
        builder.Services.AddFeedback();
        builder.AddApiLimits();
        builder.Services.AddApiDescription().AddSingleton<ApiReference>();

        var app = builder.Build();
        app.UsePublicScheme();
        app.UseSecurityHeaders();
        app.UseHeadRequests();
        app.UseApiHeaders();
        app.UseRouting(); // after HEAD has become GET: the framework would route first, and know no HEAD
        app.UseErrorAnswers();
        app.UseBodyLimit();
        app.UseReadCounting();
        app.UseApiLimitHeaders();
        app.UseCaching();
        app.UseApiLimits(); // what is kept is free
        app.UseResponseCompression(); // inside, so that a kept page is kept as it travels
        app.UseCoeMapSignIn();
        app.UseFormTokens();
        app.UseLatePresses();
        app.MapSuggestions();
        app.MapDirectoryApi();
        app.MapDownloads();
        app.MapSitemaps();
        app.MapHealth();
        app.MapDevelopmentMail();
        app.MapPageFeedback();
        app.MapStopDigests();
        app.MapShortlist();
        app.MapFeeds();
        app.MapPersonalDataDownloads();
        app.MapCalendars();
        app.MapCompareDownload();
        app.MapMapDownloads();
        app.MapInsightDownloads();
        app.MapFigureDownloads();
        app.MapGapDownloads();
        app.MapImportDownloads();
        app.MapCoeMapPages();
        return app;
    }
}
