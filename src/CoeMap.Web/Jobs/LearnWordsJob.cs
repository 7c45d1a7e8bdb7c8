using CoeMap.Search;
using Npgsql;
using Quartz;

namespace CoeMap.Web.Jobs;

/// <summary>Keeps spelling and filter counts up to date with what is published; one run at a time.</summary>
[DisallowConcurrentExecution]
internal sealed class LearnWordsJob(LearnWords learnWords, ILogger<LearnWordsJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await learnWords.RunAsync(cancellationToken);
        }
        catch (NpgsqlException e)
        {
            log.LogWarning("Search learns later: the database does not answer ({Problem}).", e.Message);
        }
    }
}
