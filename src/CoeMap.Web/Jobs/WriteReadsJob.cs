using CoeMap.Insights;

namespace CoeMap.Web.Jobs;

/// <summary>Writes down, every few seconds, which listings were read.</summary>
internal sealed class WriteReadsJob(WriteReads writeReads, ILogger<WriteReadsJob> log) : PatientJob(log)
{
    protected override Task WorkAsync(CancellationToken stop) => writeReads.RunAsync(stop);
}
