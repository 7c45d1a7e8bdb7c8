using CoeMap.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace CoeMap.Web.WorkAccounts;

/// <summary>The work account that has just been proved in this browser, until it belongs to somebody.</summary>
public sealed class AskedWorkAccount(IHttpContextAccessor accessor, WorkAccountIssuers issuers)
{
    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("A work account is proved in a request.");

    /// <returns>Null when none was, or too long ago.</returns>
    public async Task<ProvedWorkAccount?> RecallAsync()
    {
        if (issuers.All.Count == 0) return null;
        var proved = await Http.AuthenticateAsync(IdentityConstants.ExternalScheme);
        if (WorkAccount.Of(proved.Principal) is not { } account || issuers.Find(account.Key) is not { } issuer) return null;
        return new(account, issuer.Label, proved.Properties?.Items.TryGetValue(WorkAccountSetup.ReturnKey, out var path) == true ? path : null);
    }

    public Task ForgetAsync() => issuers.All.Count == 0 ? Task.CompletedTask : Http.SignOutAsync(IdentityConstants.ExternalScheme);
}

/// <param name="Label">What people call this kind of account.</param>
/// <param name="Return">Where they were going; a local path or null.</param>
public sealed record ProvedWorkAccount(WorkAccount Account, string Label, string? Return)
{
    public WorkAccountLogin ToLogin() => new(Account.Issuer, Account.Subject, Label);
}
