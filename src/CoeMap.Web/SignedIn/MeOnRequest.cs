using CoeMap.Access;

namespace CoeMap.Web.SignedIn;

/// <summary>Who is asking, known once for the whole request.</summary>
public static class MeOnRequest
{
    private static readonly object Key = new();

    /// <returns>Null for a visitor.</returns>
    public static Me? Me(this HttpContext http) => http.Items.TryGetValue(Key, out var me) ? (Me?)me : null;

    internal static void Is(this HttpContext http, Me me) => http.Items[Key] = me;
}
