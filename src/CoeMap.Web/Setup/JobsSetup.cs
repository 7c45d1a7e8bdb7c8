using CoeMap.Web.Jobs;
using Npgsql;
using Quartz;

namespace CoeMap.Web.Setup;

/// <summary>The work done by the clock: some by each instance for itself, the rest once for all of them.</summary>
internal static class JobsSetup
{
    /// <summary>The scheduler whose jobs run once however many instances there are; its name is in its tables.</summary>
    private const string Shared = "coemap";
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>Off (Jobs:Off) where a test does the work by hand; clustered (Jobs:Clustered) where there are several instances.</summary>
    public static WebApplicationBuilder AddJobs(this WebApplicationBuilder builder, string connectionString)
    {
        if (!builder.Configuration.GetValue("Search:LearnsOff", builder.Configuration.GetValue<bool>("Jobs:Off"))) builder.Services.AddHostedService<LearnWhenChanged>();
        if (builder.Configuration.GetValue<bool>("Jobs:Off")) return builder;
        builder.Services.AddQuartz("here", quartz =>
        {
            quartz.UseTimeProvider(TimeProvider.System);
            Repeat<SendMailJob>(quartz, TimeSpan.FromSeconds(1)); // the outbox locks what it sends, so each instance may
            Repeat<WriteSearchLogJob>(quartz, TimeSpan.FromSeconds(5)); // what this instance has heard
            Repeat<WriteReadsJob>(quartz, TimeSpan.FromSeconds(5));
        });
        builder.Services.AddQuartz(Shared, quartz =>
        {
            quartz.UseTimeProvider(TimeProvider.System);
            if (builder.Configuration.GetValue<bool>("Jobs:Clustered")) KeepInDatabase(quartz, connectionString);
            Once<ForgetExpiredJob>(quartz, "0 17 * * * ?");
            Once<MorningMailJob>(quartz, "0 0 8-11 * * ?");
            Once<AskUsersAgainJob>(quartz, "0 30 9-12 * * ?");
            Once<WeighAgainJob>(quartz, "0 10 1,5 * * ?");
            if (builder.Configuration.GetValue<bool>("LinkChecks:On")) Once<CheckLinksJob>(quartz, "0 20 3 * * ?"); // each address rests a week
            Once<AskWhetherStillRightJob>(quartz, "0 45 9-12 * * ?");
            Once<WriteDigestsJob>(quartz, "0 5 7-20 * * ?");
            Once<ClaimImportedUsesJob>(quartz, "0 25 8-18 * * ?");
            Once<KeepInTouchJob>(quartz, "0 15 9-16 * * ?");
        });
        builder.Services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return builder;
    }

    /// <summary>Once for all instances, by a clock on the wall in London; the name keeps a restart from scheduling it twice.</summary>
    private static void Once<TJob>(IQuartzBuilder quartz, string cron) where TJob : class, IJob =>
        quartz.ScheduleJob<TJob>(
            trigger => trigger.WithIdentity(typeof(TJob).Name).WithCronSchedule(cron, schedule => schedule.InTimeZone(London)),
            job => job.WithIdentity(typeof(TJob).Name));

    private static void Repeat<TJob>(IQuartzBuilder quartz, TimeSpan interval) where TJob : class, IJob =>
        quartz.ScheduleJob<TJob>(trigger => trigger.StartNow().WithSimpleSchedule(s => s.WithInterval(interval).RepeatForever()));

    private static void KeepInDatabase(IQuartzBuilder quartz, string connectionString)
    {
        // A new version's schedule takes the place of the stored one, and goes on from where that one was.
        quartz.ConfigureOptions<SchedulingOptions>(options => options.ScheduleTriggerRelativeToReplacedTrigger = true);
        quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(NpgsqlFactory.Instance, connectionString);
            store.ConfigureStore(options =>
            {
                options.TablePrefix = "quartz_";
                options.StoreJobDataAsStrings = true; // nothing of ours is serialised
                options.UseBackgroundThreads = true; // the site ends when its host says so
            });
            store.UseClustering(cluster => cluster.CheckinInterval = TimeSpan.FromSeconds(5));
        });
    }
}
