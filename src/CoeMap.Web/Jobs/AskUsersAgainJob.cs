using CoeMap.Adoption;

namespace CoeMap.Web.Jobs;

/// <summary>Each morning: asks organisations whether what they use is still right, and says of what nobody answered that it is not confirmed.</summary>
internal sealed class AskUsersAgainJob(AskUsersAgain askUsersAgain, LapseUnanswered lapseUnanswered, ILogger<AskUsersAgainJob> log) : PatientJob(log)
{
    protected override async Task WorkAsync(CancellationToken stop)
    {
        await askUsersAgain.RunAsync(stop);
        await lapseUnanswered.RunAsync(stop);
    }
}
