using CoeMap.People;

namespace CoeMap.Web.Commands;

/// <summary>forget-app: for the day when the only administrator has lost telephone and recovery codes.</summary>
internal static class ForgetApp
{
    public static async Task<int> RunAsync(string email, string[] args)
    {
        await using var workshop = await Workshop.OpenAsync(args);
        var outcome = await workshop.Get<ResetSecondFactor>().RunAsync(email);
        Console.WriteLine(outcome switch
        {
            Outcome.Done done => done.Message,
            Outcome.Refused refused => refused.Message,
            _ => "Nobody was changed.",
        });
        return outcome is Outcome.Done ? 0 : 1;
    }
}
