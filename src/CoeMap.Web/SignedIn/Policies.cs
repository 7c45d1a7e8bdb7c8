using Microsoft.AspNetCore.Authorization;

namespace CoeMap.Web.SignedIn;

/// <summary>Who may enter an area of the site; which things somebody finds there is the rooms' business.</summary>
public static class Policies
{
    public const string Member = nameof(Member);
    public const string Moderator = nameof(Moderator);
    public const string Administrator = nameof(Administrator);

    public static void AddTo(AuthorizationBuilder policies) => policies
        .AddPolicy(Member, policy => policy.RequireAuthenticatedUser())
        .AddPolicy(Moderator, policy => policy.RequireAuthenticatedUser()
            .RequireAssertion(asked => asked.Resource is HttpContext http && http.Me() is { IsModerator: true }))
        .AddPolicy(Administrator, policy => policy.RequireAuthenticatedUser()
            .RequireAssertion(asked => asked.Resource is HttpContext http && http.Me() is { IsAdministrator: true }));
}
