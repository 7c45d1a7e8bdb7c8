using CoeMap.People;

namespace CoeMap.Web.Commands;

/// <summary>make-admin: the first administrator is made from the command line; they make moderators on the site.</summary>
internal static class MakeAdmin
{
    public static async Task<int> RunAsync(string email, string[] args)
    {
        await using var workshop = await Workshop.OpenAsync(args);
        var outcome = await workshop.Get<MakeAdministrator>().RunAsync(email);
        Console.WriteLine(outcome switch
        {
            Outcome.Done done => done.Message,
            Outcome.Refused refused => refused.Message,
            _ => "Nobody was changed.",
        });
        return outcome is Outcome.Done ? 0 : 1;
    }
}
