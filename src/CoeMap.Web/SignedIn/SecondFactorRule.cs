namespace CoeMap.Web.SignedIn;

/// <summary>Where Centre staff must show a code from their app: everywhere, but for a developer's machine that has not been told to ask.</summary>
public sealed class SecondFactorRule(IHostEnvironment environment, IConfiguration configuration)
{
    /// <summary>In the cookie: the second factor that this session passed.</summary>
    public const string PassedClaim = "second-factor";

    public bool IsAsked { get; } = !environment.IsDevelopment() || configuration.GetValue<bool>("SecondFactor:InDevelopment");
}
