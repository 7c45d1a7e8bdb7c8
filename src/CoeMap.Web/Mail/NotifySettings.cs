namespace CoeMap.Web.Mail;

/// <summary>GOV.UK Notify in place of a mail server; docs/running.md lists the settings.</summary>
public sealed class NotifySettings
{
    private const int Id = 36;

    /// <summary>As Notify shows it once: a name, the service's id and the secret, with hyphens between.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>An email template whose subject is ((subject)) and whose message is ((body)).</summary>
    public string TemplateId { get; set; } = "";

    /// <summary>One of the service's reply-to addresses; empty for its first.</summary>
    public string ReplyToId { get; set; } = "";
    public string Address { get; set; } = "https://api.notifications.service.gov.uk";

    public string ServiceId => ApiKey.Length > 2 * Id + 1 ? ApiKey[^(2 * Id + 1)..^(Id + 1)] : "";
    public string Secret => ApiKey.Length > 2 * Id + 1 ? ApiKey[^Id..] : "";

    /// <returns>What is wrong, in words for the administrator; null when nothing is.</returns>
    public string? Problem() =>
        !Guid.TryParse(ServiceId, out _) || !Guid.TryParse(Secret, out _) ? "Notify__ApiKey must be the whole key as GOV.UK Notify shows it: a name and two ids."
        : !Guid.TryParse(TemplateId, out _) ? "Notify__TemplateId must be the id of an email template."
        : null;
}
