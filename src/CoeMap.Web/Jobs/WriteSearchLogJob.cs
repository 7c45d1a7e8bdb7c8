using CoeMap.Search;

namespace CoeMap.Web.Jobs;

/// <summary>Writes down, every few seconds, what was searched for.</summary>
internal sealed class WriteSearchLogJob(WriteSearchLog writeSearchLog, ILogger<WriteSearchLogJob> log) : PatientJob(log)
{
    protected override Task WorkAsync(CancellationToken stop) => writeSearchLog.RunAsync(stop);
}
