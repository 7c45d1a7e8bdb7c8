namespace CoeMap.Web.Pages.SignIn;

/// <summary>Why a page sent its reader to sign in, as they read it above the form.</summary>
internal static class ReasonToSignIn
{
    private static readonly (string Beginning, string Words)[] Reasons =
    [
        ("/connect/use/", "Sign in to say who uses it."),
        ("/connect/ask", "Sign in, so that the answer finds you. Your address is shown to nobody."),
        ("/needs/ask-the-centre", "Sign in, so that the answer finds you. Your address is shown to nobody."),
        ("/needs/", "Sign in to post or to answer a need."),
        ("/follow/", "Sign in to follow it: the weekly mail goes to your address."),
        ("/contribute/", "Sign in to register work on the map, and to look after it."),
        ("/people/", "Sign in to read about colleagues: their profiles are for colleagues only."),
    ];

    /// <param name="path">Where they were going; null when they came by themselves.</param>
    public static string For(string? path) =>
        Reasons.FirstOrDefault(r => path?.StartsWith(r.Beginning, StringComparison.OrdinalIgnoreCase) == true).Words ?? "Sign in to register work, to ask colleagues and to follow what matters to you.";
}
