namespace CoeMap.Email;

/// <summary>Hands one mail to whatever carries it out of the process.</summary>
public interface IEmailSender
{
    /// <param name="mail">Ready to send: links are absolute.</param>
    /// <param name="stop">Ends the attempt when the site stops.</param>
    /// <exception cref="EmailNotSentException">It was not taken over; the outbox tries again later.</exception>
    Task SendAsync(ReadyMail mail, CancellationToken stop);
}

/// <param name="Id">The outbox row; makes the Message-ID, so that a second copy is recognised.</param>
/// <param name="To">One address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">Plain text.</param>
public sealed record ReadyMail(Guid Id, string To, string Subject, string Body);

/// <summary>The mail could not be handed over.</summary>
public sealed class EmailNotSentException(string message, Exception? inner = null) : Exception(message, inner);
