using System.Security.Claims;
using CoeMap.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CoeMap.Web.SignedIn;

/// <summary>What the sign-in cookie holds: an id and a stamp. Name, address and rights are read afresh at every request.</summary>
public sealed class PersonPrincipal(IOptions<IdentityOptions> identity) : IUserClaimsPrincipalFactory<Person>
{
    public Task<ClaimsPrincipal> CreateAsync(Person user)
    {
        var words = identity.Value.ClaimsIdentity;
        Claim[] claims = [new(words.UserIdClaimType, user.Id.ToString()), new(words.SecurityStampClaimType, user.SecurityStamp!)];
        return Task.FromResult(new ClaimsPrincipal(new ClaimsIdentity(claims, IdentityConstants.ApplicationScheme)));
    }
}
