using CoeMap.Evidence;

namespace CoeMap.Web.Jobs;

/// <summary>Each night: what has grown older than five years loses its point.</summary>
internal sealed class WeighAgainJob(WeighAgain weighAgain, ILogger<WeighAgainJob> log) : PatientJob(log)
{
    protected override async Task WorkAsync(CancellationToken stop) => await weighAgain.RunAsync(stop);
}
