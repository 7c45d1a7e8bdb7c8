namespace CoeMap.Email;

/// <summary>Where people reach the site; every link in a mail starts with it.</summary>
/// <param name="Root">Scheme and host, without a slash at the end.</param>
public sealed record PublicAddress(string Root)
{
    public string InPlaceOf(string body) => body.Replace(OutgoingMail.Site, Root, StringComparison.Ordinal);
}
