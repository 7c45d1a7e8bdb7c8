using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace CoeMap.Web.WorkAccounts;

/// <summary>Who an issuer says has signed in. Its word for their mailbox fills a field and proves nothing.</summary>
/// <param name="Key">Which configured issuer.</param>
/// <param name="Issuer">The issuer's own name; for Entra ID it holds the tenant.</param>
/// <param name="Subject">Whom it means; for Entra ID the object's id.</param>
/// <param name="Email">What it says their address is; may be anybody's.</param>
public sealed record WorkAccount(string Key, string Issuer, string Subject, string Email)
{
    private const string EmailClaim = "email", KeyClaim = "key";

    internal ClaimsPrincipal ToPrincipal() => new(new ClaimsIdentity(
        [new(KeyClaim, Key), new(ClaimTypes.NameIdentifier, Subject, null, Issuer), new(EmailClaim, Email.Length > 254 ? "" : Email)], IdentityConstants.ExternalScheme));

    internal static WorkAccount? Of(ClaimsPrincipal? principal) =>
        principal?.FindFirst(ClaimTypes.NameIdentifier) is { } subject
            ? new(principal.FindFirstValue(KeyClaim) ?? "", subject.Issuer, subject.Value, principal.FindFirstValue(EmailClaim) ?? "")
            : null;
}
