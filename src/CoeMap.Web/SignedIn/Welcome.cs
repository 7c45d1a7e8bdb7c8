using System.Security.Claims;
using CoeMap.People;
using CoeMap.Web.WorkAccounts;
using Microsoft.AspNetCore.Identity;

namespace CoeMap.Web.SignedIn;

/// <summary>Lets somebody in who has just proved who they are, and says where they go on.</summary>
public sealed class Welcome(SignInManager<Person> signIn, AskingBrowser browser, AskedWorkAccount workAccount, SecondFactorRule rule)
{
    /// <param name="personId">Proved by a code or a work account.</param>
    /// <param name="wanted">Where they were going; a local path or null.</param>
    /// <param name="passed">The second factor that was shown just now; null for none.</param>
    /// <returns>The address of the next page.</returns>
    public async Task<string> LetInAsync(Guid personId, string? wanted, Guid? passed = null)
    {
        var person = await signIn.UserManager.FindByIdAsync(personId.ToString()) ?? throw new InvalidOperationException("Nobody to let in.");
        Claim[] session = passed is { } factor ? [new(SecondFactorRule.PassedClaim, factor.ToString())] : [];
        await signIn.SignInWithClaimsAsync(person, isPersistent: true, session);
        browser.Forget();
        await workAccount.ForgetAsync();
        var next = wanted ?? "/contribute";
        if (rule.IsAsked && passed is null && (person.MadeModeratorAt ?? person.MadeAdministratorAt) is not null) return "/sign-in/second-step?return=" + Uri.EscapeDataString(next);
        return person.ProfileCompletedAt is null ? "/account?return=" + Uri.EscapeDataString(next) : next;
    }
}
