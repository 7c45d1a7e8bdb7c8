using System.Text;
using CoeMap.Email;
using CoeMap.Text;

namespace CoeMap.Moderation;

/// <summary>A plain-text mail about a decision: what happened, why, what was corrected, and what comes next.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Body">Lines as they are sent.</param>
public sealed record Letter(string Subject, string Body)
{
    /// <param name="subject">Says the outcome.</param>
    /// <param name="happened">The first sentence.</param>
    /// <param name="reason">The moderator's words; none when empty.</param>
    /// <param name="corrections">What a moderator changed before publishing.</param>
    /// <param name="next">What the reader can do now.</param>
    /// <param name="path">Where, from the first slash.</param>
    public static Letter Of(string subject, string happened, string? reason, IReadOnlyList<Correction> corrections, string next, string path)
    {
        var body = new StringBuilder("Hello,\n\n").Append(happened).Append("\n\n");
        if (!string.IsNullOrWhiteSpace(reason)) body.Append("They wrote:\n\n").Append(PlainWords.Quote(reason)).Append("\n\n");
        foreach (var correction in corrections) body.Append(Say(correction)).Append("\n\n");
        body.Append(next).Append('\n').Append(OutgoingMail.Site).Append(path).Append("\n\nCoE Map\n");
        return new(subject, body.ToString());
    }

    private static string Say(Correction correction) =>
        $"We corrected “{correction.Field}” before publishing.\nYou wrote:\n\n{PlainWords.Quote(correction.Before)}\n\nIt now says:\n\n{PlainWords.Quote(correction.After)}";
}
