using Npgsql;
using Quartz;

namespace CoeMap.Web.Jobs;

/// <summary>Work done by the clock: one run at a time in this process, and a database that does not answer only makes it wait for the next.</summary>
[DisallowConcurrentExecution]
internal abstract class PatientJob(ILogger log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await WorkAsync(cancellationToken);
        }
        catch (Exception e) when (e is NpgsqlException || e.InnerException is NpgsqlException)
        {
            log.LogWarning("{Job} waits: the database does not answer ({Problem}).", GetType().Name, (e.InnerException ?? e).Message);
        }
    }

    protected abstract Task WorkAsync(CancellationToken stop);
}
