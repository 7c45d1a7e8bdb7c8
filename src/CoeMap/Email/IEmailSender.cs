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
/// <param name="Thread">Mails with one key stand together; null stands alone.</param>
/// <param name="Unsubscribe">An address of this site that takes a POST and ends such mails; null for mails that cannot be ended.</param>
public sealed record ReadyMail(Guid Id, string To, string Subject, string Body, string? Thread = null, Uri? Unsubscribe = null);

/// <summary>What is known of a mail that was not handed over.</summary>
public enum NotSent
{
    /// <summary>The server did not take it, and may later.</summary>
    TryLater,

    /// <summary>The server cannot be reached, or takes nobody's mail: no fault of this one.</summary>
    ServerAway,

    /// <summary>The server will never take it for this recipient.</summary>
    Refused,

    /// <summary>No answer came after the mail had begun to travel: it may have arrived.</summary>
    Unknown,
}

/// <summary>The mail could not be handed over.</summary>
public sealed class EmailNotSentException(string message, NotSent what = NotSent.TryLater, Exception? inner = null) : Exception(message, inner)
{
    public NotSent What => what;
}
