using CoeMap.Email;

namespace CoeMap.Web.Pages.Feedback;

/// <summary>Whether a form without a token comes from a page of this site, by what browsers say themselves.</summary>
public static class SameSite
{
    /// <summary>Origin, and where it is not sent Referer, must name this site; Sec-Fetch-Site, where sent, must agree.</summary>
    /// <remarks>Every browser sends Origin with a form from elsewhere, so a post without any of them is no forged one.</remarks>
    public static bool Sent(HttpRequest request, PublicAddress site)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } fetched && fetched is not ("same-origin" or "none")) return false;
        var from = request.Headers.Origin.ToString() is { Length: > 0 } origin ? origin : request.Headers.Referer.ToString();
        return from.Length == 0 || IsOurs(from, $"{request.Scheme}://{request.Host}") || IsOurs(from, site.Root);
    }

    private static bool IsOurs(string from, string ours) =>
        Uri.TryCreate(from, UriKind.Absolute, out var theirs) && Uri.TryCreate(ours, UriKind.Absolute, out var own)
        && Uri.Compare(theirs, own, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
