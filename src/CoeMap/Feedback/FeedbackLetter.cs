using CoeMap.Email;
using CoeMap.Text;

namespace CoeMap.Feedback;

/// <summary>The plain-text mails that feedback leads to.</summary>
internal static class FeedbackLetter
{
    public static OutgoingMail Answer(PageFeedback feedback, string answer, DateTimeOffset now) => OutgoingMail.Write(
        feedback.Email!,
        $"Our answer to your feedback {Reference.Of(feedback.Id)}",
        $"""
        Hello,

        On {DateOf(feedback.ReceivedAt)} you told us about {OutgoingMail.Site}{feedback.Page}

        {PlainWords.Quote(feedback.Summary)}

        Our answer:

        {answer}

        You left this address for an answer. We use it for nothing else and erase it a year after you wrote.

        CoE Map
        {OutgoingMail.Site}/
        """,
        now);

    /// <summary>To the people behind a listing: the words, and nothing about who wrote them.</summary>
    public static OutgoingMail PassedOn(string to, PageFeedback feedback, string listing, DateTimeOffset now) => OutgoingMail.Write(
        to,
        $"Feedback on {listing}",
        $"""
        Hello,

        A reader of “{listing}” on CoE Map has told us something about it. We have read it and pass it on without saying who wrote it.

        {PlainWords.Quote(feedback.Summary)}
        {(feedback.Details.Length == 0 ? "" : "\n" + PlainWords.Quote(feedback.Details) + "\n")}
        If something needs to change, edit the listing. You may also answer in public:
        {OutgoingMail.Site}/contribute/feedback/{feedback.Id}

        CoE Map
        """,
        now);

    public static string DateOf(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));
}
