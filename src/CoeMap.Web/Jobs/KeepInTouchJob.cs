using CoeMap.Connections;
using CoeMap.Needs;

namespace CoeMap.Web.Jobs;

/// <summary>Nudges owners of needs, reminds those who have not answered, and asks what came of it; hourly in the day, because each is asked once.</summary>
internal sealed class KeepInTouchJob(NudgeNeedOwners nudge, RemindAnswerers remind, AskWhatCameOfIt ask, ILogger<KeepInTouchJob> log) : PatientJob(log)
{
    protected override async Task WorkAsync(CancellationToken stop)
    {
        await nudge.RunAsync(stop);
        await remind.RunAsync(stop);
        await ask.RunAsync(stop);
    }
}
