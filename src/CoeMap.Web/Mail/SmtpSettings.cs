namespace CoeMap.Web.Mail;

/// <summary>The mail server the site hands its mail to; docs/running.md lists the settings.</summary>
public sealed class SmtpSettings
{
    /// <summary>Empty in development: mail then goes to a folder.</summary>
    public string Host { get; set; } = "";
    public int Port { get; set; } = 587;
    public string User { get; set; } = "";
    public string Password { get; set; } = "";

    /// <summary>STARTTLS; off only for a server on the same machine.</summary>
    public bool UseTls { get; set; } = true;

    /// <summary>How long the server may take over one mail, its greeting included.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(60);
}

/// <summary>Whom mail is from.</summary>
public sealed class MailSettings
{
    public string From { get; set; } = "coe-map@localhost";
    public string FromName { get; set; } = "CoE Map";
}
