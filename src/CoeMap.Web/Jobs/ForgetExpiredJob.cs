using CoeMap.Database;

namespace CoeMap.Web.Jobs;

/// <summary>Forgets, every hour, what must not be kept longer.</summary>
internal sealed class ForgetExpiredJob(ForgetExpired forgetExpired, ILogger<ForgetExpiredJob> log) : PatientJob(log)
{
    protected override Task WorkAsync(CancellationToken stop) => forgetExpired.RunAsync(stop);
}
