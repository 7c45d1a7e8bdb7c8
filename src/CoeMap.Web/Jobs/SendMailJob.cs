using CoeMap.Email;

namespace CoeMap.Web.Jobs;

/// <summary>Empties the outbox, every second.</summary>
internal sealed class SendMailJob(SendOutgoingMail sendOutgoingMail, ILogger<SendMailJob> log) : PatientJob(log)
{
    protected override Task WorkAsync(CancellationToken stop) => sendOutgoingMail.RunAsync(stop);
}
