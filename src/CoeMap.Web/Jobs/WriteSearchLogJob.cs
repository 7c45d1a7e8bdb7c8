using CoeMap.Search;
using Npgsql;
using Quartz;

namespace CoeMap.Web.Jobs;

/// <summary>Writes down, every few seconds, what was searched for; one run at a time.</summary>
[DisallowConcurrentExecution]
internal sealed class WriteSearchLogJob(WriteSearchLog writeSearchLog, ILogger<WriteSearchLogJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await writeSearchLog.RunAsync(cancellationToken);
        }
        catch (NpgsqlException e)
        {
            log.LogWarning("Some searches are not counted: the database does not answer ({Problem}).", e.Message);
        }
    }
}
