using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using CoeMap.Email;
using Microsoft.Extensions.Options;

namespace CoeMap.Web.Mail;

/// <summary>Hands mail to the configured SMTP server, and tells apart what its answers mean for the mail.</summary>
internal sealed class SmtpSender(IOptions<SmtpSettings> smtp, IOptions<MailSettings> settings) : IEmailSender
{
    private static readonly TimeSpan Greeted = TimeSpan.FromSeconds(10);
    private long greetedAt = long.MinValue;

    public async Task SendAsync(ReadyMail mail, CancellationToken stop)
    {
        await GreetAsync(stop);
        using var client = new SmtpClient(smtp.Value.Host, smtp.Value.Port) { EnableSsl = smtp.Value.UseTls };
        if (smtp.Value.User.Length > 0) client.Credentials = new NetworkCredential(smtp.Value.User, smtp.Value.Password);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(smtp.Value.Patience); // the client's own Timeout does not hold for what is awaited
        try
        {
            using var message = MailMessages.Of(mail, settings.Value);
            await client.SendMailAsync(message, limit.Token);
        }
        catch (SmtpFailedRecipientException e)
        {
            throw new EmailNotSentException($"The recipient was not taken: {(int)e.StatusCode} {e.StatusCode}", IsForEver(e.StatusCode) ? NotSent.Refused : NotSent.TryLater, e);
        }
        catch (SmtpException e)
        {
            throw new EmailNotSentException($"SMTP: {(int)e.StatusCode} {e.StatusCode}", Meaning(e), e);
        }
        catch (FormatException e)
        {
            throw new EmailNotSentException("The address is not one that mail can go to.", NotSent.Refused, e);
        }
        catch (OperationCanceledException e)
        {
            throw new EmailNotSentException("The server did not answer in time.", NotSent.Unknown, e);
        }
    }

    /// <summary>A server that is down or does not greet has taken nothing: known before a mail begins to travel, every few seconds.</summary>
    private async Task GreetAsync(CancellationToken stop)
    {
        if (greetedAt != long.MinValue && Environment.TickCount64 - greetedAt < Greeted.TotalMilliseconds) return;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(smtp.Value.Patience);
        try
        {
            using var connection = new TcpClient();
            await connection.ConnectAsync(smtp.Value.Host, smtp.Value.Port, limit.Token);
            using var reader = new StreamReader(connection.GetStream(), leaveOpen: true);
            if (await reader.ReadLineAsync(limit.Token) is not ['2', '2', '0', ..]) throw new EmailNotSentException("The mail server does not greet.", NotSent.ServerAway);
            await connection.GetStream().WriteAsync("QUIT\r\n"u8.ToArray(), limit.Token);
            greetedAt = Environment.TickCount64;
        }
        catch (Exception e) when (e is SocketException or IOException or OperationCanceledException)
        {
            throw new EmailNotSentException($"The mail server cannot be reached ({e.GetType().Name}).", NotSent.ServerAway, e);
        }
    }

    private static bool IsForEver(SmtpStatusCode code) => (int)code is >= 500 and < 600;

    // Without a status the connection broke, and nobody knows when. A server that wants other credentials takes nobody's mail.
    private static NotSent Meaning(SmtpException e) => (int)e.StatusCode switch
    {
        530 or 534 or 535 or 538 or 421 => NotSent.ServerAway,
        < 400 => NotSent.Unknown,
        _ => NotSent.TryLater,
    };
}
