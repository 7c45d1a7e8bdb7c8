namespace CoeMap.Web.SignedIn;

/// <summary>Where to go on after signing in: an address of this site, never of another.</summary>
public static class LocalPath
{
    /// <returns>The address when it is a path of this site, otherwise null.</returns>
    public static string? Of(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && address.Length <= 1_000 && !address.Any(char.IsControl) ? address : null;
}
