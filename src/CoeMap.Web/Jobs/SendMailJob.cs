using CoeMap.Email;
using Npgsql;
using Quartz;

namespace CoeMap.Web.Jobs;

/// <summary>Empties the outbox, every second; one run at a time.</summary>
[DisallowConcurrentExecution]
internal sealed class SendMailJob(SendOutgoingMail sendOutgoingMail, ILogger<SendMailJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await sendOutgoingMail.RunAsync(cancellationToken);
        }
        catch (NpgsqlException e)
        {
            log.LogWarning("Mail waits: the database does not answer ({Problem}).", e.Message);
        }
    }
}
