using CoeMap.Moderation;

namespace CoeMap.Web.Jobs;

/// <summary>Tells moderators what waits, each morning; hourly until noon, because a restart must not lose it and each gets it once.</summary>
internal sealed class MorningMailJob(MorningMail morningMail, ILogger<MorningMailJob> log) : PatientJob(log)
{
    protected override Task WorkAsync(CancellationToken stop) => morningMail.RunAsync();
}
