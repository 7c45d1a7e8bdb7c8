using System.Collections.Concurrent;
using CoeMap.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Xunit;

namespace CoeMap.Web.Tests.Jobs;

/// <summary>Two instances of the site on one database, and a job that both were told to do every second.</summary>
public sealed class SharingTheWork(TestPostgres postgres)
{
    [Fact]
    public async Task two_instances_do_each_job_once_and_the_one_that_stays_goes_on()
    {
        Counted.Done.Clear();
        var first = new WorkingSite(postgres);
        await first.InitializeAsync();
        await using var second = new WorkingSite(postgres, first);
        await second.InitializeAsync();
        foreach (var site in (WorkingSite[])[first, second]) await site.CountEverySecond();
        await Until(() => Counted.Done.Count >= 6);

        await using var db = second.Db();
        var stored = await db.Database.SqlQuery<string>($"SELECT trigger_name AS \"Value\" FROM quartz_triggers").ToListAsync();
        await first.StopWorking();
        var before = Counted.Done.Count;
        await Until(() => Counted.Done.Count >= before + 3);

        var moments = Counted.Done.Select(d => d.Due).ToList();
        Assert.Equal(moments.Count, moments.Distinct().Count());
        Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { "ForgetExpiredJob", "MorningMailJob", nameof(Counted) }, stored.ToHashSet(StringComparer.Ordinal));
        Assert.Equal(stored.Count, stored.Distinct(StringComparer.Ordinal).Count());
        await second.StopWorking();
        await first.DisposeAsync();
    }

    private static async Task Until(Func<bool> isSo)
    {
        for (var i = 0; i < 300 && !isSo(); i++) await Task.Delay(200);
        Assert.True(isSo(), "A minute was not enough.");
    }
}

/// <summary>Says when it was due, which the clock on the wall decides and no instance.</summary>
internal sealed class Counted : IJob
{
    public static ConcurrentBag<(DateTimeOffset Due, string Instance)> Done { get; } = [];

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        Done.Add((context.ScheduledFireTimeUtc!.Value, context.Scheduler.SchedulerInstanceId));
        return default;
    }
}

internal sealed class WorkingSite(TestPostgres postgres, WorkingSite? first = null) : Site(postgres)
{
    protected override string ConnectionString => first?.ConnectionString ?? base.ConnectionString;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Jobs:Off", "false");
        builder.UseSetting("Jobs:Clustered", "true");
    }

    public async Task CountEverySecond()
    {
        var job = JobBuilder.Create<Counted>().WithIdentity(nameof(Counted)).Build();
        var trigger = TriggerBuilder.Create().WithIdentity(nameof(Counted)).ForJob(job).WithCronSchedule("* * * * * ?").Build();
        await Scheduler("coemap").ScheduleJob(job, trigger, new ScheduleJobOptions { Replace = true });
    }

    /// <summary>The instance takes part no longer; its database stays for the other.</summary>
    public async Task StopWorking()
    {
        foreach (var name in (string[])["coemap", "here"]) await Scheduler(name).Shutdown(waitForJobsToComplete: true);
    }

    private IScheduler Scheduler(string name) => Services.GetRequiredKeyedService<IScheduler>(name);
}
