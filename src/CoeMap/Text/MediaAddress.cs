namespace CoeMap.Text;

/// <summary>Where the site's own images stand.</summary>
public static class MediaAddress
{
    public static string Of(Guid id) => $"/media/{id}";

    /// <returns>Null for every other address.</returns>
    public static Guid? IdOf(string? address) =>
        address?.StartsWith("/media/", StringComparison.Ordinal) is true && Guid.TryParseExact(address["/media/".Length..], "D", out var id) ? id : null;
}
