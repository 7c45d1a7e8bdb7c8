using CoeMap.Database;
using Npgsql;
using Quartz;

namespace CoeMap.Web.Jobs;

/// <summary>Forgets, every hour, what must not be kept longer.</summary>
internal sealed class ForgetExpiredJob(ForgetExpired forgetExpired, ILogger<ForgetExpiredJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await forgetExpired.RunAsync(cancellationToken);
        }
        catch (NpgsqlException e)
        {
            log.LogWarning("Forgetting waits an hour: the database does not answer ({Problem}).", e.Message);
        }
    }
}
