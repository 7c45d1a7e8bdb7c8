using CoeMap.Search;

namespace CoeMap.Web.Jobs;

/// <summary>Keeps spelling and filter counts up to date with what is published.</summary>
internal sealed class LearnWordsJob(LearnWords learnWords, ILogger<LearnWordsJob> log) : PatientJob(log)
{
    protected override Task WorkAsync(CancellationToken stop) => learnWords.RunAsync(stop);
}
