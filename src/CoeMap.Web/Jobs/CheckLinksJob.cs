using CoeMap.Listings;

namespace CoeMap.Web.Jobs;

/// <summary>Asks, at night, the addresses that have rested for a week; only where LinkChecks:On says so.</summary>
internal sealed class CheckLinksJob(CheckLinks checkLinks, ILogger<CheckLinksJob> log) : PatientJob(log)
{
    protected override Task WorkAsync(CancellationToken stop) => checkLinks.RunAsync(stop);
}
