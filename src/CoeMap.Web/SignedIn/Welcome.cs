using CoeMap.People;
using CoeMap.Web.WorkAccounts;
using Microsoft.AspNetCore.Identity;

namespace CoeMap.Web.SignedIn;

/// <summary>Lets somebody in who has just proved who they are, and says where they go on.</summary>
public sealed class Welcome(SignInManager<Person> signIn, AskingBrowser browser, AskedWorkAccount workAccount)
{
    /// <param name="personId">Proved by a code or a work account.</param>
    /// <param name="wanted">Where they were going; a local path or null.</param>
    /// <returns>The address of the next page.</returns>
    public async Task<string> LetInAsync(Guid personId, string? wanted)
    {
        var person = await signIn.UserManager.FindByIdAsync(personId.ToString()) ?? throw new InvalidOperationException("Nobody to let in.");
        await signIn.SignInAsync(person, isPersistent: true);
        browser.Forget();
        await workAccount.ForgetAsync();
        var next = wanted ?? "/contribute";
        return person.ProfileCompletedAt is null ? "/account?return=" + Uri.EscapeDataString(next) : next;
    }
}
