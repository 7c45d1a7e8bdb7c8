using System.Net.Mail;
using System.Text;
using CoeMap.Email;

namespace CoeMap.Web.Mail;

/// <summary>Makes the message that leaves the house from a mail of the outbox.</summary>
internal static class MailMessages
{
    public static MailMessage Of(ReadyMail mail, MailSettings settings)
    {
        var message = new MailMessage(new MailAddress(settings.From, settings.FromName), new MailAddress(mail.To))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Body,
            BodyEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{mail.Id:N}@{message.From!.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
