using CoeMap.Email;
using CoeMap.Text;

namespace CoeMap.Connections;

/// <summary>The mails that carry a request from side to side. None shows an address but the one its owner shares.</summary>
/// <param name="Id">The request; mails about it are one thread.</param>
/// <param name="About">What it is about.</param>
internal sealed record ConnectionLetter(Guid Id, ConnectionAbout About)
{
    private const string Foot = "This link is yours alone: do not forward it. Write nothing about any one child or family.\n\nCoE Map\n";

    private string OfIt => About.IsPerson ? "" : $" about “{About.Name}”";

    public OutgoingMail Asked(string to, string from, string words, string link, string? document, DateTimeOffset now) => Write(
        to, document is null ? "a question" : $"a copy of the {document}",
        $"{from} {(document is not null ? $"asks for a copy of the {document} of “{About.Name}”" : About.IsPerson ? "asks you" : $"asks{OfIt}")} on CoE Map:\n\n{PlainWords.Quote(words)}\n\nAnswer, accept, decline or ask somebody else, without an account:\n{OutgoingMail.Site}{link}\n\nThey do not see your email address unless you share it.", now);

    public OutgoingMail AskedOfDesk(string to, string from, string words, string link, string? document, DateTimeOffset now) => Write(
        to, document is null ? "a question without anybody to answer" : $"a copy of the {document}, without anybody to answer",
        $"{from} {(document is null ? "asks about" : $"asks for a copy of the {document} of")} “{About.Name}” on CoE Map, and nobody is named for it:\n\n{PlainWords.Quote(words)}\n\nSign in to answer, or to hand it to a colleague who knows:\n{OutgoingMail.Site}{link}", now);

    public OutgoingMail Reminder(string to, string words, string link, DateTimeOffset now) => Write(
        to, "a question still waits",
        $"A week ago a colleague asked{(About.IsPerson ? " you" : OfIt)}, and nobody has answered:\n\n{PlainWords.Quote(words)}\n\nA line is enough, or decline with one click:\n{OutgoingMail.Site}{link}", now);

    public OutgoingMail Written(string to, string from, string words, string link, DateTimeOffset now) => Write(
        to, "an answer", $"{from} has written{OfIt}:\n\n{PlainWords.Quote(words)}\n\nRead it and write back:\n{OutgoingMail.Site}{link}", now);

    public OutgoingMail Accepted(string to, string name, string address, string words, string link, DateTimeOffset now) => Write(
        to, "they would like to hear from you",
        $"{name} has accepted your request{OfIt} and lets you have their address:\n\n{address}\n{(words.Length == 0 ? "" : $"\n{PlainWords.Quote(words)}\n")}\nThe conversation:\n{OutgoingMail.Site}{link}", now);

    public OutgoingMail Declined(string to, string reason, string words, string link, DateTimeOffset now) => Write(
        to, "they cannot help",
        $"Your request{(About.IsPerson ? $" to {About.Name}" : OfIt)} was declined: {char.ToLowerInvariant(reason[0])}{reason[1..]}.\n{(words.Length == 0 ? "" : $"\n{PlainWords.Quote(words)}\n")}\nPost it as a need, and others can answer:\n{OutgoingMail.Site}/needs/new\n\nThe conversation:\n{OutgoingMail.Site}{link}", now);

    public OutgoingMail Granted(string to, string document, string link, DateTimeOffset now) => Write(
        to, $"your copy of the {document}",
        $"You asked for a copy of the {document} of “{About.Name}”. Fetch it within {Connection.GrantLasts.TotalDays:0} days:\n{OutgoingMail.Site}{link}", now);

    public OutgoingMail Fresh(string to, string link, DateTimeOffset now) => Write(
        to, "your fresh link", $"Here is a fresh link to the conversation about “{About.Name}”:\n{OutgoingMail.Site}{link}", now);

    public OutgoingMail WhatCameOfIt(string to, string link, DateTimeOffset now) => Write(
        to, "what came of it?",
        $"Four weeks ago you were put in touch about “{About.Name}”. What came of it? One click tells us, and the next colleague whether it is worth asking:\n{OutgoingMail.Site}{link}", now);

    private OutgoingMail Write(string to, string what, string body, DateTimeOffset now) =>
        OutgoingMail.Write(to, $"{About.Name}: {what}", $"Hello,\n\n{body}\n\n{Foot}", now, secret: true, thread: $"connection-{Id:N}");
}
