using System.Net.Mail;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using CoeMap.Email;

namespace CoeMap.Web.Mail;

/// <summary>Makes the message that leaves the house from a mail of the outbox: plain text, and the same as simple HTML.</summary>
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
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(MailHtml.Of(mail.Body), Encoding.UTF8, MediaTypeNames.Text.Html));
        var host = message.From!.Host;
        message.Headers.Add("Message-ID", $"<{mail.Id:N}@{host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.Thread is { } thread)
        {
            // No mail has this id: every mail of the thread answers it, whichever comes first.
            var root = $"<thread.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(thread)))[..32]}@{host}>";
            message.Headers.Add("In-Reply-To", root);
            message.Headers.Add("References", root);
        }

        if (mail.Unsubscribe is { } unsubscribe)
        {
            message.Headers.Add("List-Unsubscribe", $"<{unsubscribe.AbsoluteUri}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        return message;
    }
}
