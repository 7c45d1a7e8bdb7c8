using CoeMap.Email;
using CoeMap.Text;

namespace CoeMap.Needs;

/// <summary>The mails about a need.</summary>
internal static class NeedLetter
{
    public static OutgoingMail Offered(string to, Need need, string from, NeedOffer offer, DateTimeOffset now) => OutgoingMail.Write(
        to,
        $"An answer to your need: {need.Title}",
        $"Hello,\n\n{from} has answered “{need.Title}” on CoE Map:\n\n{PlainWords.Quote(offer.Words)}\n\nSee it, write back, or say that it is met:\n{Address(need)}\n\nCoE Map\n",
        now,
        thread: Thread(need));

    public static OutgoingMail Nudge(string to, Need need, int days, string key, DateTimeOffset now) => OutgoingMail.Write(
        to,
        $"Still needed? {need.Title}",
        $"""
        Hello,

        {days} days ago “{need.Title}” was posted on CoE Map. Is it still needed?

        Say in one click that it is, or what came of it:
        {OutgoingMail.Site}/needs/answer/{key}

        If somebody has helped you, your answer helps the next colleague. The link works for {Need.NudgeLasts.TotalDays:0} days.

        CoE Map
        """,
        now,
        secret: true,
        thread: Thread(need));

    public static OutgoingMail AskedCentre(string to, Need need, DateTimeOffset now) => OutgoingMail.Write(
        to,
        $"For the Centre to find somebody: {need.Title}",
        $"Hello,\n\nA colleague asks the Centre to find somebody:\n\n{PlainWords.Quote(need.Problem)}\n\nLook after it:\n{Address(need)}\n\nCoE Map\n",
        now,
        thread: Thread(need));

    /// <summary>The Centre's receipt to whoever asked.</summary>
    public static OutgoingMail CentreLooks(string to, Need need, DateTimeOffset now) => OutgoingMail.Write(
        to,
        $"We look for somebody: {need.Title}",
        $"Hello,\n\nYou asked the Centre to find somebody who can help with “{need.Title}”. We look, and write to you when we have found them. Your reference is {Reference.Of(need.Id)}.\n\nSee where it stands:\n{Address(need)}\n\nCoE Map\n",
        now,
        thread: Thread(need));

    public static OutgoingMail Ended(string to, Need need, DateTimeOffset now) => OutgoingMail.Write(
        to,
        $"{Words.Label(need.State)}: {need.Title}",
        $"Hello,\n\n“{need.Title}”, which you answered on CoE Map, is {Words.Of(need.State)}:\n\n{PlainWords.Quote(need.WhatHappened ?? "")}\n\nThe need:\n{Address(need)}\n\nCoE Map\n",
        now,
        thread: Thread(need));

    // Mails about one need are one conversation in a mail program.
    private static string Thread(Need need) => $"need-{need.Id:N}";

    private static string Address(Need need) => $"{OutgoingMail.Site}/needs/{need.Slug}";
}
