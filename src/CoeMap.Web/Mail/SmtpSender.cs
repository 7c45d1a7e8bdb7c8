using System.Net;
using System.Net.Mail;
using CoeMap.Email;
using Microsoft.Extensions.Options;

namespace CoeMap.Web.Mail;

/// <summary>Hands mail to the configured SMTP server.</summary>
internal sealed class SmtpSender(IOptions<SmtpSettings> smtp, IOptions<MailSettings> settings) : IEmailSender
{
    public async Task SendAsync(ReadyMail mail, CancellationToken stop)
    {
        using var client = new SmtpClient(smtp.Value.Host, smtp.Value.Port) { EnableSsl = smtp.Value.UseTls, Timeout = 30_000 };
        if (smtp.Value.User.Length > 0) client.Credentials = new NetworkCredential(smtp.Value.User, smtp.Value.Password);
        try
        {
            using var message = MailMessages.Of(mail, settings.Value);
            await client.SendMailAsync(message, stop);
        }
        catch (Exception e) when (e is SmtpException or FormatException)
        {
            throw new EmailNotSentException($"{e.GetType().Name}: {(e as SmtpException)?.StatusCode.ToString() ?? "bad address"}", e);
        }
    }
}
