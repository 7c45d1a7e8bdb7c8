using CoeMap.Listings;

namespace CoeMap.Web.Jobs;

/// <summary>Asks the people of listings that nobody has confirmed for a year; hourly in the morning, because a restart must not lose it and each is asked once.</summary>
internal sealed class AskWhetherStillRightJob(AskWhetherStillRight askWhetherStillRight, ILogger<AskWhetherStillRightJob> log) : PatientJob(log)
{
    protected override Task WorkAsync(CancellationToken stop) => askWhetherStillRight.RunAsync(stop);
}
