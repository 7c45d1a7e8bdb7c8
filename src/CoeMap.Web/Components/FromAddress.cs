using System.Globalization;

namespace CoeMap.Web.Components;

/// <summary>What an address says after its question mark. Anybody may write anything there; what makes no sense is as if it were not there.</summary>
/// <remarks>A page takes these values as text: Blazor answers a number or an id that it cannot read with an error of ours.</remarks>
public static class FromAddress
{
    /// <returns>From 1; the first page when none is named, and the last there can be for a number that is too large.</returns>
    public static int Page(string? said) => Number(said) is { } number ? Math.Max(1, number) : 1;

    /// <returns>A whole number from 0, with the largest there is for what is larger; null for anything else.</returns>
    public static int? Number(string? said) =>
        said is not { Length: > 0 } || !said.All(char.IsAsciiDigit) ? null
        : int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;

    public static Guid? Id(string? said) => Guid.TryParse(said, out var id) ? id : null;

    public static bool IsTrue(string? said) => string.Equals(said, "true", StringComparison.OrdinalIgnoreCase);
}
