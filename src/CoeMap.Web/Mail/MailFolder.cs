using System.Net.Mail;
using System.Text.Json;
using CoeMap.Email;
using Microsoft.Extensions.Options;

namespace CoeMap.Web.Mail;

/// <summary>Development's mail server: a folder of .eml files for mail programs, with the text beside each for /dev/mail.</summary>
internal sealed class MailFolder(string path, IOptions<MailSettings> settings, TimeProvider clock) : IEmailSender
{
    public string Path => path;

    public async Task SendAsync(ReadyMail mail, CancellationToken stop)
    {
        Directory.CreateDirectory(path);
        await WriteEmlAsync(mail, stop);
        var file = System.IO.Path.Combine(path, $"{mail.Id:N}.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new DeliveredMail(mail.Id, mail.To, mail.Subject, mail.Body, clock.GetUtcNow())), stop);
    }

    /// <returns>The newest mails, newest first.</returns>
    public IReadOnlyList<DeliveredMail> Newest(int count) =>
        !Directory.Exists(path) ? []
        : [.. Directory.EnumerateFiles(path, "*.json").OrderByDescending(System.IO.Path.GetFileName, StringComparer.Ordinal).Take(count)
            .Select(file => JsonSerializer.Deserialize<DeliveredMail>(File.ReadAllText(file))!)];

    private async Task WriteEmlAsync(ReadyMail mail, CancellationToken stop)
    {
        var pickup = Directory.CreateTempSubdirectory("coemap-mail-");
        try
        {
            using var message = MailMessages.Of(mail, settings.Value);
            using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = pickup.FullName };
            await client.SendMailAsync(message, stop);
            pickup.GetFiles("*.eml").Single().MoveTo(System.IO.Path.Combine(path, $"{mail.Id:N}.eml"), overwrite: true);
        }
        catch (FormatException e)
        {
            throw new EmailNotSentException("The address is not one that mail can go to.", NotSent.Refused, e);
        }
        finally
        {
            pickup.Delete(recursive: true);
        }
    }
}

/// <param name="Id">The outbox row; newer mails have greater ids.</param>
/// <param name="To">Recipient.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">Plain text, as sent.</param>
/// <param name="At">When it was handed over.</param>
public sealed record DeliveredMail(Guid Id, string To, string Subject, string Body, DateTimeOffset At);
