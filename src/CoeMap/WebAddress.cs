namespace CoeMap;

/// <summary>An address that somebody gives for others to follow: http or https, nothing that a browser would run.</summary>
public static class WebAddress
{
    public const int MaxLength = 500;
    public const string Sentence = "Enter a full web address that starts with https:// or http://";

    public static bool IsSafe(string address) =>
        address.Length <= MaxLength && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
        && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0 && uri.UserInfo.Length == 0;
}
