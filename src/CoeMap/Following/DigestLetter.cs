using System.Globalization;
using System.Text;
using CoeMap.Email;

namespace CoeMap.Following;

/// <summary>The weekly mail: what happened, each line with its reason, and how to hear less.</summary>
internal static class DigestLetter
{
    private const int Shown = 40;

    public static string SubjectOf(IReadOnlyList<DigestLine> lines)
    {
        var names = lines.Select(l => l.Name).Distinct(StringComparer.Ordinal).ToList();
        return names.Count == 1 ? $"CoE Map this week: {names[0]}" : string.Create(CultureInfo.InvariantCulture, $"CoE Map this week: {names[0]} and {names.Count - 1} more");
    }

    /// <param name="key">Of the link that ends these mails.</param>
    public static string BodyOf(IReadOnlyList<DigestLine> lines, string key)
    {
        var body = new StringBuilder("Hello,\n\nThis happened to what you follow:\n\n");
        foreach (var line in lines.Take(Shown))
        {
            body.Append("- ").Append(line.What).Append(".\n  Because you follow ").AppendJoin(" and ", line.Because).Append(".\n  ").Append(OutgoingMail.Site).Append(line.Address).Append("\n\n");
        }

        if (lines.Count > Shown) body.Append(CultureInfo.InvariantCulture, $"And {lines.Count - Shown} more. What you follow, with its pages, stands at {OutgoingMail.Site}/account/following\n\n");
        return body.Append(CultureInfo.InvariantCulture, $"Choose another day, or stop following something:\n{OutgoingMail.Site}/account/following\n\nNo more of these mails, without signing in:\n{OutgoingMail.Site}{StopPath(key)}\n\nCoE Map\n").ToString();
    }

    public static string StopPath(string key) => $"/following/stop/{key}";
}
