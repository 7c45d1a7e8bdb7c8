using CoeMap.Email;
using CoeMap.Web.Mail;
using Microsoft.Extensions.Options;

namespace CoeMap.Web.Setup;

/// <summary>Who carries mail out of the house.</summary>
internal static class MailSetup
{
    public static WebApplicationBuilder AddMail(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<SmtpSettings>(builder.Configuration.GetSection("Smtp"));
        builder.Services.Configure<MailSettings>(builder.Configuration.GetSection("Mail"));
        builder.Services.AddSingleton<CoeMap.Listings.ILinkProbe, Fetching.LinkProbe>();
        builder.Services.AddSingleton<CoeMap.Importing.Repositories.IPageFetcher, Fetching.PageFetcher>();
        builder.Services.AddSingleton(new PublicAddress(AddressOf(builder).TrimEnd('/')));
        var (isSmtp, isNotify) = (builder.Configuration["Smtp:Host"] is { Length: > 0 }, builder.Configuration["Notify:ApiKey"] is { Length: > 0 });
        if (isSmtp && isNotify) throw new SettingsException("Smtp__Host and Notify__ApiKey are both set: leave one out.");
        if (isNotify)
        {
            builder.AddNotify();
        }
        else if (isSmtp)
        {
            builder.Services.AddSingleton<IEmailSender, SmtpSender>();
        }
        else
        {
            var folder = Path.Combine(DataFolder.Of(builder.Configuration), "mail");
            builder.Services.AddSingleton(services => new MailFolder(
                folder, services.GetRequiredService<IOptions<MailSettings>>(), services.GetRequiredService<TimeProvider>()));
            builder.Services.AddSingleton<IEmailSender>(services => services.GetRequiredService<MailFolder>());
        }

        return builder;
    }

    private static void AddNotify(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Notify");
        if ((settings.Get<NotifySettings>() ?? new()).Problem() is { } problem) throw new SettingsException(problem);
        builder.Services.Configure<NotifySettings>(settings);
        builder.Services.AddSingleton<IEmailSender>(services => new NotifySender(
            services.GetRequiredService<IOptions<NotifySettings>>(), services.GetRequiredService<TimeProvider>(), new HttpClient { Timeout = TimeSpan.FromSeconds(30) }));
    }

    private static string AddressOf(WebApplicationBuilder builder) =>
        builder.Configuration["PublicAddress"] is { Length: > 0 } configured ? configured
        : builder.Configuration["urls"]?.Split(';')[0] ?? SiteAddress.Default;
}
