using CoeMap.Email;
using CoeMap.Web.Jobs;
using CoeMap.Web.Mail;
using Microsoft.Extensions.Options;
using Quartz;

namespace CoeMap.Web.Setup;

/// <summary>Who carries mail out of the house, and the work done by the clock.</summary>
internal static class MailSetup
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static WebApplicationBuilder AddMail(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<SmtpSettings>(builder.Configuration.GetSection("Smtp"));
        builder.Services.Configure<MailSettings>(builder.Configuration.GetSection("Mail"));
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

    /// <summary>Scheduled work; off (Jobs:Off) where a test does it by hand.</summary>
    public static WebApplicationBuilder AddJobs(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetValue<bool>("Jobs:Off")) return builder;
        builder.Services.AddHostedService<LearnWhenChanged>();
        builder.Services.AddQuartz(quartz =>
        {
            Repeat<SendMailJob>(quartz, TimeSpan.FromSeconds(1));
            Repeat<WriteSearchLogJob>(quartz, TimeSpan.FromSeconds(5));
            Repeat<ForgetExpiredJob>(quartz, TimeSpan.FromHours(1));
            quartz.ScheduleJob<AskUsersAgainJob>(trigger => trigger.WithCronSchedule("0 30 9-12 * * ?", cron => cron.InTimeZone(London)));
            quartz.ScheduleJob<WriteDigestsJob>(trigger => trigger.WithCronSchedule("0 5 7-20 * * ?", cron => cron.InTimeZone(London)));
            quartz.ScheduleJob<MorningMailJob>(trigger => trigger.WithCronSchedule("0 0 8-11 * * ?", cron => cron.InTimeZone(London)));
        });
        builder.Services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return builder;
    }

    private static void Repeat<TJob>(IQuartzBuilder quartz, TimeSpan interval) where TJob : class, IJob =>
        quartz.ScheduleJob<TJob>(trigger => trigger.StartNow().WithSimpleSchedule(s => s.WithInterval(interval).RepeatForever()));

    private static string AddressOf(WebApplicationBuilder builder) =>
        builder.Configuration["PublicAddress"] is { Length: > 0 } configured ? configured
        : builder.Configuration["urls"]?.Split(';')[0] ?? SiteAddress.Default;
}
