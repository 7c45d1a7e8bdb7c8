using CoeMap.Following;

namespace CoeMap.Web.Jobs;

/// <summary>Writes the weekly mails; hourly through the day, because a restart must not lose them and each reader gets one.</summary>
internal sealed class WriteDigestsJob(WriteDigests writeDigests, ILogger<WriteDigestsJob> log) : PatientJob(log)
{
    protected override Task WorkAsync(CancellationToken stop) => writeDigests.RunAsync(stop);
}
